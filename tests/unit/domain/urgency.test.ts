import { expect, it } from 'vitest'
import { dueSoon, late, owed, silent } from '@/domain/urgency'
import { aCommitment, aSilentCommitment } from '../../fixtures/domain'

const codes = (commitments: readonly { code: string }[]) => commitments.map(({ code }) => code)

const commitments = [
  aCommitment({ code: 'late-5', schedule: 'overdue', daysLate: 5 }),
  aCommitment({ code: 'kept', schedule: 'done_on_time', completion: 'complete' }),
  aCommitment({ code: 'soon-later', schedule: 'due_soon', dueOn: '2026-06-20' }),
  aSilentCommitment({ code: 'undated', schedule: 'no_date', dueOn: null }),
  aCommitment({ code: 'late-90', schedule: 'overdue', daysLate: 90 }),
  aCommitment({ code: 'soon', schedule: 'due_soon', dueOn: '2026-06-01' }),
  aSilentCommitment({ code: 'quiet', dueOn: '2026-11-01' }),
  aSilentCommitment({ code: 'withdrawn', lifecycle: 'withdrawn', schedule: null }),
]

it('names the latest first', () => {
  expect(codes(late(commitments))).toEqual(['late-90', 'late-5'])
})

it('names the next due date first', () => {
  expect(codes(dueSoon(commitments))).toEqual(['soon', 'soon-later'])
})

it('names the silent by due date, those without one last, and no withdrawn ones', () => {
  expect(codes(silent(commitments))).toEqual(['quiet', 'undated'])
})

it('says what is still owed: late, due soon, the rest; nothing twice, nothing kept', () => {
  expect(codes(owed(commitments))).toEqual(['late-90', 'late-5', 'soon', 'soon-later', 'quiet', 'undated'])
})
