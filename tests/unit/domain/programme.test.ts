import { describe, expect, it } from 'vitest'
import { bodiesAs, countOutputs, outputDelay, outputState } from '@/domain/programme'
import { anOutput, aProgramme } from '../../fixtures/programme'

const day = '2021-06-30'

describe('an output', () => {
  it.each([
    ['delivered', { dueOn: '2021-05-31', deliveredOn: '2021-05-31' }, null],
    ['delivered', { deliveredOn: '2021-05-31' }, null],
    ['delivered_late', { dueOn: '2021-05-31', deliveredOn: '2021-06-02' }, 2],
    ['overdue', { dueOn: '2021-05-31' }, 30],
    ['awaited', { dueOn: day }, null],
    ['unrecorded', {}, null],
  ] as const)('is %s with %o', (state, dates, delay) => {
    expect(outputState(anOutput(dates), day)).toBe(state)
    expect(outputDelay(anOutput(dates), day)).toBe(delay)
  })

  it('that was delivered later was not delivered yet', () => {
    const output = anOutput({ dueOn: '2021-06-20', deliveredOn: '2021-07-01' })
    expect(outputState(output, day)).toBe('overdue')
    expect(outputDelay(output, day)).toBe(10)
    expect(outputState(output, '2021-07-01')).toBe('delivered_late')
  })
})

describe('programmes', () => {
  it('are counted by what they delivered', () => {
    const outputs = [anOutput({ deliveredOn: '2021-01-01' }), anOutput({ dueOn: '2021-01-01' }), anOutput()]
    expect(countOutputs([aProgramme({ outputs }), aProgramme()], day)).toEqual({
      total: 3,
      delivered: 1,
      overdue: 1,
    })
  })

  it('name their bodies by part', () => {
    expect(bodiesAs(aProgramme(), 'funder').map(({ slug }) => slug)).toEqual(['union', 'bank'])
    expect(bodiesAs(aProgramme(), 'partner')).toEqual([])
  })
})
