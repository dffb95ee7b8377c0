import { describe, expect, it } from 'vitest'
import { groupByAgency, groupByTheme, summarize } from '@/domain/summary'
import { aCommitment, aLead, aSilentCommitment, aTheme } from '../../fixtures/domain'

describe('the figures of a selection', () => {
  it('are all nothing without commitments', () => {
    expect(summarize([])).toMatchObject({ total: 0, withdrawn: 0, overdue: 0, silent: 0 })
  })

  it('keep "no word yet" apart from "not started"', () => {
    const { completion } = summarize([aSilentCommitment(), aCommitment({ completion: 'not_started' })])
    expect(completion).toEqual({ none: 1, not_started: 1, limited: 0, substantial: 0, complete: 0 })
  })

  it('count withdrawn commitments apart and in nothing else', () => {
    const withdrawn = aSilentCommitment({ lifecycle: 'withdrawn', schedule: null })
    const { total, withdrawn: apart, silent, completion } = summarize([aCommitment(), withdrawn])
    expect({ total, apart, silent, none: completion.none }).toEqual({
      total: 1,
      apart: 1,
      silent: 0,
      none: 0,
    })
  })

  it('count a late commitment without a report as both', () => {
    const summary = summarize([aSilentCommitment({ schedule: 'overdue' })])
    expect(summary).toMatchObject({ total: 1, overdue: 1, silent: 1 })
  })

  it('count what is due soon and what is stale', () => {
    const summary = summarize([aCommitment({ schedule: 'due_soon', freshness: 'stale' }), aCommitment()])
    expect(summary).toMatchObject({ total: 2, dueSoon: 1, stale: 1 })
  })
})

describe('groups', () => {
  it('follow the order of the plan for themes', () => {
    const groups = groupByTheme([
      aCommitment({ theme: aTheme('2', 'Second') }),
      aCommitment({ theme: aTheme('1', 'First') }),
      aCommitment({ theme: aTheme('2', 'Second'), completion: 'complete' }),
    ])
    expect(groups.map(({ key, counts }) => [key, counts.complete, counts.limited])).toEqual([
      ['1', 0, 1],
      ['2', 1, 1],
    ])
  })

  it('count a commitment for each of its leads, and for nobody else', () => {
    const supporting = { ...aLead('courts'), role: 'supporting' as const }
    const groups = groupByAgency([
      aCommitment({ organizations: [aLead('justice'), aLead('finance'), supporting] }),
      aCommitment({ organizations: [aLead('finance')] }),
    ])
    expect(groups.map(({ key, commitments }) => [key, commitments.length])).toEqual([
      ['finance', 2],
      ['justice', 1],
    ])
  })

  it('leave out withdrawn commitments', () => {
    expect(groupByTheme([aCommitment({ lifecycle: 'withdrawn', schedule: null })])).toEqual([])
  })
})
