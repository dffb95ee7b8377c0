/** A thing in the words of schema.org, as JSON-LD writes it. */
export type Thing = Readonly<Record<string, unknown>>

/** What the social picture of a page shows beside its name. */
export interface PageLook {
  /** Above the name: what kind of thing it is, or whose. */
  readonly eyebrow?: string
  /** What it says in large letters, where that is not the name of the page. */
  readonly title?: string
  /** Below it: who answers, or which years. */
  readonly line?: string
  /** States in words, each with the name of its icon and its tone. */
  readonly states?: readonly { readonly text: string; readonly icon: string; readonly tone: string }[]
  /** Commitments by completion, drawn as a bar; `fill` as in a chart. */
  readonly bar?: readonly { readonly label: string; readonly n: number; readonly fill: string }[]
}

/** The first paragraph of a text, cut between two words where search engines and messengers would cut it. */
export function brief(text: string, longest = 300): string {
  const [first = ''] = text.trim().split(/\s*\n/)
  if (first.length <= longest) return first
  const cut = first.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–—-]+$/, '')}…`
}

/** What search engines, other sites and messengers learn of a page without running it. */
export interface PageHead {
  /** The window's title, with the name of the product. */
  readonly title: string
  /** The page's own name; empty for the home page. */
  readonly name: string
  readonly description: string
  readonly product: string
  /** Language code of the page. */
  readonly locale: string
  /** The address without its language, `/plans/2020-2022`: the router's path. */
  readonly path: string
  /** The page that says the same and should be found instead, in the same form; else null. */
  readonly original: string | null
  /** Whether search engines should pass it over. */
  readonly hidden: boolean
  readonly structured: readonly Thing[]
  readonly look: PageLook
}

/** What a page rendered on the server leaves for whoever asked for it; read `head` when the rendering has ended. */
export interface HeadContext {
  /** Where the site lives, `https://tracker.example`, without a path; unknown when absent. */
  site?: string | undefined
  head?: () => PageHead
}
