import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askEarly, firstQuestions } from '@/ask-early'
import { accessToken } from '@/data/auth'
import { fetchCommitments } from '@/data/commitments'
import { supabaseUrl } from '@/data/environment'
import { fetchPlans } from '@/data/plans'
import { reachBy } from '@/data/rest'
import { fetchTimeline } from '@/data/timeline'

vi.mock('@/data/auth')

const plan = 'fixed-2025'
const timeline = { plan, plans: [], organizations: [], milestones: [] }
const answerTo = (url: string) => Response.json(url.includes('rpc/timeline') ? timeline : [])
const addressOf = (input: RequestInfo | URL) => (input instanceof Request ? input.url : String(input))

const early = vi.fn<(url: string) => Promise<Response>>()
const late = vi.fn<(url: string) => Promise<Response>>()

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(accessToken).mockResolvedValue(null)
  early.mockImplementation((url) => Promise.resolve(answerTo(url)))
  late.mockImplementation((url) => Promise.resolve(answerTo(url)))
  vi.stubGlobal('fetch', (input: RequestInfo | URL) => early(addressOf(input)))
  reachBy((input) => late(addressOf(input)))
})
afterEach(() => {
  vi.unstubAllGlobals()
  globalThis.askedEarly = undefined
})

/** What the pages at these addresses ask when they are opened. */
const pages = [
  ['/commitments', () => [fetchCommitments('all'), fetchPlans()]],
  ['/en/plans/fixed-2025/commitments', () => [fetchCommitments({ plan }), fetchPlans()]],
  ['/ru/timeline/', () => [fetchCommitments('current'), fetchTimeline(null)]],
  ['/plans/fixed-2025/timeline', () => [fetchCommitments({ plan }), fetchTimeline(plan)]],
] as const

describe.each(pages)('at %s', (pathname, ask) => {
  it('exactly what the page asks is asked early, and once', async () => {
    askEarly({ pathname, search: '?q=word' })
    expect(early).toHaveBeenCalledTimes(2)
    await Promise.all<unknown>(ask())
    expect(late).not.toHaveBeenCalled()
    await Promise.all<unknown>(ask())
    expect(late.mock.calls.map(([url]) => url).sort()).toEqual(early.mock.calls.map(([url]) => url).sort())
  })
})

const list = { pathname: '/plans/fixed-2025/commitments', search: '' }

it('nothing is asked early of other pages, nor of the past', () => {
  for (const path of ['/', '/plans/fixed-2025', '/commitments/1', '/plans/a%20b/commitments', '/about'])
    expect(firstQuestions(path)).toEqual([])
  askEarly({ ...list, search: '?asof=2026-01-01' })
  expect(early).not.toHaveBeenCalled()
})

it('what failed early is asked again', async () => {
  early.mockRejectedValue(new TypeError('no network'))
  askEarly(list)
  expect(await fetchCommitments({ plan })).toEqual([])
  expect(late).toHaveBeenCalledOnce()
})

it('an old answer is not taken, nor what the public is told for a member', async () => {
  askEarly(list)
  vi.mocked(accessToken).mockResolvedValue('a token')
  await fetchPlans()
  expect(late).toHaveBeenCalledOnce()
  vi.mocked(accessToken).mockResolvedValue(null)
  vi.spyOn(performance, 'now').mockReturnValue(61_000)
  await fetchPlans()
  expect(late).toHaveBeenCalledTimes(2)
  expect(early.mock.calls.map(([url]) => url.startsWith(`${supabaseUrl}/rest/v1/`))).toEqual([true, true])
})
