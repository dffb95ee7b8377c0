import { beforeAll, describe, expect, it } from 'vitest'
import { countDuties, type RoundDuty } from '@/domain/round'
import { loadMessages } from '@/i18n'
import { moveSentences } from '@/pages/commitments/change/moveSentences'
import { punctuality } from '@/pages/agencies/punctuality'
import { roundSentence } from '@/pages/rounds/sentence'

const counts = (...duties: RoundDuty[]) => countDuties(duties.map((duty) => ({ duty })))
const round = { dueOn: '2026-06-30' }
const mixed = counts('on_time', 'on_time', 'late_report', 'missing', 'missing', 'missing')

describe('in English', () => {
  beforeAll(() => loadMessages('en'))

  it('tells what came and what did not', () => {
    expect(roundSentence(round, mixed, '2026-08-01')).toBe(
      '6 updates were due by 30 June 2026: 2 came on time, 1 came late and 3 never came.',
    )
    expect(roundSentence(round, counts('owed'), '2026-06-30')).toBe(
      '1 update is due by 30 June 2026: 1 is still to come.',
    )
    expect(roundSentence(round, counts(), '2026-06-30')).toBe('No agency owes an update in this round.')
    expect(roundSentence(round, counts('on_time', 'withdrawn'), '2026-08-01')).toMatch(
      / 1 withdrawn commitment needs no update/,
    )
  })

  it.each([
    [0, 0, 'No reporting round has fallen due yet.'],
    [1, 1, 'The one update that was due came on time.'],
    [1, 0, 'The one update that was due did not come on time.'],
    [4, 0, 'None of the 4 updates that were due came on time.'],
    [4, 4, 'All 4 updates that were due came on time.'],
    [4, 3, '3 of the 4 updates that were due came on time (75%).'],
  ])('says of %i due and %i in time: %s', (due, onTime, words) => {
    expect(punctuality({ due, onTime })).toBe(words)
  })

  it('says what a move comes to before it is made', () => {
    const deadline = { key: '', milestone: null, dueOn: '2026-10-15', originalDueOn: '2026-08-31' }
    expect(moveSentences(deadline, '2026-12-31')).toEqual([
      'The new deadline is 77 days later than the present one.',
      'It will be 122 days behind the original one.',
    ])
    expect(moveSentences(deadline, '2026-08-31')[1]).toBe('It returns to the original one.')
    expect(moveSentences({ ...deadline, dueOn: null, originalDueOn: null }, '2026-08-31')).toHaveLength(1)
    expect(moveSentences(deadline, '2026-10-15')).toEqual([])
    expect(moveSentences(deadline, '')).toEqual([])
  })
})

describe('in Azerbaijani', () => {
  beforeAll(() => loadMessages('az'))

  it('tells what came and what did not', () => {
    expect(roundSentence(round, mixed, '2026-08-01')).toBe(
      '30 iyun 2026 tarixinədək 6 məlumat verilməli idi: 2-si vaxtında verilib, 1-i gec verilib və 3-ü verilməyib.',
    )
  })
})
