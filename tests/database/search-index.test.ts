import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from '@/domain/fold'
import { foldedWordsTable } from '../fixtures/folded.ts'
import { openCast, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

interface Found {
  readonly counts: Record<string, number>
  readonly results: readonly { readonly kind: string; readonly id: number }[]
}

async function search(question: string, also: object = {}, who: Who = 'anon'): Promise<Found> {
  const answer = await cast.ask(who, 'POST', 'rpc/search', { question, ...also })
  expect(answer.status).toBe(200)
  return answer.body as Found
}
const found = async (question: string, also?: object, who?: Who) =>
  (await search(question, also, who)).results.map(({ kind, id }) => `${kind} ${id}`).sort()

/** Whoever asks, whatever they ask: neither found, nor told as a word that was meant. */
async function expectHidden(question: string) {
  for (const who of ['anon', 'citizen', 'secretariat', 'service'] as const) {
    expect([who, await found(question, {}, who)]).toEqual([who, []])
    // mistyped, so that words like it are sought and told
    const answer = await search(`${question.slice(0, -2)}xx`, {}, who)
    expect(JSON.stringify(answer).toLowerCase()).not.toContain(question)
  }
}

describe('letters', () => {
  it.each(foldedWordsTable)('fold alike in the browser and in the database: %s', async (written, folded) => {
    expect(fold(written)).toBe(folded)
    expect(await cast.stack.sql`select private.folded(${written}) as folded`).toEqual([{ folded }])
  })
})

describe('what is not public is never found', () => {
  it('not a draft plan, until it is opened, and then with all that it holds', async () => {
    await expectHidden('secret')
    await cast.stack
      .sql`update public.commitments set description = '{"en": "Confidentialplan"}' where id = 900002`
    await expectHidden('confidentialplan')
    await cast.stack.sql`
      with held as (
        insert into public.meetings (slug, title, place, starts_at) values ('agenda-of-a-draft', '{"en": "Spring"}', '{"en": "Hall"}', now()) returning id
      ) insert into public.agenda_items (meeting_id, title, commitment_id) select id, '{"en": "Preliminaryitem"}', 900002 from held`
    await expectHidden('preliminaryitem')
    await cast.stack.sql`update public.plans set lifecycle = 'active' where id = 900002`
    expect(await found('secret')).toEqual([
      'comment 900003',
      'commitment 900002',
      'milestone 900002',
      'update 900002',
    ])
    expect(await found('confidentialplan')).toEqual(['commitment 900002'])
    expect(await found('preliminaryitem')).toEqual([expect.stringMatching(/^meeting/)])
  })

  it('not an update before it is published, nor one that was returned', async () => {
    const sql = cast.stack.sql
    await sql`
      insert into public.progress_updates (id, commitment_id, organization_id, completion, narrative) overriding system value
      values (900021, 900001, 900001, 'substantial', '{"en": "Waitingword"}'), (900022, 900001, 900001, 'substantial', '{"en": "Returnedword"}')`
    await expectHidden('waitingword')
    await sql`update public.progress_updates set state = 'returned', reviewed_at = now(), returned_reason = '{"en": "Why"}' where id = 900022`
    await expectHidden('returnedword')
    await sql`update public.progress_updates set state = 'published', published_at = now(), reviewed_at = now() where id = 900021`
    expect(await found('waitingword')).toEqual(['update 900021'])
  })

  it('not a comment that is held, hidden or taken back, nor the words of an earlier edit', async () => {
    const sql = cast.stack.sql
    await sql`insert into public.held_words (word) values ('roulette')`
    const asked = { prefer: 'return=representation' }
    const say = async (body: string) => {
      const { body: rows } = await cast.ask(
        'citizen',
        'POST',
        'comments?select=id',
        { commitment_id: 900001, body },
        asked,
      )
      return (rows as { id: number }[])[0]?.id ?? 0
    }
    const held = await say('Unseenword and roulette')
    await expectHidden('unseenword')
    expect(
      (await cast.ask('secretariat', 'POST', 'rpc/moderate', { comment_id: held, action: 'released' }))
        .status,
    ).toBe(204)
    expect(await found('unseenword')).toEqual([`comment ${held}`])

    const said = await say('Firstword of mine')
    expect(await found('firstword')).toEqual([`comment ${said}`])
    await cast.ask('citizen', 'PATCH', `comments?id=eq.${said}`, { body: 'Secondword of mine' })
    await expectHidden('firstword')
    expect(await found('secondword')).toEqual([`comment ${said}`])

    const [rule] = await sql<
      { id: number }[]
    >`insert into public.platform_rules (code, title, text) values ('9', '{"en": "Rule"}', '{"en": "Kind"}') returning id::int`
    await sql`insert into public.responses (comment_id, organization_id, disposition, body) values (${said}, 900001, 'answered', 'Answerword')`
    expect(await found('answerword')).toEqual([expect.stringMatching(/^answer/)])
    const judged = { comment_id: said, action: 'hidden', rule_id: rule?.id }
    expect((await cast.ask('secretariat', 'POST', 'rpc/moderate', judged)).status).toBe(204)
    await expectHidden('secondword')
    // what quotes it goes with it
    await expectHidden('answerword')

    const taken = await say('Regretword')
    expect(await found('regretword')).toEqual([`comment ${taken}`])
    expect((await cast.ask('citizen', 'POST', 'rpc/delete_comment', { comment_id: taken })).status).toBe(204)
    await expectHidden('regretword')
    // no trace in what the index keeps either
    const kept = await sql`
      select title::text || body::text || words::text as words from search.documents
      where words::text ~* 'regretword|firstword|secondword|roulette9'
      union all select word from search.words where word ~ 'regretword|firstword|secondword|unseenword'`
    expect(kept).toEqual([])
  })
})

describe('the index', () => {
  it('is written by nobody, and not served', async () => {
    for (const who of ['anon', 'citizen', 'secretariat', 'administrator', 'service'] as const) {
      expect((await cast.ask(who, 'GET', 'documents')).status).toBe(404)
      const headers = { 'accept-profile': 'search', 'content-profile': 'search' }
      expect((await cast.ask(who, 'GET', 'documents', undefined, headers)).status).toBeGreaterThanOrEqual(400)
      expect(
        (await cast.ask(who, 'DELETE', 'documents?id=gt.0', undefined, headers)).status,
      ).toBeGreaterThanOrEqual(400)
    }
  })

  it('holds what a rebuilding makes of the rows', async () => {
    const sql = cast.stack.sql
    const all = () => sql`
      select kind, subject_id, anchor, title, body, plan_id, commitment_id, meeting_id, organization_id, words::text
      from search.documents where known_until is null order by kind, subject_id, anchor`
    const before = await all()
    await sql`select private.rebuild_search()`
    expect(await all()).toEqual(before)
    expect(before.length).toBeGreaterThan(8)
  })

  it('takes 2,000 commitments in one statement, and forgets them as one', async () => {
    const sql = cast.stack.sql
    await sql`
      insert into public.commitments (plan_id, theme_id, code, title, description)
      select 900001, 900001, '8.' || n, jsonb_build_object('az', 'Söz ' || n), jsonb_build_object('az', 'Uzun mətnin sözləri ' || n)
      from generate_series(1, 2000) as n`
    expect((await search('uzun mətnin')).counts['commitment']).toBe(400)
    expect((await search('uzun mətnin', { kind: 'commitment' })).counts['commitment']).toBe(2000)
    await sql`delete from public.commitments where code like '8.%'`
    expect(await found('uzun mətnin')).toEqual([])
  })
})
