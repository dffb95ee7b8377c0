import { publishableKey, supabaseUrl } from './data/environment'

/**
 * What the list of commitments and the timeline ask first, as addresses below `/rest/v1/`. It travels with each document,
 * so it is written out here; a test compares it with what the pages ask.
 * @param path of the page, as it stands in the address bar
 */
export function firstQuestions(path: string): readonly string[] {
  const [, plan, page] =
    /^(?:\/[a-z]{2,3})?(?:\/plans\/([a-z\d-]+))?\/(commitments|timeline)\/?$/.exec(path) ?? []
  if (!page) return []
  const isTimeline = page === 'timeline'
  const whose = plan ? `&plan_slug=eq.${plan}` : isTimeline ? '&in_current_plan=eq.true' : ''
  return [
    `commitment_overview?select=*${whose}&order=plan_starts_on.desc.nullslast%2Cplan_slug.asc%2Ccode_order.asc%2Cid.asc&offset=0&limit=1000`,
    isTimeline
      ? `rpc/timeline${plan ? `?plan=${plan}` : ''}`
      : 'plan_overview?select=*&order=starts_on.desc.nullslast%2Cid.asc',
  ]
}

/** Asks the API what the page will ask first, while the page's code is on its way; `data/rest.ts` takes the answers. */
export function askEarly({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  // the past is another question
  if (search.includes('asof=')) return
  globalThis.askedEarly = new Map(
    firstQuestions(pathname).map((question) => {
      const url = `${supabaseUrl}/rest/v1/${question}`
      const answer = fetch(url, { headers: { apikey: publishableKey } })
      // it is told to whoever asks again
      answer.catch(() => undefined)
      return [url, answer]
    }),
  )
}
