import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOf, placeOf } from '@/charts/line'
import { addDays } from '@/domain/dates'

const nothing = { baseline: null, baselineOn: null, target: null, targetOn: null, values: [] }
const measured = (measuredOn: string, value: number) => ({ measuredOn, value, source: {}, sourceUrl: null })

describe('the line of an indicator', () => {
  it('goes from its baseline through its values towards its target', () => {
    const line = lineOf({
      baseline: 10,
      baselineOn: '2021-01-01',
      target: 50,
      targetOn: '2021-12-31',
      values: [measured('2021-07-02', 30)],
    })
    expect(line).toMatchObject({ from: '2021-01-01', to: '2021-12-31', bottom: 0, top: 50, target: 50 })
    expect(line?.points.map(({ isBaseline }) => isBaseline)).toEqual([true, false])
    expect(line?.points.map((point) => placeOf(line, point))).toEqual([
      { x: 0, y: 0.2 },
      { x: 0.5, y: 0.6 },
    ])
  })

  it('counts a baseline once that was measured on its day', () => {
    const values = [measured('2021-01-01', 10), measured('2021-02-01', 20)]
    expect(lineOf({ ...nothing, baseline: 10, baselineOn: '2021-01-01', values })?.points).toHaveLength(2)
  })

  it('goes below zero where the values do', () => {
    const values = [measured('2021-01-01', -5), measured('2021-02-01', 5)]
    expect(lineOf({ ...nothing, values })).toMatchObject({ bottom: -5, top: 5 })
  })

  it.each([
    ['nothing is known', nothing],
    ['there is one value', { ...nothing, values: [measured('2021-01-01', 42)] }],
    [
      'one value stands beside a target without a day',
      { ...nothing, target: 50, values: [measured('2021-01-01', 42)] },
    ],
    ['everything is nought', { ...nothing, values: [measured('2021-01-01', 0), measured('2021-02-01', 0)] }],
  ])('is not drawn where %s', (_, indicator) => {
    expect(lineOf(indicator)).toBeNull()
  })

  it('never leaves the plot, and runs with time', () => {
    const value = fc.record({
      day: fc.integer({ min: 0, max: 4000 }),
      value: fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(value, { selector: ({ day }) => day }),
        fc.option(fc.integer()),
        (values, target) => {
          const line = lineOf({
            ...nothing,
            target,
            values: values.map(({ day, value }) => measured(addDays('2015-01-01', day), value)),
          })
          if (!line) return
          const places = line.points.map((point) => placeOf(line, point))
          for (const { x, y } of places) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(1)
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(1)
          }
          expect(places.map(({ x }) => x)).toEqual(places.map(({ x }) => x).sort((a, b) => a - b))
        },
      ),
    )
  })
})
