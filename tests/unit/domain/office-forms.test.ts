import { describe, expect, it } from 'vitest'
import {
  checkDeadline,
  deadlinesOf,
  emptyDeadline,
  recallDeadline,
  toDeadlineWish,
} from '@/domain/deadline-form'
import { checkRound, emptyRound, nextStart, recallRound, toRoundWish } from '@/domain/round-form'
import type { Round } from '@/domain/round'

const languages = ['en', 'az']
const fields = (problems: readonly { field: string; rule: string }[]) =>
  problems.map(({ field, rule }) => `${field}: ${rule}`)

describe('a new round', () => {
  const empty = emptyRound(languages, '')
  const good = {
    ...empty,
    plan: '7',
    name: { en: ' One ', az: '' },
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
    dueOn: '2026-07-31',
  }

  it('says all that is missing, in the order of the form', () => {
    expect(fields(checkRound(empty, false))).toEqual([
      'plan: plan',
      'name.en: name',
      'startsOn: date',
      'endsOn: date',
      'dueOn: date',
    ])
  })

  it('knows its plan has an open round, and days that go backwards', () => {
    const backwards = { ...good, endsOn: '2025-12-31', dueOn: '2025-12-31' }
    expect(fields(checkRound(backwards, true))).toEqual(['plan: open_already', 'endsOn: ends', 'dueOn: due'])
  })

  it('is opened as it was written', () => {
    expect(checkRound(good, false)).toEqual([])
    expect(toRoundWish(good)).toEqual({
      planId: 7,
      name: { en: 'One' },
      startsOn: '2026-01-01',
      endsOn: '2026-06-30',
      dueOn: '2026-07-31',
    })
  })

  it('comes back from a draft, and nothing comes from what is none', () => {
    expect(recallRound(JSON.parse(JSON.stringify(good)), empty)).toEqual(good)
    expect(recallRound('words', empty)).toBeNull()
    expect(recallRound({ name: 3 }, empty)).toEqual(empty)
  })

  it('begins after the period of the plan’s latest round', () => {
    const round = (slug: string, endsOn: string) => ({ plan: { slug }, endsOn }) as Round
    expect(
      nextStart([round('a', '2026-02-28'), round('a', '2025-12-31'), round('b', '2027-01-01')], 'a'),
    ).toBe('2026-03-01')
    expect(nextStart([], 'a')).toBeNull()
  })
})

describe('a move of a deadline', () => {
  const empty = emptyDeadline(languages, '2026-12-31')
  const good = {
    ...empty,
    toOn: '2027-06-30',
    reason: { en: 'Late law', az: '' },
    decidedBy: { en: 'Cabinet', az: '' },
    decidedOn: '2026-05-01',
  }

  it('says all that is missing', () => {
    expect(fields(checkDeadline(empty, '2026-06-01'))).toEqual([
      'toOn: to_on',
      'reason.en: reason',
      'decidedBy.en: decided_by',
      'decidedOn: decided_on',
    ])
  })

  it('really moves, by a decision that was made', () => {
    const idle = { ...good, toOn: '2026-12-31', decidedOn: '2026-06-02' }
    expect(fields(checkDeadline(idle, '2026-06-01'))).toEqual(['toOn: same', 'decidedOn: decided_on'])
    expect(checkDeadline(good, '2026-06-01')).toEqual([])
  })

  it('tells which deadline it saw', () => {
    expect(toDeadlineWish({ ...good, milestone: '12' }, 5)).toEqual({
      commitmentId: 5,
      milestoneId: 12,
      seenOn: '2026-12-31',
      toOn: '2027-06-30',
      reason: { en: 'Late law' },
      decidedBy: { en: 'Cabinet' },
      decidedOn: '2026-05-01',
      decisionId: null,
    })
    expect(recallDeadline(JSON.parse(JSON.stringify(good)), empty)).toEqual(good)
  })

  it('is of the commitment itself first', () => {
    expect(deadlinesOf({ dueOn: '2026-12-31', originalDueOn: null }, []).map(({ key }) => key)).toEqual([''])
  })
})
