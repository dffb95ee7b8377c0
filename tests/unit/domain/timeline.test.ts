import { describe, expect, it } from 'vitest'
import { extentOf, planSteps, type TimelineMilestone } from '@/domain/timeline'
import {
  filterSteps,
  groupSteps,
  noBody,
  readView,
  sortSteps,
  stepsWithin,
  writeView,
} from '@/domain/timeline-view'
import { noFilters } from '@/domain/commitment-filters'
import { aCommitment, aLead } from '../../fixtures/domain'

const today = '2026-06-15'
const active = aCommitment({}).plan
const closed = { ...active, lifecycle: 'closed', endsOn: '2025-12-31' } as const

const step = (
  id: number,
  commitmentId: number,
  more: Partial<TimelineMilestone> = {},
): TimelineMilestone => ({
  id,
  commitmentId,
  code: String(id),
  title: { az: `Mərhələ ${String(id)}`, en: `Step ${String(id)}` },
  startOn: null,
  dueOn: '2026-03-01',
  originalDueOn: '2026-03-01',
  completedOn: null,
  organization: null,
  schedule: 'overdue',
  slippageDays: null,
  ...more,
})

const two = [
  aCommitment({
    id: 1,
    code: '1.1',
    title: { en: 'Open budget' },
    organizations: [aLead('asan'), aLead('finance')],
  }),
  aCommitment({
    id: 2,
    code: '1.2',
    title: { en: 'A register' },
    startOn: null,
    originalDueOn: null,
    dueOn: '2026-12-31',
    organizations: [aLead('finance')],
  }),
]
const steps = planSteps(
  two,
  [step(11, 1), step(12, 1, { dueOn: '2026-01-01', title: { az: 'İctimai dinləmə' } })],
  today,
)

describe('the lines of a plan', () => {
  it('are its milestones, and the own deadline of a commitment that has none', () => {
    expect(steps.map(({ key }) => key)).toEqual(['m11', 'm12', 'c2'])
    expect(steps[2]).toMatchObject({ milestone: null, dueOn: '2026-12-31', title: { en: 'A register' } })
  })

  it('are late until today, in a closed plan until its end, and never when withdrawn', () => {
    const of = (commitment: Parameters<typeof aCommitment>[0], more: Partial<TimelineMilestone> = {}) =>
      planSteps([aCommitment({ id: 1, ...commitment })], [step(11, 1, more)], today)[0]
    expect(of({ plan: active })).toMatchObject({ state: 'overdue', lateUntil: today })
    expect(of({ plan: closed })?.lateUntil).toBe('2025-12-31')
    expect(of({ lifecycle: 'withdrawn', schedule: null })).toMatchObject({
      state: 'withdrawn',
      lateUntil: null,
    })
    expect(of({}, { schedule: 'done_late', completedOn: '2026-04-01' })).toMatchObject({
      lateUntil: '2026-04-01',
    })
  })

  it('tell where a deadline first stood only if it has moved', () => {
    expect(steps[0]?.movedFrom).toBeNull()
    expect(planSteps(two, [step(11, 1, { originalDueOn: '2025-12-01' })], today)[0]?.movedFrom).toBe(
      '2025-12-01',
    )
  })

  it('reach from their first day to their last', () => {
    expect(
      extentOf({
        startOn: '2026-02-01',
        movedFrom: '2026-01-01',
        dueOn: '2026-03-01',
        doneOn: '2026-05-01',
        state: 'done_late',
        lateUntil: '2026-05-01',
      }),
    ).toEqual(['2026-01-01', '2026-05-01'])
    expect(
      extentOf({
        startOn: null,
        movedFrom: null,
        dueOn: null,
        doneOn: null,
        state: 'no_date',
        lateUntil: null,
      }),
    ).toBeNull()
  })
})

describe('a view of the timeline', () => {
  it('stands in the address with the filters of the list, and what is not understood is left out', () => {
    const query = { agency: 'asan', group: 'agency', period: '2026-q2', steps: 'overdue,due_soon' }
    expect(writeView(readView(query))).toEqual(query)
    expect(writeView(readView({ group: 'x', period: '2026-q9', steps: 'late' }))).toEqual({})
  })

  it('finds a milestone by its own words, and all of a commitment by the words of that', () => {
    const found = (q: string) => filterSteps(steps, two, { ...noFilters, q }).map(({ key }) => key)
    expect(found('dinleme')).toEqual(['m12'])
    expect(found('budget')).toEqual(['m11', 'm12'])
    expect(found('nothing')).toEqual([])
    expect(filterSteps(steps, two, { ...noFilters, q: 'dinleme', agency: ['none'] })).toEqual([])
  })

  it('cuts to a period what happens in it, also what only passes through', () => {
    const within = (from: string, to: string) => stepsWithin(steps, { from, to }).map(({ key }) => key)
    expect(within('2026-04-01', '2026-06-30')).toEqual(['m11', 'm12'])
    expect(within('2025-01-01', '2025-12-31')).toEqual([])
    expect(stepsWithin(steps, null)).toHaveLength(3)
  })

  it('groups by theme in order of time, by every responsible agency, and by commitment in the order of the plan', () => {
    const groups = (group: 'theme' | 'agency' | 'commitment', agencies: readonly string[] = []) =>
      groupSteps(
        sortSteps(steps, group),
        group,
        (a, b) => ((a['en'] ?? '') < (b['en'] ?? '') ? -1 : 1),
        agencies,
      ).map((one) => [one.key, one.steps.map(({ key }) => key).join(' ')])
    expect(groups('theme').map(([, keys]) => keys)).toEqual(['m12 m11 c2'])
    expect(Object.fromEntries(groups('agency'))).toEqual({ asan: 'm12 m11', finance: 'm12 m11 c2' })
    expect(groups('agency', ['finance'])).toHaveLength(1)
    const orphan = planSteps([aCommitment({ id: 3, organizations: [] })], [step(31, 3)], today)
    const byName = () => 0
    const bodies = groupSteps([...orphan, ...steps], 'agency', byName).map(({ key }) => key)
    expect(bodies.at(-1)).toBe(noBody)
    expect(groupSteps(orphan, 'agency', byName, ['finance'])).toEqual([])
    expect(groups('commitment')).toEqual([
      ['1', 'm11 m12'],
      ['2', 'c2'],
    ])
  })
})
