import { describe, expect, it } from 'vitest'
import { leastToRank, measured, rank } from '@/domain/ranking'
import { anOrganization, aRecord } from '../../fixtures/domain'

/** An agency with so many delivered of so many that fell due. */
const agency = (slug: string, complete: number, due: number) =>
  anOrganization(slug, { records: [aRecord({ commitments: due, complete, overdue: due - complete })] })

const order = (bodies: Parameters<typeof rank>[0]) =>
  rank(bodies, 'delivered', null).ranked.map(({ body, rank, isShared }) => [body.slug, rank, isShared])

describe('ranks', () => {
  it('refuse to rank below the minimum, and say how much there was', () => {
    const { ranked, unranked } = rank(
      [agency('few', 2, leastToRank - 1), agency('enough', 0, leastToRank)],
      'delivered',
      null,
    )
    expect(ranked.map(({ body }) => body.slug)).toEqual(['enough'])
    expect(unranked.map(({ body, of }) => [body.slug, of])).toEqual([['few', 2]])
  })

  it('are shared by equals, and leave out those that they fill', () => {
    const bodies = [agency('c', 1, 4), agency('a', 3, 6), agency('first', 4, 4), agency('b', 2, 4)]
    expect(order(bodies)).toEqual([
      ['first', 1, false],
      ['a', 2, true],
      ['b', 2, true],
      ['c', 4, false],
    ])
  })

  it('are for government agencies, with a part in the plan', () => {
    const group = { ...agency('courts', 3, 3), kind: 'group' as const }
    expect(rank([group, anOrganization('idle', { records: [aRecord()] })], 'delivered', null)).toEqual({
      ranked: [],
      unranked: [],
    })
    expect(rank([agency('elsewhere', 3, 3)], 'delivered', '2020-2022').ranked).toEqual([])
  })

  it('count days late against a body', () => {
    const late = (slug: string, medianDays: number) =>
      anOrganization(slug, {
        records: [aRecord({ commitments: 3, lateness: { of: 3, medianDays, mostDays: 90 } })],
      })
    const { ranked } = rank([late('slow', 40), late('quick', 0)], 'lateness', null)
    expect(ranked.map(({ body }) => body.slug)).toEqual(['quick', 'slow'])
  })
})

describe('a measure', () => {
  it('leaves out what is not due yet and what nobody reported on', () => {
    const record = aRecord({ commitments: 9, complete: 1, overdue: 1, unreported: 4, silent: 5 })
    expect(measured(record, 'delivered')).toEqual({ value: 0.5, count: 1, of: 2 })
    expect(measured(aRecord({ commitments: 9 }), 'delivered').value).toBeNull()
  })

  it('takes silence for missing reports and overdue answers', () => {
    const answers = { asked: 5, answered: 1, inTime: 1, waiting: 4, overdue: 3, medianWorkingDays: 2 }
    expect(measured(aRecord({ answers }), 'answers')).toEqual({ value: 0.25, count: 1, of: 4 })
    expect(measured(aRecord({ reports: { due: 4, onTime: 1, late: 2 } }), 'punctuality').value).toBe(0.25)
  })
})
