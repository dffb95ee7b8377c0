import { beforeEach, describe, expect, it } from 'vitest'
import { ratingsOf } from '@/charts/bars'
import {
  agencySentence,
  figuresOf,
  headline,
  ratedAgencySentence,
  ratingSentence,
  themeSentence,
  timeSentence,
} from '@/charts/sentences'
import { groupByAgency, groupByTheme, summarize } from '@/domain/summary'
import { loadMessages } from '@/i18n'
import { aCommitment, aLead, aPlan, aSilentCommitment, aTheme } from '../../fixtures/domain'

const times = <T>(n: number, make: () => T) => Array.from({ length: n }, make)
const kept = () => aCommitment({ completion: 'complete', schedule: 'done_on_time' })
const late = () => aCommitment({ schedule: 'overdue', daysLate: 9 })
const silent = () => aSilentCommitment()

const plan24 = summarize([
  ...times(7, kept),
  ...times(5, late),
  ...times(6, silent),
  ...times(6, aCommitment),
])
const untouched = summarize(times(3, aCommitment))
const unknown = summarize(times(13, silent))

describe('in English', () => {
  beforeEach(() => loadMessages('en'))

  it('tells a plan as kept, late and silent', () => {
    expect(headline(plan24, 'active')).toBe('7 of 24 commitments kept, 5 late, 6 without any report')
    expect(headline(plan24, 'closed')).toBe(
      '7 of 24 commitments kept, 5 not finished in time, 6 without any report',
    )
  })

  it('says nothing of what is not there', () => {
    expect(headline(summarize(times(3, kept)), 'active')).toBe('3 of 3 commitments kept')
    expect(headline(summarize([kept()]), 'active')).toBe('1 of 1 commitment kept')
    expect(headline(untouched, 'active')).toBe('None of 3 commitments kept yet')
    expect(headline(summarize([]), 'active')).toBe('There are no commitments in this plan yet')
  })

  it('never takes silence for failure', () => {
    expect(headline(unknown, 'closed')).toBe('No agency reports on any of the 13 commitments are at hand')
    expect(headline(unknown, 'active')).toBe('No agency has reported on any of the 13 commitments')
    expect(themeSentence(groupByTheme([silent()]))).toBe('No report on the one theme is at hand.')
    expect(agencySentence(groupByAgency(times(2, silent)))).toBe(
      'The lead named most often: Ministry of Justice, with 2 commitments. No report of the one agency is at hand.',
    )
  })

  it('reads the counts of a plan as it reads its commitments', () => {
    const counts = { ...aPlan().counts, commitments: 24, complete: 7, limited: 11, silent: 6, overdue: 5 }
    expect(headline(figuresOf({ counts }), 'active')).toBe(headline(plan24, 'active'))
  })

  it('names the theme that stands out, and none when two share the first place', () => {
    const first = aTheme('1', 'Services')
    const second = aTheme('2', 'Integrity')
    const one = { ...kept(), theme: first }
    const open = aCommitment({ theme: second })
    expect(themeSentence(groupByTheme([one, open]))).toBe(
      'Something is kept in 1 of 2 themes. Furthest along is “Services”, with 1 of 1 commitment kept.',
    )
    expect(themeSentence(groupByTheme([one, { ...kept(), theme: second }]))).toBe(
      'Something is kept in each of the 2 themes.',
    )
    expect(themeSentence(groupByTheme([open, aCommitment({ theme: first })]))).toBe(
      'Nothing is kept yet in any of the 2 themes.',
    )
  })

  it('names who answers for most and how many never reported', () => {
    const quiet = aSilentCommitment({ organizations: [aLead('finance', 'Ministry of Finance')] })
    expect(agencySentence(groupByAgency([kept(), aCommitment(), quiet]))).toBe(
      'The lead named most often: Ministry of Justice, with 2 commitments, 1 of them kept. 1 of 2 agencies have never reported.',
    )
    expect(agencySentence(groupByAgency([aCommitment()]))).toBe(
      'The lead named most often: Ministry of Justice, with 1 commitment, not kept yet. The one agency has reported at least once.',
    )
  })

  it('tells what a reviewer found', () => {
    const rated = (completion: string) =>
      aSilentCommitment({ reviewerRating: { scheme: 'irm-2012-2013', year: 2014, ratings: { completion } } })
    const commitments = [rated('limited'), rated('limited'), rated('complete')]
    const [ratings] = ratingsOf(commitments)
    expect(ratings && ratingSentence(ratings)).toBe(
      'The independent reviewer found 1 of 3 commitments complete. The most frequent rating is “Limited” (2 commitments).',
    )
    expect(ratedAgencySentence(groupByAgency(commitments))).toBe(
      'The bars show what the independent reviewer found. The lead named most often: Ministry of Justice, with 3 commitments.',
    )
  })

  it('sets the time that has passed against what is kept', () => {
    const plan = aPlan({ startsOn: '2025-01-01', endsOn: '2027-01-01' })
    expect(timeSentence(plan, plan24, '2026-01-01')).toBe(
      '50% of the plan’s time has passed; 29% of its commitments are kept.',
    )
    expect(timeSentence(plan, unknown, '2026-01-01')).toBe('50% of the plan’s time has passed.')
    const idle = { ...plan24, completion: { ...plan24.completion, complete: 0 } }
    expect(timeSentence(plan, idle, '2026-01-01')).toBe('50% of the plan’s time has passed.')
    expect(timeSentence(plan, plan24, '2024-12-31')).toBe('The plan begins in 1 day.')
    expect(timeSentence(plan, plan24, '2027-01-03')).toBe(
      'The plan’s time ended 2 days ago; 29% of its commitments are kept.',
    )
    expect(timeSentence(plan, unknown, '2027-01-03')).toBe('The plan’s time ended 2 days ago.')
    expect(timeSentence({ ...plan, endsOn: null }, plan24, '2026-01-01')).toBeNull()
    expect(timeSentence({ ...plan, lifecycle: 'closed' }, plan24, '2026-01-01')).toBeNull()
  })
})

describe('in Azerbaijani', () => {
  beforeEach(() => loadMessages('az'))

  it('gives numbers the endings that their last word asks for', () => {
    expect(headline(plan24, 'active')).toBe(
      '24 öhdəlikdən 7-si icra edilib, 5-i gecikir, 6-sı barədə heç bir məlumat verilməyib',
    )
    expect(headline(unknown, 'closed')).toBe('13 öhdəliyin heç biri barədə qurumların məlumatı əldə yoxdur')
  })

  it('keeps nouns singular after numbers', () => {
    const plan = aPlan({ startsOn: '2025-01-01', endsOn: '2027-01-01' })
    expect(timeSentence(plan, plan24, '2026-01-01')).toBe(
      'Planın müddətinin 50%-i keçib, öhdəliklərin 29%-i icra edilib.',
    )
    expect(timeSentence(plan, plan24, '2024-12-30')).toBe('Planın başlanmasına 2 gün qalır.')
  })
})
