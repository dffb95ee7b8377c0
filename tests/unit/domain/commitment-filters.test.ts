import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Commitment } from '@/domain/commitment'
import {
  completionChoices,
  countChoices,
  facets,
  filterCommitments,
  noFilters,
  readFilters,
  sortKeys,
  writeFilters,
  type CommitmentFilters,
} from '@/domain/commitment-filters'
import { completions, freshnesses, schedules } from '@/domain/status'
import { accords } from '@/domain/voices'
import { aCommitment, aLead } from '../../fixtures/domain'

const slugs = ['finance', 'justice', 'asan'] as const
const themes = ['1', '2', '3'] as const

const commitment: fc.Arbitrary<Commitment> = fc
  .record({
    id: fc.nat(),
    code: fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }))
      .map((parts) => parts.join('.')),
    title: fc.constantFrom(
      { az: 'Açıq büdcə' },
      { en: 'Open budget' },
      { az: 'İctimai nəzarət', en: 'Oversight' },
    ),
    theme: fc.constantFrom(...themes).map((code) => ({ code, title: { az: code }, position: Number(code) })),
    organizations: fc
      .uniqueArray(fc.constantFrom(...slugs), { maxLength: 2 })
      .map((list) => list.map((slug) => aLead(slug))),
    lifecycle: fc.constantFrom('active' as const, 'active' as const, 'withdrawn' as const),
    completion: fc.option(fc.constantFrom(...completions)),
    schedule: fc.constantFrom(...schedules),
    freshness: fc.constantFrom(...freshnesses),
    disagreement: fc.option(fc.nat({ max: 4 })),
  })
  .map((details) =>
    aCommitment({ ...details, schedule: details.lifecycle === 'withdrawn' ? null : details.schedule }),
  )
const list = fc.array(commitment, { maxLength: 30 })

const filters: fc.Arbitrary<CommitmentFilters> = fc.record({
  q: fc.constantFrom('', 'budce', 'NƏZARƏT', '1.', 'open budget', '  '),
  theme: fc.subarray([...themes]),
  agency: fc.subarray([...slugs]),
  completion: fc.subarray([...completionChoices]),
  schedule: fc.subarray([...schedules]),
  freshness: fc.subarray([...freshnesses]),
  voices: fc.subarray([...accords]),
  sort: fc.constantFrom(...sortKeys),
  descending: fc.boolean(),
})

describe('filters in an address', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(filters, fc.string(), (some, q) => {
        const written = { ...some, q }
        expect(readFilters(writeFilters(written))).toEqual(written)
      }),
    )
  })

  it('leave no trace when nothing is narrowed', () => {
    expect(writeFilters(noFilters)).toEqual({})
    expect(readFilters({})).toEqual(noFilters)
  })

  it('never fail, whatever somebody wrote there', () => {
    const value = fc.oneof(fc.string(), fc.constant(null), fc.array(fc.option(fc.string())))
    const query = fc.dictionary(fc.constantFrom('q', 'theme', 'completion', 'sort', 'dir', 'x'), value)
    fc.assert(
      fc.property(query, (strange) => {
        const read = readFilters(strange)
        expect(readFilters(writeFilters(read))).toEqual(read)
      }),
    )
  })

  it('pass over words that mean nothing', () => {
    const read = readFilters({ completion: 'complete,done', sort: 'beauty', dir: 'up' })
    expect(read).toEqual({ ...noFilters, completion: ['complete'] })
  })
})

describe('filtering', () => {
  it('leaves everything when nothing is asked', () => {
    fc.assert(
      fc.property(list, (all) => {
        expect(filterCommitments(all, noFilters)).toEqual(all)
      }),
    )
  })

  it('keeps the order, invents nothing, and does the same twice', () => {
    fc.assert(
      fc.property(list, filters, (all, some) => {
        const found = filterCommitments(all, some)
        const places = found.map((one) => all.indexOf(one))
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(filterCommitments(found, some)).toEqual(found)
      }),
    )
  })

  it('narrows with every facet added, and widens with every choice added', () => {
    fc.assert(
      fc.property(list, filters, fc.constantFrom(...facets), (all, some, facet) => {
        const found = filterCommitments(all, some)
        const without = filterCommitments(all, { ...some, [facet]: [] })
        expect(without).toEqual(expect.arrayContaining([...found]))
      }),
    )
  })

  it('finds withdrawn commitments as such and by no state of their own', () => {
    const withdrawn = aCommitment({
      lifecycle: 'withdrawn',
      schedule: null,
      freshness: 'silent',
      completion: null,
    })
    expect(filterCommitments([withdrawn], { ...noFilters, completion: ['withdrawn'] })).toHaveLength(1)
    expect(filterCommitments([withdrawn], { ...noFilters, completion: ['none'] })).toHaveLength(0)
    expect(filterCommitments([withdrawn], { ...noFilters, freshness: ['silent'] })).toHaveLength(0)
  })

  it('looks for agencies among the leads, for words everywhere', () => {
    const one = aCommitment({
      organizations: [aLead('asan'), { ...aLead('finance'), role: 'partner', shortName: { az: 'Maliyyə' } }],
    })
    expect(filterCommitments([one], { ...noFilters, agency: ['finance'] })).toHaveLength(0)
    expect(filterCommitments([one], { ...noFilters, q: 'maliyye' })).toHaveLength(1)
  })
})

describe('the counts beside the choices', () => {
  it('say how many the choice alone would leave while the other filters stand', () => {
    fc.assert(
      fc.property(list, filters, fc.constantFrom(...facets), (all, some, facet) => {
        for (const [value, count] of countChoices(all, some)[facet]) {
          const found = filterCommitments(all, readFilters({ ...writeFilters(some), [facet]: value }))
          expect(found).toHaveLength(count)
        }
      }),
    )
  })
})
