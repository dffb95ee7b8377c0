import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../support/cast.ts'
import { moderated } from '../support/moderation.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
  await cast.stack.sql.unsafe(moderated).simple()
})
afterAll(() => cast.close())

const quiet = { prefer: 'return=minimal' }
const hide = { comment_id: 900011, action: 'hidden', rule_id: 900001 }

describe('moderation', () => {
  const decide = (body: object) => cast.ask('secretariat', 'POST', 'rpc/moderate', body)
  const comment = async (id: number) => {
    const [row] = await cast.stack
      .sql`select state::text, body, edited_at from public.comments where id = ${id}`
    return row
  }

  it('hides words, shows them to their author, and brings them back as they were after an appeal', async () => {
    const seen = { seen_words: 'Rude', seen_decision: 0 }
    expect((await decide({ ...hide, ...seen, note: { en: 'An insult' } })).status).toBe(204)
    expect(await comment(900011)).toEqual({ state: 'hidden', body: null, edited_at: null })
    const words = await cast.ask('citizen', 'GET', 'hidden_texts?select=body&comment_id=eq.900011')
    expect(words.body).toEqual([{ body: 'Rude' }])
    const [told] = await cast.stack
      .sql`select count(*)::int from public.notifications where kind = 'moderation' and profile_id = md5('citizen')::uuid`
    expect(told?.['count']).toBeGreaterThan(0)
    // the colleague who read the comment before is told, and changes nothing
    expect((await decide({ ...hide, ...seen })).hint).toBe('comment_moved_on')
    const appeal = { comment_id: 900011, body: 'I meant the decision' }
    expect((await cast.ask('citizen', 'POST', 'appeals', appeal, quiet)).status).toBe(201)
    expect((await decide({ comment_id: 900011, action: 'restored' })).status).toBe(204)
    expect(await comment(900011)).toEqual({ state: 'visible', body: 'Rude', edited_at: null })
    expect((await cast.ask('citizen', 'GET', 'hidden_texts?select=body&comment_id=eq.900011')).body).toEqual(
      [],
    )
    // hidden once more: that is another decision, and may be appealed once more
    expect((await decide(hide)).status).toBe(204)
    expect((await cast.ask('citizen', 'POST', 'appeals', appeal, quiet)).status).toBe(201)
    expect((await decide({ comment_id: 900011, action: 'upheld', rule_id: 900001 })).status).toBe(204)
    expect((await cast.ask('citizen', 'POST', 'appeals', appeal, quiet)).code).toBe('23505')
  })

  it('lets the clock of a held question begin when it is released', async () => {
    await cast.stack.sql.unsafe(`
      insert into public.held_words (word) values ('roulette9');
      insert into public.comments (id, commitment_id, author_id, kind, body, created_at) overriding system value
        values (900019, 900001, md5('citizen')::uuid, 'question', 'Why roulette9?', now() - interval '90 days')`)
    const due = async () => {
      const [row] = await cast.stack.sql`
        select response_due_on::text as due, private.after_working_days(private.today(), 20)::text as fair
        from public.comments where id = 900019`
      return row
    }
    expect(await due()).toMatchObject({ due: null })
    expect((await decide({ comment_id: 900019, action: 'released' })).status).toBe(204)
    const then = await due()
    expect(then?.['due']).toBe(then?.['fair'])
    const { body } = await cast.ask(
      'anon',
      'GET',
      'question_overview?comment_id=eq.900019&select=state,working_days',
    )
    expect(body).toEqual([{ state: 'waiting', working_days: 0 }])
    // an author who edits it with the word again does not set the clock back
    await cast.ask('citizen', 'PATCH', 'comments?id=eq.900019', { body: 'Why roulette9 then?' })
    await cast.stack
      .sql`update public.comments set published_at = now() - interval '90 days', response_due_on = '2025-02-03' where id = 900019`
    expect((await decide({ comment_id: 900019, action: 'released' })).status).toBe(204)
    expect(await due()).toMatchObject({ due: '2025-02-03' })
  })

  it('releases a held comment as it was read only', async () => {
    await cast.ask('citizen', 'PATCH', 'comments?id=eq.900014', { body: 'Casino, and worse' })
    const answer = await decide({
      comment_id: 900014,
      action: 'released',
      seen_words: 'Casino',
      seen_decision: 0,
    })
    expect(answer.hint).toBe('comment_words_changed')
    expect(
      (await decide({ comment_id: 900014, action: 'released', seen_words: 'Casino, and worse' })).status,
    ).toBe(204)
    expect(await comment(900014)).toMatchObject({ state: 'visible' })
  })

  it('closes what was asked about a comment that its author takes back', async () => {
    expect((await cast.ask('citizen', 'POST', 'rpc/delete_comment', { comment_id: 900013 })).status).toBe(204)
    const [appeal] = await cast.stack.sql`select settled_at from public.appeals where comment_id = 900013`
    expect(appeal?.['settled_at']).not.toBeNull()
    expect((await decide({ comment_id: 900013, action: 'restored' })).hint).toBe('comment_moved_on')
  })

  it('holds back whoever reports everything', async () => {
    await cast.stack.sql`insert into public.comments (commitment_id, author_id, body, created_at)
      select 900001, md5('member')::uuid, 'Polite ' || n, now() - interval '2 days' from generate_series(1, 21) as n`
    const ids = await cast.stack.sql<
      { id: number }[]
    >`select id from public.comments where body ~ '^Polite ' order by id`
    const reports = ids.map(({ id }) => ({ comment_id: id, reason: 'Everything' }))
    const answer = await cast.ask('elsewhere', 'POST', 'comment_reports', reports, quiet)
    expect(answer).toMatchObject({ code: 'P0001', hint: 'too_many_reports' })
    expect((await cast.ask('elsewhere', 'POST', 'comment_reports', reports.slice(0, 20), quiet)).status).toBe(
      201,
    )
  })

  it('retires a rule on the day it is done, and for good', async () => {
    const path = 'platform_rules?id=eq.900001'
    expect((await cast.ask('secretariat', 'PATCH', path, { retired_on: '2001-01-01' })).status).toBe(204)
    const [rule] = await cast.stack
      .sql`select retired_on = private.today() as is_today from public.platform_rules where id = 900001`
    expect(rule).toEqual({ is_today: true })
    expect((await cast.ask('secretariat', 'PATCH', path, { text: { en: 'Other' } })).hint).toBe(
      'rule_is_retired',
    )
  })
})
