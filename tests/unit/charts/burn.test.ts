import { beforeAll, describe, expect, it } from 'vitest'
import { areasOf, beforeAt, burnOf, grownOf, labelsOf, turnsOf, yearsOf } from '@/charts/burn'
import { burnSentence } from '@/charts/burnWords'
import type { Progress } from '@/domain/progress'
import { loadMessages } from '@/i18n'

beforeAll(() => loadMessages('en'))

const plan = { startsOn: '2020-01-01', endsOn: '2022-01-01' }
const progress: Progress = {
  days: ['2020-01-01', '2020-12-31', '2021-12-31'],
  commitments: [10, 10, 8],
  complete: [0, 1, 4],
  substantial: [0, 2, 2],
  limited: [0, 3, 0],
  notStarted: [0, 1, 0],
}
const burn = burnOf(plan, progress)

function drawn() {
  if (!burn) throw new Error('There is nothing to draw.')
  return burn
}

describe('progress against time', () => {
  it('is not drawn without dates or without a day', () => {
    expect(burnOf({ ...plan, endsOn: null }, progress)).toBeNull()
    expect(burnOf(plan, null)).toBeNull()
    expect(burnOf(plan, { ...progress, days: [] })).toBeNull()
  })

  it('stacks shares of the commitments that were there, kept first', () => {
    const areas = areasOf(drawn(), ['complete', 'limited'])
    expect(areas.map(({ key }) => key)).toEqual(['complete', 'limited'])
    expect(areas[0]?.top.map(({ y }) => y)).toEqual([0, 0.1, 0.5])
    expect(areas[1]?.top.map(({ y }) => y)).toEqual([0, 0.4, 0.5])
    expect(areas[1]?.bottom).toEqual(areas[0]?.top)
  })

  it('lengthens the axis when words came after the end', () => {
    const late = { ...progress, days: ['2020-01-01', '2020-12-31', '2023-01-01'] }
    expect(burnOf(plan, late)?.to).toBe('2023-01-01')
  })

  it('turns where a number changes, and where it begins and ends', () => {
    const flat = [1, 1, 1, 2, 2, 2]
    const none = flat.map(() => 0)
    const days = flat.map((_one, at) => `2020-0${String(at + 1)}-01`)
    const line = { days, commitments: flat.map(() => 9), complete: flat, substantial: none, limited: none }
    expect(turnsOf({ ...line, notStarted: none })).toEqual([0, 2, 3, 5])
  })

  it('names years that have room', () => {
    expect(yearsOf({ from: '2020-02-27', to: '2022-01-15' }).map(({ year }) => year)).toEqual([
      '2020',
      '2021',
    ])
  })

  it('pushes names apart', () => {
    const flat = areasOf(drawn(), ['complete', 'substantial', 'limited'])
    const [first, second, third] = labelsOf(flat, 0.3).map(({ y }) => y)
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(0.3)
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(0.299)
  })

  it('compares with an earlier plan at the same share of its time', () => {
    const before = {
      slug: 'old',
      title: { en: 'Old' },
      startsOn: '2010-01-01',
      endsOn: '2014-01-01',
      progress: { ...progress, days: ['2010-01-01', '2012-01-01', '2015-01-01'], complete: [0, 2, 8] },
    }
    const compared = burnOf(plan, progress, before)
    // what came after the old plan's time is left out
    expect(compared?.before.map(({ y }) => y)).toEqual([0, 0.2])
    expect(compared && beforeAt(compared)).toBe(0.2)
    expect(compared && burnSentence(compared)).toContain('the plan before had kept 20%')
    const idle = { ...before, progress: { ...before.progress, complete: [0, 0, 8] } }
    const beside = burnOf(plan, progress, idle)
    expect(beside && burnSentence(beside)).toContain('the plan before had kept none.')
  })

  it('says how much was added within a year', () => {
    expect(grownOf(drawn())).toEqual({ day: '2021-12-31', from: 1, to: 4 })
    expect(burnSentence(drawn())).toBe(
      'By 31 December 2021, 4 of 8 commitments were kept; a year earlier it was 1.',
    )
    const young = burnOf(plan, { ...progress, days: ['2020-01-01', '2020-02-01', '2020-03-01'] })
    expect(young && burnSentence(young)).toBe('By 1 March 2020, 4 of 8 commitments were kept.')
    const begun = burnOf(plan, { ...progress, complete: [0, 0, 4] })
    expect(begun && burnSentence(begun)).toContain('a year earlier, none.')
    const nothing = burnOf(plan, { ...progress, complete: [0, 0, 0] })
    expect(nothing && burnSentence(nothing)).toBe('By 31 December 2021, none of 8 commitments was kept.')
  })
})
