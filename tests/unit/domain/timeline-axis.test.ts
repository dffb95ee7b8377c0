import { describe, expect, it } from 'vitest'
import {
  periodAt,
  placeOf,
  readPeriod,
  shiftPeriod,
  spanOf,
  ticksOf,
  wholeSpan,
  writePeriod,
} from '@/domain/timeline-axis'

const whole = { from: '2025-01-01', to: '2027-12-31' }

describe('a period', () => {
  it('is a year, a quarter or the whole plan, as the address says', () => {
    for (const text of ['2026', '2026-q3', '']) expect(writePeriod(readPeriod(text))).toBe(text)
    for (const text of ['26', '2026-q5', '2026-3', '9999', 2026, undefined])
      expect(writePeriod(readPeriod(text))).toBe('')
  })

  it('has its days, leap years included', () => {
    expect(spanOf(readPeriod('2024-q1'))).toEqual({ from: '2024-01-01', to: '2024-03-31' })
    expect(spanOf(readPeriod('2026-q4'))).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(spanOf(readPeriod('2026'))).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(spanOf(readPeriod(''))).toBeNull()
  })

  it('has neighbours over the turn of a year', () => {
    expect(writePeriod(shiftPeriod(readPeriod('2026-q4'), 1))).toBe('2027-q1')
    expect(writePeriod(shiftPeriod(readPeriod('2026-q1'), -1))).toBe('2025-q4')
    expect(writePeriod(shiftPeriod(readPeriod('2026'), -1))).toBe('2025')
  })

  it('keeps to today when looked at more closely, as far as it is in view', () => {
    const at = (kind: 'year' | 'quarter', now: string, today: string) =>
      writePeriod(periodAt(kind, readPeriod(now), whole, today))
    expect(at('year', '', '2026-06-15')).toBe('2026')
    expect(at('quarter', '', '2026-06-15')).toBe('2026-q2')
    expect(at('quarter', '2025', '2026-06-15')).toBe('2025-q4')
    expect(at('year', '2025-q2', '2026-06-15')).toBe('2025')
    expect(at('year', '', '2030-01-01')).toBe('2027')
  })
})

describe('the axis', () => {
  it('holds the plan and all that is drawn, in whole quarters', () => {
    const line = {
      startOn: null,
      movedFrom: null,
      dueOn: '2028-02-10',
      doneOn: null,
      state: 'on_time',
      lateUntil: null,
    } as const
    expect(wholeSpan({ startsOn: '2025-02-01', endsOn: '2027-12-31' }, [line])).toEqual({
      from: '2025-01-01',
      to: '2028-03-31',
    })
    expect(wholeSpan({ startsOn: null, endsOn: null }, [])).toBeNull()
  })

  it('has its first day at its beginning and the day after its last at its end', () => {
    expect(placeOf('2025-01-01', whole)).toBe(0)
    expect(placeOf('2028-01-01', whole)).toBe(1)
    expect(placeOf('2024-12-31', whole)).toBeLessThan(0)
  })

  it('tells years with their quarters, a year by its months, a quarter with its Mondays', () => {
    const named = (from: string, to: string) =>
      ticksOf({ from, to })
        .filter(({ names }) => names)
        .map(({ day }) => day)
    expect(named('2025-01-01', '2027-12-31')).toEqual(['2025-01-01', '2026-01-01', '2027-01-01'])
    expect(ticksOf(whole)).toHaveLength(12)
    expect(named('2026-01-01', '2026-12-31')).toHaveLength(12)
    expect(named('2026-10-01', '2026-12-31')).toEqual(['2026-10-01', '2026-11-01', '2026-12-01'])
    expect(ticksOf({ from: '2026-10-01', to: '2026-12-31' }).find(({ names }) => !names)?.day).toBe(
      '2026-10-05',
    )
  })
})
