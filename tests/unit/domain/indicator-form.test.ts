import { describe, expect, it } from 'vitest'
import { checkValue, emptyValue, toIndicatorValue, type IndicatorValueForm } from '@/domain/indicator-form'
import type { Indicator } from '@/domain/indicator'

const indicator: Indicator = {
  id: 5,
  title: { en: 'Agencies' },
  unit: {},
  baseline: null,
  baselineOn: null,
  target: null,
  targetOn: null,
  values: [{ measuredOn: '2020-02-27', value: 42, source: { en: 'Preamble' }, sourceUrl: null }],
}
const right: IndicatorValueForm = {
  ...emptyValue(['az', 'en'], '5'),
  measuredOn: '2021-03-31',
  value: '46.5',
  source: { az: '', en: ' Report ' },
}
const problems = (different: Partial<IndicatorValueForm>, chosen: Indicator | undefined = indicator) =>
  checkValue({ ...right, ...different }, chosen, '2021-06-30').map(({ field, rule }) => `${field}: ${rule}`)

describe('a measured value', () => {
  it('is published as it was written', () => {
    expect(problems({})).toEqual([])
    expect(toIndicatorValue(right)).toEqual({
      indicatorId: 5,
      measuredOn: '2021-03-31',
      value: 46.5,
      source: { en: 'Report' },
      sourceUrl: null,
    })
  })

  it.each([
    ['measuredOn: day', { measuredOn: '' }],
    ['measuredOn: day', { measuredOn: '2021-07-01' }],
    ['measuredOn: taken', { measuredOn: '2020-02-27' }],
    ['value: value', { value: '' }],
    ['value: value', { value: '1.250.000' }],
    ['value: value', { value: '12,5' }],
    ['value: value', { value: '1e400' }],
    ['source.az: source', { source: { az: ' ', en: '' } }],
    ['source.az: sourceLong', { source: { az: 'a'.repeat(1990), en: '' } }],
    ['sourceUrl: sourceUrl', { sourceUrl: 'report.pdf' }],
  ])('%s', (problem, different) => {
    expect(problems(different)).toEqual([problem])
  })

  it('belongs to an indicator', () => {
    expect(checkValue({ ...right, indicator: '' }, undefined, '2021-06-30')).toEqual([
      { field: 'indicator', rule: 'indicator' },
    ])
  })
})
