import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast, type Who } from '../support/cast.ts'
import { moderated } from '../support/moderation.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
  await cast.stack.sql.unsafe(moderated).simple()
})
afterAll(() => cast.close())

const tables = [
  'comments',
  'hidden_texts',
  'comment_reports',
  'appeals',
  'moderation_log',
  'platform_rules',
  'held_words',
  'public_holidays',
]
const rows = async () =>
  Promise.all(
    tables.map((name) => cast.stack.sql.unsafe(`select * from public.${name} as t order by t::text`)),
  )
const others: Who[] = ['citizen', 'member', 'coordinator', 'elsewhere', 'reviewer', 'administrator']
const everybodyElse: Who[] = ['anon', ...others]
const quiet = { prefer: 'return=minimal' }
const hide = { comment_id: 900011, action: 'hidden', rule_id: 900001 }

describe('what is refused', () => {
  let before: unknown
  beforeEach(async () => {
    before = await rows()
  })

  it.each<[reason: string, who: Who | Who[], method: string, path: string, body: unknown, code: string]>([
    ['to moderate without the office', everybodyElse, 'POST', 'rpc/moderate', hide, '42501'],
    ['to hide without a rule', 'secretariat', 'POST', 'rpc/moderate', { ...hide, rule_id: null }, '23514'],
    ['to hide under no such rule', 'secretariat', 'POST', 'rpc/moderate', { ...hide, rule_id: 1 }, '23503'],
    [
      'to hide under a retired rule',
      'secretariat',
      'POST',
      'rpc/moderate',
      { ...hide, rule_id: 900002 },
      'P0001',
    ],
    [
      'to hide what is hidden',
      'secretariat',
      'POST',
      'rpc/moderate',
      { ...hide, comment_id: 900012 },
      'P0001',
    ],
    ['to hide what is not there', 'secretariat', 'POST', 'rpc/moderate', { ...hide, comment_id: 1 }, 'P0001'],
    [
      'to keep what nobody reported',
      'secretariat',
      'POST',
      'rpc/moderate',
      { comment_id: 900015, action: 'kept' },
      'P0001',
    ],
    ['to keep under a rule', 'secretariat', 'POST', 'rpc/moderate', { ...hide, action: 'kept' }, '23514'],
    [
      'to release what is not held',
      'secretariat',
      'POST',
      'rpc/moderate',
      { comment_id: 900011, action: 'released' },
      'P0001',
    ],
    [
      'to restore without an appeal',
      'secretariat',
      'POST',
      'rpc/moderate',
      { comment_id: 900012, action: 'restored' },
      'P0001',
    ],
    [
      'to judge other words',
      'secretariat',
      'POST',
      'rpc/moderate',
      { ...hide, seen_words: 'Rude before' },
      'P0001',
    ],
    [
      'to judge after another decision',
      'secretariat',
      'POST',
      'rpc/moderate',
      { ...hide, seen_decision: 900012 },
      'P0001',
    ],
    [
      'to log what was not decided',
      ['secretariat', ...everybodyElse],
      'POST',
      'moderation_log',
      { comment_id: 900011, action: 'kept' },
      '42501',
    ],
    [
      'to rewrite the log',
      ['secretariat', ...everybodyElse],
      'PATCH',
      'moderation_log?id=eq.900012',
      { note: {} },
      '42501',
    ],
    [
      'to set a state past the decision',
      ['secretariat', ...everybodyElse],
      'PATCH',
      'comments?id=eq.900014',
      { state: 'visible' },
      '42501',
    ],
    [
      'to report without a session',
      'anon',
      'POST',
      'comment_reports',
      { comment_id: 900011, reason: 'Bad' },
      '42501',
    ],
    [
      'to report oneself',
      'citizen',
      'POST',
      'comment_reports',
      { comment_id: 900011, reason: 'Bad' },
      '42501',
    ],
    [
      'to report what is hidden',
      'member',
      'POST',
      'comment_reports',
      { comment_id: 900012, reason: 'Bad' },
      '42501',
    ],
    [
      'to report what one cannot see',
      'member',
      'POST',
      'comment_reports',
      { comment_id: 900014, reason: 'Bad' },
      '42501',
    ],
    [
      'to report for another',
      'elsewhere',
      'POST',
      'comment_reports',
      { comment_id: 900011, reason: 'Bad', reporter_id: null },
      '42501',
    ],
    [
      'to report twice',
      'member',
      'POST',
      'comment_reports',
      { comment_id: 900011, reason: 'Again' },
      '23505',
    ],
    [
      'to report without a reason',
      'elsewhere',
      'POST',
      'comment_reports',
      { comment_id: 900011, reason: ' ' },
      '23514',
    ],
    [
      'to take a report back',
      ['member', 'secretariat'],
      'DELETE',
      'comment_reports?comment_id=eq.900011',
      undefined,
      '42501',
    ],
    [
      'to ask who reported',
      ['member', 'secretariat', 'administrator'],
      'GET',
      'comment_reports?select=reporter_id',
      undefined,
      '42501',
    ],
    [
      'to sort by who reported',
      'secretariat',
      'GET',
      'comment_reports?select=id&order=reporter_id',
      undefined,
      '42501',
    ],
    [
      'to appeal for another',
      ['anon', 'member', 'secretariat'],
      'POST',
      'appeals',
      { comment_id: 900012, body: 'Please' },
      '42501',
    ],
    [
      'to appeal against nothing',
      'citizen',
      'POST',
      'appeals',
      { comment_id: 900011, body: 'Please' },
      '42501',
    ],
    [
      'to appeal while it is held',
      'citizen',
      'POST',
      'appeals',
      { comment_id: 900014, body: 'Please' },
      '42501',
    ],
    ['to appeal twice', 'citizen', 'POST', 'appeals', { comment_id: 900013, body: 'Please' }, '23505'],
    [
      'to appeal against another hiding',
      'citizen',
      'POST',
      'appeals',
      { comment_id: 900013, body: 'Please', hiding_id: 900012 },
      '42501',
    ],
    [
      'to change the rules',
      others,
      'POST',
      'platform_rules',
      { code: '9', title: { en: 'Mine' }, text: { en: 'Mine' } },
      '42501',
    ],
    [
      'to delete a rule',
      ['secretariat', ...everybodyElse],
      'DELETE',
      'platform_rules?id=eq.900001',
      undefined,
      '42501',
    ],
    ['to renumber a rule', 'secretariat', 'PATCH', 'platform_rules?id=eq.900001', { code: '7' }, '42501'],
    [
      'to change a retired rule',
      'secretariat',
      'PATCH',
      'platform_rules?id=eq.900002',
      { retired_on: null },
      'P0001',
    ],
    ['to hold words', others, 'POST', 'held_words', { word: 'peace' }, '42501'],
    [
      'to declare a holiday',
      others,
      'POST',
      'public_holidays',
      { day: '2027-05-05', name: { en: 'Mine' } },
      '42501',
    ],
  ])('is %s', async (_reason, who, method, path, body, code) => {
    for (const person of [who].flat()) {
      const answer = await cast.ask(person, method, path, body, quiet)
      expect([person, answer.code]).toEqual([person, code])
    }
    expect(await rows()).toEqual(before)
  })

  it('shows reports, appeals, held words and hidden words to nobody they do not concern', async () => {
    for (const who of everybodyElse.filter((person) => person !== 'citizen')) {
      const reads = [
        'hidden_texts?select=body',
        'appeals?select=body',
        'held_words?select=word',
        'moderation_queue?select=comment_id',
      ]
      for (const path of who === 'member' ? reads : [...reads, 'comment_reports?select=reason']) {
        const { body } = await cast.ask(who, 'GET', path)
        // a refusal is an object, an empty answer is a list
        expect([who, path, Array.isArray(body) ? body : []]).toEqual([who, path, []])
      }
      const answer = await cast.ask(who, 'GET', 'comments?select=body&id=in.(900012,900013,900014)')
      expect(answer.body).toEqual([{ body: null }, { body: null }])
    }
    expect((await cast.ask('member', 'GET', 'comment_reports?select=reason')).body).toEqual([
      { reason: 'Offends me' },
    ])
  })

  it('logs no words', async () => {
    const log = JSON.stringify((await cast.ask('anon', 'GET', 'moderation_log')).body)
    expect(log).not.toMatch(/Insult|Slander|Casino|Offends|true/)
    const [, counts] = await Promise.all([rows(), cast.ask('anon', 'GET', 'moderation_counts')])
    expect(counts.body).toMatchObject([{ rule_code: '1', action: 'hidden', decisions: 2 }])
  })
})
