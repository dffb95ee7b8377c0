import type { RouteRecordNormalized } from 'vue-router'
import { fetchCommitments } from './data/commitments'
import { fetchMeetings } from './data/meetings'
import { fetchOrganizations } from './data/organizations'
import { fetchPlans } from './data/plans'
import { fetchProgrammes } from './data/programmes'
import { fetchRounds } from './data/rounds'
import type { PublicPaths } from './rendered'
import { makeRouter } from './router'

/** Values for the parameters of a route; those of one page. */
type Filling = Readonly<Record<string, string>>

const parameters = ({ path }: RouteRecordNormalized) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
const isIn = (filling: Filling, path: string) =>
  path.replace(/:(\w+)(\([^)]*\))?/g, (_, name: string) => encodeURIComponent(filling[name] ?? ''))

/** Everything public that has an address, by the parameters that name it. */
async function fetchFillings(): Promise<Readonly<Record<string, readonly Filling[]>>> {
  const [plans, commitments, organizations, programmes, meetings] = await Promise.all([
    fetchPlans(),
    fetchCommitments('all'),
    fetchOrganizations(),
    fetchProgrammes(null),
    fetchMeetings(null),
  ])
  const rounds = await Promise.all(
    plans.map(async ({ slug: plan }) =>
      (await fetchRounds(plan, null)).map(({ number }) => ({ plan, number: String(number) })),
    ),
  )
  return {
    '': [{}],
    plan: plans.map(({ slug: plan }) => ({ plan })),
    'plan code': commitments.map(({ plan, code }) => ({ plan: plan.slug, code })),
    'plan number': rounds.flat(),
    agency: organizations.map(({ slug: agency }) => ({ agency })),
    programme: programmes.map(({ slug: programme }) => ({ programme })),
    meeting: meetings.map(({ slug: meeting }) => ({ meeting })),
  }
}

/**
 * The addresses of the site without a language.
 * @throws Error for a public route whose parameters nobody can fill, AppError when the API does not answer
 */
export async function publicPaths(): Promise<PublicPaths> {
  const [fillings, { accountRoutes }] = await Promise.all([fetchFillings(), import('./account-routes')])
  const router = makeRouter()
  const pages = router
    .getRoutes()
    .filter(({ name }) => name !== 'not-found')
    .flatMap((route) => {
      const found = fillings[parameters(route).join(' ')]
      if (!found) throw new Error(`Nobody knows what fills ${route.path}.`)
      return found.map((filling) => isIn(filling, route.path))
    })
  const known = new Set(router.getRoutes().map(({ path }) => path))
  for (const route of accountRoutes) router.addRoute(route)
  const patterns = router.getRoutes().flatMap(({ path }) => (known.has(path) ? [] : [path]))
  return { pages: [...new Set(pages)], patterns: [...new Set(patterns)] }
}
