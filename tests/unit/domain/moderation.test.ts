import { beforeAll, describe, expect, it } from 'vitest'
import { toComment, type CommentRow } from '@/data/comment-rows'
import { heldWord } from '@/domain/held-word'
import { byYear, isWeekend } from '@/domain/holiday'
import { possibleActions, type JudgementCount, type ModerationCase } from '@/domain/moderation'
import { loadMessages } from '@/i18n'
import { appealSentence, byRuleAndMonth, totalSentence } from '@/pages/dialogue/judgementSentence'

const aCase = (different: Partial<ModerationCase>): ModerationCase => ({
  id: 1,
  words: 'Words',
  author: 'Nərgiz',
  organization: null,
  kind: 'comment',
  state: 'visible',
  createdAt: '2026-05-01T10:00:00Z',
  editedAt: null,
  place: { commitment: null, meeting: null },
  reports: [],
  appeals: [],
  judgements: [],
  ...different,
})

describe('what can be decided', () => {
  const report = { id: 1, reason: 'Bad', createdAt: '2026-05-02T10:00:00Z' }
  const appeal = { body: 'Please', createdAt: '2026-05-03T10:00:00Z' }

  it.each<[string, Partial<ModerationCase>, string[]]>([
    ['nobody reported', {}, ['hidden']],
    ['somebody reported', { reports: [{ ...report, isOpen: true }] }, ['kept', 'hidden']],
    ['the report was decided', { reports: [{ ...report, isOpen: false }] }, ['hidden']],
    ['it is held', { state: 'held' }, ['released', 'refused']],
    ['it is hidden', { state: 'hidden' }, []],
    [
      'its author appeals',
      { state: 'hidden', appeals: [{ ...appeal, settledAt: null }] },
      ['restored', 'upheld'],
    ],
    ['the appeal was decided', { state: 'hidden', appeals: [{ ...appeal, settledAt: '2026-05-04' }] }, []],
    ['its author took it back', { state: 'deleted' }, []],
  ])('follows from the comment when %s', (_when, different, actions) => {
    expect(possibleActions(aCase(different))).toEqual(actions)
  })
})

describe('the public log', () => {
  beforeAll(() => loadMessages('en'))
  const rule = { code: '1', title: { en: 'Respect' } }
  const counts: JudgementCount[] = [
    { month: '2026-05-01', rule: null, action: 'kept', decisions: 2 },
    { month: '2026-05-01', rule, action: 'hidden', decisions: 3 },
    { month: '2026-05-01', rule, action: 'upheld', decisions: 1 },
    { month: '2026-04-01', rule, action: 'hidden', decisions: 1 },
  ]

  it('says how often what was decided, hidden first', () => {
    expect(totalSentence(counts)).toBe(
      '7 decisions: 4 hidden, 2 kept after a report and 1 kept hidden after an appeal.',
    )
  })

  it('says what came of appeals, once there are any', () => {
    expect(appealSentence(counts)).toBe('1 appeal was decided, 0 restored.')
    expect(appealSentence([])).toBe('')
  })

  it('counts by month and rule', () => {
    expect(byRuleAndMonth(counts).map((row) => [row.month, row.rule?.code, row.counts.length])).toEqual([
      ['2026-05-01', undefined, 1],
      ['2026-05-01', '1', 2],
      ['2026-04-01', '1', 1],
    ])
  })
})

describe('a hidden comment', () => {
  const row = (state: CommentRow['state'], log: CommentRow['moderation_log']): CommentRow => ({
    id: 1,
    parent_id: null,
    milestone_id: null,
    update_id: null,
    kind: 'comment',
    body: state === 'hidden' ? null : 'Words',
    state,
    created_at: '2026-05-01',
    published_at: '2026-01-05T10:00:00Z',
    edited_at: null,
    response_due_on: null,
    endorsed: 0,
    author: null,
    organization: null,
    responses: [],
    moderation_log: log,
  })
  const decision = (id: number, action: 'hidden' | 'restored' | 'upheld', code?: string) => ({
    id,
    action,
    note: { en: action },
    decided_at: `2026-05-0${String(id)}`,
    rule: code === undefined ? null : { code, title: { en: code } },
  })

  it('names the newest hiding, not an earlier one, and whether it was upheld', () => {
    const log = [
      decision(4, 'upheld', '2'),
      decision(1, 'hidden', '1'),
      decision(2, 'restored'),
      decision(3, 'hidden', '2'),
    ]
    expect(toComment(row('hidden', log)).hiding).toMatchObject({
      rule: { code: '2' },
      decidedAt: '2026-05-03',
      upheld: { decidedAt: '2026-05-04' },
    })
    expect(toComment(row('hidden', log.slice(1))).hiding?.upheld).toBeNull()
  })

  it('says nothing of it once it was restored', () => {
    expect(toComment(row('visible', [decision(1, 'hidden', '1'), decision(2, 'restored')])).hiding).toBeNull()
  })
})

describe('lists of the office', () => {
  it('keep words in lower case, and only words', () => {
    expect(heldWord('  Böyük   SÖZ ')).toBe('böyük söz')
    expect(heldWord('İSTİ')).toBe('isti')
    expect([heldWord(' a '), heldWord('x'.repeat(61))]).toEqual([null, null])
  })

  it('show holidays by year, the newest year first', () => {
    const day = (on: string) => ({ id: 1, day: on, name: {} })
    expect(
      byYear([day('2026-05-28'), day('2027-01-01'), day('2026-01-20')]).map(({ year, days }) => [
        year,
        days.map((one) => one.day),
      ]),
    ).toEqual([
      ['2027', ['2027-01-01']],
      ['2026', ['2026-01-20', '2026-05-28']],
    ])
    expect([isWeekend('2027-01-02'), isWeekend('2027-01-04')]).toEqual([true, false])
  })
})
