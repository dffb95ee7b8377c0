import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { fetchCommitments } from '@/data/commitments'
import { fetchDrafts } from '@/data/drafts'
import { fetchDuties, fetchOpenRounds, fetchReminders } from '@/data/duties'
import { fetchPendingUpdates } from '@/data/own-updates'
import { fetchQuestions } from '@/data/responses'
import type { OwnDuty } from '@/domain/duty'
import { loadMessages } from '@/i18n'
import WorkPage from '@/pages/work/WorkPage.vue'
import { useSession } from '@/stores/session'
import { aCommitment, aLead, aSilentCommitment } from '../fixtures/domain'
import { aBody, aCoordinator } from '../fixtures/people'

vi.mock('@/data/auth')
vi.mock('@/data/commitments')
vi.mock('@/data/drafts')
vi.mock('@/data/duties')
vi.mock('@/data/own-updates')
vi.mock('@/data/responses')

async function open(path = '/work', ...bodies: ReturnType<typeof aBody>[]) {
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().person = aCoordinator(...bodies)
  const component = { template: '<p />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/work', name: 'work', component },
      { path: '/work/round', name: 'batch', component },
      { path: '/commitments', name: 'commitments', component },
      { path: '/plans/:plan/commitments/:code', name: 'commitment', component },
      { path: '/plans/:plan/commitments/:code/report', name: 'report', component },
    ],
  })
  await router.push(path)
  const view = mount(WorkPage, { global: { plugins: [pinia, PiniaColada, router] } })
  await flushPromises()
  return view
}

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  localStorage.clear()
  vi.mocked(fetchCommitments).mockResolvedValue([
    aCommitment({ code: '1.1', schedule: 'done_on_time', completion: 'complete' }),
    aCommitment({ code: '1.2', schedule: 'overdue', daysLate: 43 }),
    aSilentCommitment({ code: '1.3' }),
    aCommitment({ code: '2.1', organizations: [aLead('finance')], schedule: 'overdue', daysLate: 2 }),
  ])
  vi.mocked(fetchDrafts).mockResolvedValue([])
  vi.mocked(fetchPendingUpdates).mockResolvedValue([])
  vi.mocked(fetchOpenRounds).mockResolvedValue([])
  vi.mocked(fetchDuties).mockResolvedValue([])
  vi.mocked(fetchReminders).mockResolvedValue([])
  vi.mocked(fetchQuestions).mockResolvedValue([])
  await loadMessages('en')
})

describe('the desk', () => {
  it('shows what is owed by urgency, and says it in a sentence', async () => {
    const view = await open()
    expect(view.get('.lede').text()).toBe('1 commitment is late and 1 commitment waits for an update.')
    expect(view.findAll('h2').map((heading) => heading.text())).toEqual([
      'Late',
      'Waiting for an update',
      'Done',
    ])
    expect(view.get('.work-row').text()).toContain('Late by 43 days')
    expect(view.get('.work-row .button').attributes('href')).toBe('/plans/2025-2027/commitments/1.2/report')
    expect(view.findAll('.work-row')).toHaveLength(3)
  })

  it('asks the server once, for all agencies of the person', async () => {
    const view = await open('/work', aBody(), aBody({ id: 4, slug: 'finance' }))
    expect(vi.mocked(fetchCommitments).mock.calls).toEqual([[{ organizations: ['finance', 'justice'] }]])
    expect(view.findAll('.work-row')).toHaveLength(4)
  })

  it('narrows to one of them', async () => {
    const view = await open('/work?agency=finance', aBody(), aBody({ id: 4, slug: 'finance' }))
    expect(view.findAll('.work-row')).toHaveLength(1)
    expect(view.findAll('[aria-current]')).toHaveLength(1)
  })

  it('marks what somebody has begun to write', async () => {
    localStorage.setItem('draft:report/p1/2025-2027/1.3', '{"savedAt": "2026-01-01", "value": {}}')
    const view = await open()
    expect(view.findAll('.work-row').map((row) => row.text().includes('Draft on this device'))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('draws hundreds of commitments a part at a time', async () => {
    const hundreds = Array.from({ length: 400 }, () => aSilentCommitment())
    vi.mocked(fetchCommitments).mockResolvedValue(hundreds)
    const view = await open()
    expect(view.findAll('.work-row')).toHaveLength(20)
    expect(view.text()).toContain('400 commitments wait for an update')
    await view.get('.section button').trigger('click')
    expect(view.findAll('.work-row')).toHaveLength(40)
  })

  it('says when nothing is owed', async () => {
    vi.mocked(fetchCommitments).mockResolvedValue([])
    expect((await open()).text()).toContain('There is nothing you have to report on')
  })
})

const round = {
  id: 9,
  planSlug: '2025-2027',
  planTitle: {},
  number: 2,
  name: { en: 'Second round' },
  startsOn: '2026-01-01',
  endsOn: '2026-06-30',
  dueOn: '2020-07-15',
}
const aDuty = (different: Partial<OwnDuty>): OwnDuty => ({
  roundId: 9,
  planSlug: '2025-2027',
  commitmentId: 1,
  code: '1.1',
  codeOrder: [1, 1],
  title: { en: 'A commitment' },
  organization: { id: 3, slug: 'justice', name: {}, shortName: {} },
  duty: 'owed',
  dueOn: round.dueOn,
  ...different,
})

describe('an open round', () => {
  beforeEach(() => {
    vi.mocked(fetchOpenRounds).mockResolvedValue([round])
    vi.mocked(fetchDuties).mockResolvedValue([
      aDuty({ code: '1.10', codeOrder: [1, 10], commitmentId: 2 }),
      aDuty({ code: '1.9', codeOrder: [1, 9], commitmentId: 3 }),
      aDuty({ code: '1.2', duty: 'overdue', commitmentId: 4 }),
      aDuty({ code: '1.3', duty: 'in_review', commitmentId: 5 }),
      aDuty({ code: '1.4', duty: 'withdrawn', commitmentId: 6 }),
    ])
  })

  it('shows what is still owed, the most urgent first, and how much there was', async () => {
    const view = await open()
    const section = view.get('[aria-labelledby="work-round-9"]')
    expect(section.findAll('.eyebrow').map((code) => code.text())).toEqual(['1.2', '1.9', '1.10'])
    expect(section.text()).toContain('1 of 4 submitted')
  })

  it('shows what the secretariat wrote, once', async () => {
    const reminder = { roundId: 9, organizationId: 3, note: { en: 'Write to us.' } }
    vi.mocked(fetchReminders).mockResolvedValue([
      { ...reminder, id: 2, remindedAt: '2026-02-01T08:00:00Z' },
      { ...reminder, id: 1, remindedAt: '2026-01-01T08:00:00Z' },
    ])
    expect((await open()).findAll('.notice.caution')).toHaveLength(1)
  })
})

describe('what the agency submitted', () => {
  it('stands first with its reason when it came back, and says since when it waits', async () => {
    const update = {
      id: 41,
      state: 'returned' as const,
      completion: 'substantial' as const,
      narrative: {},
      challenges: {},
      evidence: [],
      milestonesDone: [],
      submittedAt: '2026-01-01T08:00:00Z',
      reviewedAt: '2026-01-02T08:00:00Z',
      returnedReason: { en: 'How many villages?' },
      correctsId: null,
      resubmitsId: null,
      organization: { id: 3, slug: 'justice', name: {} },
      commitment: { id: 1, code: '1.2', title: { en: 'Villages' }, planSlug: '2025-2027' },
    }
    vi.mocked(fetchPendingUpdates).mockResolvedValue([update, { ...update, id: 42, state: 'submitted' }])
    const view = await open()
    expect(view.findAll('h2').map((heading) => heading.text())).toEqual([
      'Returned by the secretariat',
      'With the secretariat',
      'Late',
      'Waiting for an update',
      'Done',
    ])
    expect(view.get('.work-reason').text()).toBe('How many villages?')
    expect(view.get('[aria-labelledby="work-returned"] .button').attributes('href')).toBe(
      '/plans/2025-2027/commitments/1.2/report?resubmits=41',
    )
    expect(view.get('[aria-labelledby="work-waiting"]').text()).toContain('waiting since')
  })
})
