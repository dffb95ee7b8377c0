import { beforeEach, describe, expect, it } from 'vitest'
import {
  completionRows,
  completionSeries,
  longest,
  ratingRows,
  ratingSeries,
  ratingsOf,
  totalOf,
} from '@/charts/bars'
import { datasetsOf } from '@/charts/datasets'
import { groupByTheme } from '@/domain/summary'
import { loadMessages } from '@/i18n'
import { aCommitment, aSilentCommitment, aTheme } from '../../fixtures/domain'

beforeEach(() => loadMessages('en'))

const rated = (completion: string, year = 2014) =>
  aSilentCommitment({ reviewerRating: { scheme: 'irm-2012-2013', year, ratings: { completion } } })

describe('bars by completion', () => {
  const commitments = [
    aCommitment({ theme: aTheme('1', 'One'), completion: 'complete' }),
    aCommitment({ theme: aTheme('1', 'One') }),
    aSilentCommitment({ theme: aTheme('2', 'Two') }),
  ]

  it('begin with what is kept and end with what is unknown', () => {
    expect(completionSeries().map(({ label }) => label)).toEqual([
      'Complete',
      'Substantial',
      'Limited',
      'Not started',
      'No update yet',
    ])
  })

  it('add up to the commitments, in each row and in all', () => {
    const series = completionSeries()
    const rows = completionRows(groupByTheme(commitments))
    expect(rows.map((row) => totalOf(row, series))).toEqual([2, 1])
    expect(longest(rows, series)).toBe(2)
  })

  it('can be divided by, even when there are none', () => {
    expect(longest([], completionSeries())).toBe(1)
  })
})

describe('reviewers’ ratings', () => {
  it('are counted apart by year, newest first, and leave out what was not rated', () => {
    const ratings = ratingsOf([rated('limited'), rated('limited'), rated('complete', 2016), aCommitment()])
    expect(ratings.map(({ year, counts, total }) => ({ year, counts, total }))).toEqual([
      { year: 2016, counts: { complete: 1 }, total: 1 },
      { year: 2014, counts: { limited: 2 }, total: 2 },
    ])
  })

  it('take the judgement at the end of the term where there is one', () => {
    const reviewerRating = {
      scheme: 'irm-2014-2019',
      year: 2016,
      ratings: { completion: 'limited', completion_end_of_term: 'substantial' },
    }
    expect(ratingsOf([aCommitment({ reviewerRating })])[0]?.counts).toEqual({ substantial: 1 })
  })

  it('keep the labels of their scale, also one that nobody foresaw', () => {
    const [ratings] = ratingsOf([rated('unclear'), rated('not_started'), rated('partly_kept')])
    expect(ratings && ratingSeries(ratings).map(({ label }) => label)).toEqual([
      'Not started',
      'Unclear',
      'partly kept',
    ])
  })

  it('can be told by group', () => {
    const rows = ratingRows(groupByTheme([rated('limited'), rated('complete'), aSilentCommitment()]))
    expect(rows.map(({ counts }) => counts)).toEqual([{ limited: 1, complete: 1 }])
  })
})

describe('what is drawn', () => {
  const tokens = { fill: (name: string) => `fill ${name}`, stroke: 'stroke', bar: 24 }

  it('hatches the unknown and puts a line around what is pale', () => {
    const series = completionSeries()
    const rows = [{ key: 'all', label: {}, counts: { complete: 3, none: 2 } }]
    const datasets = datasetsOf({ series, rows, max: 5 }, tokens, 'hatching')
    expect(datasets.map(({ data }) => data)).toEqual([[3], [0], [0], [0], [2]])
    expect(datasets[0]).toMatchObject({ backgroundColor: 'fill complete', borderColor: 'fill complete' })
    expect(datasets[3]).toMatchObject({ backgroundColor: 'fill not-started', borderColor: 'stroke' })
    expect(datasets[4]).toMatchObject({ backgroundColor: 'hatching', borderColor: 'stroke' })
  })
})
