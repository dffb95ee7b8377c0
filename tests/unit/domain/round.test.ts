import { describe, expect, it } from 'vitest'
import {
  cardsByAgency,
  countDuties,
  daysLate,
  isReminded,
  owes,
  publicCounts,
  publicDuty,
  roundDuties,
  unmet,
  wouldOwe,
  type OwedUpdate,
  type Round,
  type RoundDuty,
} from '@/domain/round'
import { aCommitment, aLead } from '../../fixtures/domain.ts'

const body = (id: number) => ({ id, slug: `body-${id}`, name: { en: `Body ${id}` }, shortName: {} })
const row = (organization: number, duty: RoundDuty): OwedUpdate => ({
  commitment: { id: 1, code: '1.1', codeOrder: [1, 1], title: { en: 'A' } },
  organization: body(organization),
  duty,
  updateId: null,
  submittedAt: null,
  publishedAt: null,
  completion: null,
  evidence: 0,
})
const open = { dueOn: '2026-06-30', closedAt: null }
const closed = { dueOn: '2026-06-30', closedAt: '2026-07-31T14:00:00Z' }

describe('what a round owes', () => {
  it('leaves out what was withdrawn', () => {
    const counts = countDuties([
      row(1, 'on_time'),
      row(1, 'withdrawn'),
      row(2, 'missing'),
      row(2, 'returned'),
    ])
    expect(owes(counts)).toBe(3)
    expect(unmet(counts)).toBe(2)
  })

  it('tells by agency, those with most to come first, equals as they came', () => {
    const cards = cardsByAgency([row(1, 'on_time'), row(2, 'owed'), row(3, 'late_report'), row(2, 'overdue')])
    expect(cards.map(({ organization, rows }) => [organization.id, rows.length])).toEqual([
      [2, 2],
      [1, 1],
      [3, 1],
    ])
    expect(cards.map(isReminded)).toEqual([true, false, false])
  })

  it('reaches agencies with a reminder whose update came back, not those in review', () => {
    expect(cardsByAgency([row(1, 'returned'), row(2, 'in_review')]).map(isReminded)).toEqual([true, false])
  })
})

describe('a duty as the public sees it', () => {
  it.each([
    ['in_review', open, '2026-06-30', 'owed'],
    ['in_review', open, '2026-07-01', 'overdue'],
    ['returned', closed, '2026-08-01', 'missing'],
    ['on_time', closed, '2026-08-01', 'on_time'],
  ] as const)('%s of %j on %s is %s', (duty, round, day, seen) => {
    expect(publicDuty(duty, round, day)).toBe(seen)
  })

  it('counts the same as its rows', () => {
    const rows = roundDuties.map((duty) => row(1, duty))
    const round = { ...open, counts: countDuties(rows) } as Round
    const seen = rows.map((one) => ({ duty: publicDuty(one.duty, round, '2026-08-01') }))
    expect(publicCounts(round, '2026-08-01')).toEqual(countDuties(seen))
    expect(owes(publicCounts(round, '2026-08-01'))).toBe(owes(round.counts))
  })
})

describe('how late an update is', () => {
  it.each([
    ['2026-06-30T19:59:59Z', 0], // a minute before midnight in Baku
    ['2026-06-30T20:00:00Z', 1],
    ['2026-06-01T08:00:00Z', 0],
    ['2026-07-04T08:00:00Z', 4],
  ])('submitted at %s: %i days', (submittedAt, days) => {
    expect(daysLate('2026-06-30', submittedAt)).toBe(days)
  })
})

describe('what a new round would owe', () => {
  it('counts active commitments that are not complete, and leads that can write', () => {
    const all = [
      aCommitment({ organizations: [aLead('a'), { ...aLead('b'), role: 'supporting' }] }),
      aCommitment({ organizations: [aLead('a'), aLead('c')] }),
      aCommitment({ organizations: [aLead('group')] }),
      aCommitment({ completion: 'complete', organizations: [aLead('d')] }),
      aCommitment({ lifecycle: 'withdrawn', organizations: [aLead('e')] }),
    ]
    const bodies = [
      { slug: 'a', kind: 'agency' },
      { slug: 'group', kind: 'group' },
    ] as const
    expect(wouldOwe(all, bodies)).toEqual({ commitments: 2, agencies: 2 })
  })
})
