import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { fetchCommitments } from '@/data/commitments'
import { fetchDrafts, fetchMilestonesOf, saveDraft } from '@/data/drafts'
import { fetchDuties, fetchOpenRounds, fetchReminders } from '@/data/duties'
import { fetchOwnUpdate, fetchPendingUpdates } from '@/data/own-updates'
import { submitUpdate } from '@/data/updates'
import { AppError } from '@/domain/errors'
import { loadMessages } from '@/i18n'
import { inLanes } from '@/pages/work/batch/results'
import BatchPage from '@/pages/work/BatchPage.vue'
import { useSession } from '@/stores/session'
import { aCommitment, anOwnUpdate } from '../fixtures/domain'
import { aBody, aCoordinator } from '../fixtures/people'

vi.mock('@/data/auth')
vi.mock('@/data/commitments')
vi.mock('@/data/drafts')
vi.mock('@/data/duties')
vi.mock('@/data/own-updates')
vi.mock('@/data/updates')

async function open(...bodies: ReturnType<typeof aBody>[]) {
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().person = aCoordinator(...bodies)
  const component = { template: '<p />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/work', name: 'work', component },
      { path: '/work/round', name: 'batch', component },
      { path: '/plans/:plan/commitments/:code', name: 'commitment', component },
      { path: '/plans/:plan/commitments/:code/report', name: 'report', component },
    ],
  })
  await router.push('/work/round')
  const view = mount(BatchPage, {
    attachTo: document.body,
    global: { plugins: [pinia, PiniaColada, router] },
  })
  await flushPromises()
  return view
}
type View = Awaited<ReturnType<typeof open>>

const line = (view: View, index: number) => {
  const found = view.findAll('tbody tr')[index]
  if (!found) throw new Error('There are fewer lines.')
  return found
}
async function fill(view: View, index: number, completion: string, words: string) {
  await line(view, index).get('select').setValue(completion)
  await line(view, index).get('textarea[lang="en"]').setValue(words)
}
async function send(view: View) {
  await view.get('form').trigger('submit')
  await flushPromises()
}
const wordsIn = (view: View, index: number) =>
  (line(view, index).get('textarea[lang="en"]').element as HTMLTextAreaElement).value

const commitments = [1, 2, 3, 4].map((n) => aCommitment({ id: n, code: `1.${n}` }))

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  localStorage.clear()
  vi.mocked(fetchCommitments).mockResolvedValue(commitments)
  vi.mocked(fetchDrafts).mockResolvedValue([])
  vi.mocked(fetchMilestonesOf).mockResolvedValue(new Map())
  vi.mocked(fetchPendingUpdates).mockResolvedValue([])
  vi.mocked(fetchOpenRounds).mockResolvedValue([])
  vi.mocked(fetchDuties).mockResolvedValue([])
  vi.mocked(fetchReminders).mockResolvedValue([])
  vi.mocked(fetchOwnUpdate).mockRejectedValue(new AppError('offline'))
  vi.mocked(saveDraft).mockResolvedValue(1)
  vi.mocked(submitUpdate).mockResolvedValue(77)
  await loadMessages('en')
})

describe('several reports in a table', () => {
  it('are submitted line by line, and each says what happened to it', async () => {
    const view = await open()
    await fill(view, 0, 'substantial', 'First')
    await fill(view, 1, 'limited', 'Second, without a reason')
    await fill(view, 2, 'substantial', 'Third')
    vi.mocked(submitUpdate).mockImplementation(({ commitmentId }) =>
      commitmentId === 3 ? Promise.reject(new AppError('denied')) : Promise.resolve(77),
    )
    await send(view)
    expect(vi.mocked(submitUpdate).mock.calls.map(([draft]) => draft.commitmentId)).toEqual([1, 3])
    const result = view.get('.batch-summary').text()
    expect(result).toContain('1 update is with the secretariat')
    expect(result).toContain('2 were not accepted, their text is kept')
    expect(result).toContain('1.2: Say what stands in the way')
    expect(result).toContain('1 commitment was left as it is')
    expect(line(view, 0).find('select').exists()).toBe(false)
    expect([wordsIn(view, 1), wordsIn(view, 2)]).toEqual(['Second, without a reason', 'Third'])
  })

  it('are sent again without those that arrived', async () => {
    const view = await open()
    await fill(view, 0, 'substantial', 'First')
    await fill(view, 1, 'substantial', 'Second')
    vi.mocked(submitUpdate).mockResolvedValueOnce(77).mockRejectedValueOnce(new AppError('server'))
    await send(view)
    await send(view)
    const keys = vi.mocked(submitUpdate).mock.calls.map(([draft]) => draft.clientKey)
    expect([keys.length, keys[1] === keys[2], keys[0] === keys[1]]).toEqual([3, true, false])
    expect(view.get('.batch-summary').text()).toContain('2 updates are with the secretariat')
  })

  it('says so when nothing is filled in', async () => {
    const view = await open()
    await send(view)
    expect(view.get('.batch-summary').text()).toContain('Nothing is filled in yet')
    expect(submitUpdate).not.toHaveBeenCalled()
  })

  it('ask for challenges only where they are required', async () => {
    const view = await open()
    expect(line(view, 0).findAll('textarea')).toHaveLength(2)
    await line(view, 0).get('select').setValue('not_started')
    expect(line(view, 0).findAll('textarea')).toHaveLength(4)
  })

  it('share the draft of the commitment’s own form, with all that it holds', async () => {
    vi.mocked(fetchMilestonesOf).mockResolvedValue(new Map([[3, [{ id: 7, completedOn: null }]]]))
    vi.mocked(fetchDrafts).mockResolvedValue([
      {
        commitmentId: 3,
        organizationId: 3,
        version: 4,
        savedBy: 'Rauf',
        savedAt: '2026-01-01T10:00:00Z',
        content: {
          completion: 'substantial',
          narrative: { en: 'Begun' },
          milestones: { 7: { done: true, on: '2026-01-01' } },
        },
      },
    ])
    const view = await open()
    expect(wordsIn(view, 0)).toBe('Begun')
    expect(line(view, 0).text()).toContain('Draft of Rauf')
    expect(line(view, 0).text()).toContain('1 milestone')
    await send(view)
    expect(vi.mocked(submitUpdate).mock.calls[0]?.[0]).toMatchObject({
      commitmentId: 3,
      milestonesDone: [{ milestoneId: 7, completedOn: '2026-01-01' }],
    })
  })

  it('say which commitment has an update that waits already', async () => {
    vi.mocked(fetchPendingUpdates).mockResolvedValue(commitments.slice(0, 1).map((one) => anOwnUpdate(one)))
    const view = await open()
    expect(line(view, 0).text()).toContain('with the secretariat since 1 January 2026')
    expect(line(view, 1).text()).not.toContain('with the secretariat')
  })

  it('ask for which agency, where there are several', async () => {
    const view = await open(aBody(), aBody({ id: 4, slug: 'finance' }))
    expect(view.find('table').exists()).toBe(false)
    expect(view.findAll('nav[aria-label="By agency"] a')).toHaveLength(2)
  })
})

it('a few are under way at once, never more', async () => {
  let [now, most] = [0, 0]
  const results = await inLanes([5, 1, 4, 2, 3, 1], 3, async (n) => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, n))
    now -= 1
    return n * 2
  })
  expect([results, most]).toEqual([[10, 2, 8, 4, 6, 2], 3])
})
