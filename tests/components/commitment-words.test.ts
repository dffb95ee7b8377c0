import { beforeEach, describe, expect, it } from 'vitest'
import { scheduleDays } from '@/domain/commitment'
import { milestoneDays, milestoneStatus } from '@/domain/milestone'
import { loadMessages } from '@/i18n'
import { indicatorSentence } from '@/pages/commitments/detail/indicatorSentence'
import { ratingLabel, ratingName, ratingSource } from '@/pages/commitments/detail/ratingWords'
import { reportWords, scheduleWords } from '@/pages/commitments/detail/scheduleWords'
import { aCommitment } from '../fixtures/domain'

beforeEach(() => loadMessages('en'))

describe('the dates of a commitment', () => {
  it('tell how far the deadline moved and how it was worded', () => {
    const words = scheduleWords(
      aCommitment({
        originalDueOn: '2021-09-30',
        dueOn: '2021-12-31',
        slippageDays: 120,
        deadlineWording: { en: 'by the end of 2021' },
      }),
    )
    expect(words).toEqual([
      'Due 31 December 2021',
      'Originally 30 September 2021: moved by 92 days',
      '120 days past the original date',
      'In the plan: “by the end of 2021”',
    ])
  })

  it('say nothing where nothing is known', () => {
    expect(scheduleWords(aCommitment({ dueOn: null, originalDueOn: null }))).toEqual([])
  })

  it('come with days only where days mean something', () => {
    expect(scheduleDays({ schedule: 'overdue', daysLate: 43, dueOn: '2021-01-01' }, '2021-02-13')).toBe(43)
    expect(scheduleDays({ schedule: 'due_soon', daysLate: 0, dueOn: '2021-03-01' }, '2021-02-13')).toBe(16)
    expect(scheduleDays({ schedule: 'on_time', daysLate: 0, dueOn: '2021-03-01' }, '2021-02-13')).toBeNull()
  })

  it('stand still for what a closed plan left undone', () => {
    const milestone = { schedule: 'overdue', dueOn: '2021-01-01', completedOn: null } as const
    expect(milestoneDays(milestone, '2021-02-13', false)).toBe(43)
    expect(milestoneDays(milestone, '2026-02-13', true)).toBeNull()
  })

  it('are owed no longer once the commitment is withdrawn', () => {
    const undone = { schedule: 'overdue', dueOn: '2026-07-31', completedOn: null } as const
    const withdrawn = aCommitment({ lifecycle: 'withdrawn' })
    expect(milestoneStatus(undone, withdrawn, '2026-11-22')).toEqual({
      kind: 'lifecycle',
      value: 'withdrawn',
    })
    expect(milestoneStatus(undone, aCommitment(), '2026-11-22')).toMatchObject({
      value: 'overdue',
      days: 114,
    })
    const done = { ...undone, schedule: 'done_on_time', completedOn: '2026-07-01' } as const
    expect(milestoneStatus(done, withdrawn, '2026-11-22')).toMatchObject({ value: 'done_on_time' })
  })
})

describe('the reports on a commitment', () => {
  it('are counted as silence only while the plan runs', () => {
    const stale = aCommitment({ freshness: 'stale', daysSinceReport: 212, reportedOn: '2021-03-01' })
    expect(reportWords(stale)).toEqual(['No report for 212 days', 'Last report 1 March 2021'])
    const closed = aCommitment({ ...stale, freshness: 'final' })
    expect(reportWords(closed)).toEqual(['Last report 1 March 2021'])
  })

  it('may never have come', () => {
    expect(reportWords(aCommitment({ reportedOn: null, freshness: 'silent' }))).toHaveLength(1)
  })
})

describe('an indicator', () => {
  const indicator = {
    id: 1,
    title: { en: 'Agencies' },
    unit: { en: 'agencies' },
    baseline: 42,
    baselineOn: '2020-01-01',
    target: 80,
    targetOn: '2022-12-31',
    values: [{ measuredOn: '2021-12-31', value: 61, source: {}, sourceUrl: null }],
  }

  it('is a sentence before it is a table', () => {
    expect(indicatorSentence(indicator)).toBe(
      '61 agencies on 31 December 2021; baseline 42 agencies; target 80 agencies by 31 December 2022.',
    )
  })

  it('without a baseline tells where it began', () => {
    const source = { en: 'Preamble' }
    const values = [
      { measuredOn: '2020-02-27', value: 42, source, sourceUrl: null },
      { measuredOn: '2021-12-31', value: 61, source, sourceUrl: null },
    ]
    expect(indicatorSentence({ ...indicator, baseline: null, target: null, values })).toBe(
      '61 agencies on 31 December 2021; 42 agencies on 27 February 2020.',
    )
  })

  it('that nobody measured says so', () => {
    expect(indicatorSentence({ ...indicator, values: [], baseline: null, target: null })).toBe(
      'Not measured yet.',
    )
  })
})

describe('a rating', () => {
  it('is named with its scheme and year', () => {
    expect(ratingName('completion')).toBe('Completion')
    expect(ratingLabel('limited')).toBe('Limited')
    expect(ratingSource({ scheme: 'irm-2012-2013', year: 2014 })).toContain('rated in 2014')
  })

  it('that we have no words for stays as it was published', () => {
    expect(ratingLabel('did_not_change')).toBe('did not change')
    expect(ratingSource({ scheme: 'own-scheme', year: 2031 })).toBe('own-scheme; rated in 2031')
  })
})
