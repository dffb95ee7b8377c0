import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openKey, signToken } from '../../supabase/functions/_shared/token.ts'
import type { Pace } from '../../supabase/functions/_shared/kinds.ts'
import type { Letter } from '../../supabase/functions/digest/deliver.ts'
import { runDigest, type DigestOutcome } from '../../supabase/functions/digest/run.ts'
import { everybody, openCast, type Cast } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())
beforeEach(
  () => cast.stack.sql`truncate public.notifications, public.notification_preferences, public.follows`,
)

const origin = 'http://localhost:4173'
const idOf = async (who: string) =>
  (await cast.stack.sql<[{ id: string }]>`select md5(${who})::uuid as id`)[0].id

/** Writes the letters that are due; with those that were sent. @param refuse who gets nothing */
async function digest(pace: Pace, wish: { claim?: boolean; since?: Date; refuse?: string } = {}) {
  const sent: Letter[] = []
  const outcome: DigestOutcome = await runDigest({
    apiUrl: origin,
    siteUrl: origin,
    secretKeys: [cast.stack.secretKey],
    signingKey: cast.stack.secretKey,
    fetch: (input, init) => cast.stack.host.fetch(new Request(input, init)),
    pace,
    claim: wish.claim ?? true,
    ...(wish.since ? { since: wish.since } : {}),
    deliver: (letters) => {
      const failed = letters.filter(({ to }) => to === wish.refuse)
      sent.push(...letters.filter((letter) => !failed.includes(letter)))
      return Promise.resolve(failed.map(({ person }) => person))
    },
  })
  return { ...outcome, sent, to: sent.map(({ to }) => to).sort() }
}

/** Tells people of a kind of event about the update or comment of the scene. */
async function tell(who: string, kind: string, subject = 'progress_updates', id = 900001): Promise<void> {
  await cast.stack.sql`
    insert into public.notifications (profile_id, kind, subject, subject_id, plan, commitment)
    values (md5(${who})::uuid, ${kind}::public.notice_kind, ${subject}, ${id}, 'open', '1.1')`
}

const choose = (who: string, kind: string, pace: string) => cast.stack.sql`
  insert into public.notification_preferences values (md5(${who})::uuid, ${kind}::public.notice_kind, ${pace}::public.notice_pace)`

describe('a digest', () => {
  it('writes to everybody at their own pace', async () => {
    await tell('citizen', 'update')
    await tell('member', 'update')
    await tell('elsewhere', 'comment', 'comments')
    await tell('reviewer', 'reply', 'comments')
    await choose('member', 'update', 'now')
    expect((await digest('now')).to).toEqual(['member@example.org', 'reviewer@example.org'])
    expect((await digest('daily')).to).toEqual(['citizen@example.org'])
    // the secretariat's week comes by itself
    expect((await digest('weekly')).to).toEqual(['elsewhere@example.org', 'secretariat@example.org'])
  })

  it('tells nothing twice, and marks nothing when it only looks', async () => {
    await tell('citizen', 'update')
    expect((await digest('daily', { claim: false })).letters).toBe(1)
    const both = await Promise.all([digest('daily'), digest('daily')])
    expect(both.map(({ letters }) => letters).sort()).toEqual([0, 1])
    expect((await digest('daily')).letters).toBe(0)
  })

  it('passes over what was read, is old, or is hidden by now', async () => {
    await tell('citizen', 'update')
    await cast.stack.sql`update public.notifications set read_at = now()`
    await tell('member', 'update')
    await cast.stack
      .sql`update public.notifications set created_at = now() - interval '30 days' where profile_id = md5('member')::uuid`
    await tell('reviewer', 'comment', 'comments', 900002)
    await cast.stack
      .sql`update public.comments set state = 'deleted', deleted_at = now(), body = null where id = 900002`
    expect((await digest('daily')).to).toEqual([])
    expect((await digest('weekly')).to).not.toContain('reviewer@example.org')
    expect((await digest('daily', { since: new Date(Date.now() - 40 * 86_400_000) })).to).toEqual([
      'member@example.org',
    ])
  })

  it('tells each person their own news only, with a link that is theirs', async () => {
    await tell('citizen', 'update')
    await tell('member', 'assessment', 'assessments', 1)
    await tell('member', 'update')
    const { sent } = await digest('daily')
    const [citizen] = sent.filter(({ to }) => to.startsWith('citizen'))
    const token = await signToken(await openKey(cast.stack.secretKey), await idOf('citizen'))
    expect(citizen?.text).toContain(token)
    expect(citizen?.text.match(/^- /gm)).toHaveLength(1)
    expect(citizen?.text).not.toContain(await idOf('member'))
    expect(citizen?.html).not.toContain('member@')
  })

  it('gives back what could not be sent', async () => {
    await tell('citizen', 'update')
    await tell('member', 'update')
    const first = await digest('daily', { refuse: 'member@example.org' })
    expect([first.letters, first.failed, first.to]).toEqual([1, 1, ['citizen@example.org']])
    expect((await digest('daily')).to).toEqual(['member@example.org'])
  })

  it('is nobody’s but the secret key’s', async () => {
    await tell('citizen', 'update')
    const page = { pace: 'daily', since: '2020-01-01', after: null, size: 10, claim: false }
    for (const [path, body] of Object.entries({
      'rpc/digest_page': page,
      'rpc/digest_release': { people: [], claimed_at: '2020-01-01' },
      'rpc/make_reminders': {},
      'rpc/unsubscribe': { person: await idOf('citizen') },
    }))
      await cast.expectRefused([everybody, 'POST', path, body, '42501'])
    expect((await cast.ask('service', 'POST', 'rpc/digest_page', page)).body).toMatchObject({
      people: [{ email: 'citizen@example.org', events: [0] }],
    })
    const call = (headers: Record<string, string>) =>
      cast.stack.api('/functions/v1/digest', { method: 'POST', headers, body: '{"pace": "daily"}' })
    const wrong = [{}, { authorization: `Bearer ${await cast.stack.tokenOf('administrator@example.org')}` }]
    for (const headers of wrong) expect((await call(headers)).status).toBe(401)
    expect(await (await call({ apikey: cast.stack.secretKey })).json()).toMatchObject({ letters: 1 })
    expect(cast.stack.mails.at(-1)).toMatchObject({ to: 'citizen@example.org' })
  })
})

describe('reminders', () => {
  it('are made once: reports, milestones, answers and the secretariat’s week', async () => {
    const { sql } = cast.stack
    await sql.unsafe(`
      insert into public.milestones (commitment_id, code, title, due_on) values (900001, 'soon', '{"en": "Soon"}', private.today() + 5), (900003, 'late', '{"en": "Late"}', private.today() - 2),
        (900001, 'past', '{"en": "Past"}', private.today() - 90), (900002, 'draft', '{"en": "Draft"}', private.today() + 5);
      insert into public.reporting_rounds (id, plan_id, number, name, starts_on, ends_on, due_on) overriding system value
      values (900001, 900001, 1, '{"en": "Round"}', private.today() - 90, private.today(), private.today() + 1);
      insert into public.round_obligations values (900001, 900001, 900001), (900001, 900003, 900002);
      insert into public.comments (id, commitment_id, author_id, kind, body) overriding system value values (900011, 900001, md5('citizen')::uuid, 'question', 'When?');
      update public.comments set response_due_on = private.today() - 1 where id = 900011;
      truncate public.notifications`)
    expect((await digest('now')).reminders).toBe(6)
    expect((await digest('now')).reminders).toBe(0)
    const made = await sql<{ who: string; subject: string }[]>`
      select profiles.display_name as who, regexp_replace(subject, ':\\d.*', '') as subject from public.notifications
      join public.profiles on profiles.id = profile_id order by 1, 2`
    expect(made.map(({ who, subject }) => `${who} ${subject}`)).toEqual([
      'Coordinator comments:overdue',
      'Coordinator milestones:due',
      'Coordinator reporting_rounds:day',
      'Elsewhere milestones:late',
      'Elsewhere reporting_rounds:day',
      'Secretariat weeks',
    ])
  })

  it('are sent to nobody who wants no letters about them, and stand on the site', async () => {
    await choose('coordinator', 'reminder', 'off')
    await choose('secretariat', 'summary', 'off')
    const { reminders, to } = await digest('now')
    expect([reminders, to]).toEqual([6, ['elsewhere@example.org']])
  })

  it('are forgotten a year after they were read', async () => {
    const { sql } = cast.stack
    await sql`truncate public.notifications`
    await sql`
      insert into public.notifications (profile_id, kind, subject, subject_id, created_at, read_at)
      select md5('citizen')::uuid, 'update', subject, 1, now() - interval '3 years', read_at from (values
        ('old', now() - interval '366 days'), ('recent', now() - interval '360 days'), ('unread', null)) as told (subject, read_at)`
    await digest('now')
    const kept = await sql<{ subject: string }[]>`
      select subject from public.notifications where profile_id = md5('citizen')::uuid order by subject`
    expect(kept.map(({ subject }) => subject)).toEqual(['recent', 'unread'])
  })
})

describe('unsubscribing', () => {
  const ask = (query: string, method = 'POST') =>
    cast.stack.api(`/functions/v1/unsubscribe?${query}`, { method })
  const paces = async (who: string) =>
    (
      await cast.stack.sql<{ kind: string; pace: string }[]>`
        select kind::text, pace::text from public.notification_preferences where profile_id = md5(${who})::uuid order by kind`
    ).map(({ kind, pace }) => `${kind} ${pace}`)
  const tokenOf = async (who: string) => signToken(await openKey(cast.stack.secretKey), await idOf(who))

  it('takes one click, without a session', async () => {
    await choose('citizen', 'comment', 'now')
    const token = await tokenOf('citizen')
    expect((await ask(`token=${token}&kind=comment`)).status).toBe(200)
    expect(await paces('citizen')).toEqual(['comment off'])
    expect((await ask(`token=${token}`)).status).toBe(200)
    expect(await paces('citizen')).toHaveLength(13)
    expect(await paces('member')).toEqual([])
    await tell('citizen', 'reply', 'comments')
    expect((await digest('now')).to).not.toContain('citizen@example.org')
  })

  it('changes nothing when a program only looks at the link, and leads to the page', async () => {
    const token = await tokenOf('citizen')
    const answer = await ask(`token=${token}&kind=reply`, 'GET')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${origin}/unsubscribe#token=${token}&kind=reply`,
    ])
    expect(await paces('citizen')).toEqual([])
  })

  it('refuses a link that was not signed here, or made for somebody else', async () => {
    const token = await tokenOf('citizen')
    const signature = token.split('.')[1] ?? ''
    for (const wrong of ['', 'x', `${await idOf('member')}.${signature}`, token.slice(0, -2)])
      expect((await ask(`token=${encodeURIComponent(wrong)}`)).status).toBe(403)
    expect((await ask(`token=${token}&kind=nothing`)).status).toBe(400)
    expect((await ask(`token=${token}`, 'DELETE')).status).toBe(405)
    expect([await paces('citizen'), await paces('member')]).toEqual([[], []])
  })
})
