import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Commitment } from '@/domain/commitment'
import { sortKeys } from '@/domain/commitment-filters'
import { nearestCommitments, sortCommitments } from '@/domain/commitment-order'
import { completions, schedules } from '@/domain/status'
import { aCommitment } from '../../fixtures/domain'

const titleOf = (commitment: Commitment) => commitment.title['az'] ?? ''
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const sorted = (all: readonly Commitment[], sort: (typeof sortKeys)[number], descending = false) =>
  sortCommitments(all, { sort, descending }, titleOf, compare)
const codes = (all: readonly Commitment[]) => all.map(({ code }) => code)

const list = fc.array(
  fc
    .record({
      id: fc.nat(),
      code: fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }))
        .map((parts) => parts.join('.')),
      title: fc.string().map((az) => ({ az })),
      completion: fc.option(fc.constantFrom(...completions)),
      schedule: fc.option(fc.constantFrom(...schedules)),
      dueOn: fc.option(fc.constantFrom('2020-01-01', '2021-06-30', '2022-12-31')),
      reportedOn: fc.option(fc.constantFrom('2020-01-01', '2021-06-30')),
    })
    .map(aCommitment),
  { maxLength: 25 },
)

describe('the order of commitments', () => {
  it('reads codes as numbers', () => {
    const all = ['1.10', '1.9', '2.1', '1'].map((code) => aCommitment({ code }))
    expect(codes(sorted(all, 'code'))).toEqual(['1', '1.9', '1.10', '2.1'])
  })

  it('never mixes plans when codes decide', () => {
    const of = (slug: string, code: string) => aCommitment({ code, plan: { ...aCommitment().plan, slug } })
    const all = [of('b', '2'), of('a', '1'), of('b', '1'), of('a', '2')]
    const order = sorted(all, 'code').map(({ plan, code }) => plan.slug + code)
    expect(order).toEqual(['b1', 'b2', 'a1', 'a2'])
  })

  it('puts the most urgent first', () => {
    const all = [...schedules].reverse().map((schedule) => aCommitment({ schedule }))
    expect(sorted(all, 'urgency').map(({ schedule }) => schedule)).toEqual(schedules)
  })

  it('puts what has no value last in both directions', () => {
    const all = [aCommitment({ code: '1', dueOn: null }), aCommitment({ code: '2', dueOn: '2021-01-01' })]
    expect(codes(sorted(all, 'due'))).toEqual(['2', '1'])
    expect(codes(sorted(all, 'due', true))).toEqual(['2', '1'])
  })

  it('keeps everyone, changes nothing in place, and is settled after once', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(...sortKeys), fc.boolean(), (all, sort, descending) => {
        const before = [...all]
        const once = sorted(all, sort, descending)
        expect(all).toEqual(before)
        expect(new Set(once)).toEqual(new Set(all))
        expect(sorted(once, sort, descending)).toEqual(once)
      }),
    )
  })
})

describe('the nearest codes', () => {
  const all = ['1.1', '2.1', '2.2', '2.3', '3.1'].map((code) => aCommitment({ code }))

  it('come from the same theme first', () => {
    expect(codes(nearestCommitments(all, '2.9', 3))).toEqual(['2.3', '2.2', '2.1'])
    expect(codes(nearestCommitments(all, '3', 1))).toEqual(['3.1'])
  })

  it('are found for words without a number too', () => {
    expect(nearestCommitments(all, 'abc', 2)).toHaveLength(2)
    expect(nearestCommitments([], '1.1', 2)).toEqual([])
  })
})
