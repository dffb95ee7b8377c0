/**
 * `npm run bench:digest`: how long a handful of events takes to be told to many followers, and how long their letters take
 * to be written: selected, claimed, put into words and signed in one pass, handed to a mail service that is not there.
 * `npm run bench:digest -- followers=50000` (this is the default). Prints figures and judges nothing.
 */
import { join } from 'node:path'
import type { Sql } from 'postgres'
import { openHost } from '../../supabase/local/host.ts'
import { runDigest } from '../../supabase/functions/digest/run.ts'
import { openDatabase, withServer } from './scratch.ts'

const followers = Number(/^followers=(\d{1,6})$/.exec(process.argv[2] ?? 'followers=50000')?.[1])
if (!Number.isInteger(followers) || followers < 1)
  throw new Error(`"${process.argv[2] ?? ''}" is not followers=N.`)
const secretKey = 'sb_secret_of_the_bench'
const siteUrl = 'https://example.org'

const scene = `
  insert into auth.users (id, email, raw_user_meta_data)
  select gen_random_uuid(), 'follower-' || n || '@example.org', jsonb_build_object('display_name', 'Follower ' || n) from generate_series(1, ${followers}) as n;
  update public.profiles set locale = 'en' where id::text < '8';
  insert into public.plans (slug, title, lifecycle, starts_on) values ('bench', '{"az": "Plan", "en": "Plan"}', 'active', '2026-01-01');
  insert into public.themes (plan_id, code, title, position) select id, '1', '{"az": "İstiqamət", "en": "Theme"}', 1 from public.plans;
  insert into public.commitments (plan_id, theme_id, code, title, due_on)
  select plan_id, id, '1.' || n, jsonb_build_object('az', 'Öhdəlik ' || n, 'en', 'Commitment ' || n), '2199-01-01' from public.themes, generate_series(1, 3) as n;
  insert into public.commitment_organizations (commitment_id, organization_id, role)
  select id, (select min(id) from public.organizations where kind = 'agency'), 'lead' from public.commitments;
  insert into public.follows (profile_id, plan_id) select profiles.id, plans.id from public.profiles, public.plans;
  analyze`

/** What followers of a plan hear of in a busy day; one statement each. */
const events: Readonly<Record<string, string>> = {
  'an update': `insert into public.progress_updates (commitment_id, organization_id, completion, narrative, state, submitted_at, published_at, reviewed_at)
    select commitment_id, organization_id, 'substantial', '{"az": "Görülən işlər", "en": "What was done"}', 'published', now(), now(), now()
    from public.commitment_organizations order by 1 limit 1`,
  'a moved deadline': `insert into public.deadline_changes (commitment_id, from_on, to_on, reason, decided_by, decided_on)
    select id, due_on, due_on - 300, '{"en": "Why"}', '{"en": "Who"}', private.today() from public.commitments order by id limit 1`,
  'a rating': `insert into public.assessments (commitment_id, voice, scheme, year, ratings) select max(id), 'reviewer', 'ogp', 2026, '{"completion": "limited"}' from public.commitments`,
  'a meeting': `insert into public.meetings (slug, title, starts_at, link) values ('bench', '{"az": "İclas", "en": "Meeting"}', now() + interval '9 days', 'https://example.org/')`,
  'a question': `insert into public.comments (commitment_id, kind, body) select min(id), 'question', repeat('When will it be done? ', 20) from public.commitments`,
}

/** Seconds that something takes. */
async function timed<T>(work: () => Promise<T>): Promise<[T, string, number]> {
  const started = performance.now()
  const result = await work()
  const seconds = (performance.now() - started) / 1000
  return [result, `${seconds.toFixed(1).padStart(6)} s`, seconds]
}

async function tell(sql: Sql): Promise<void> {
  for (const [name, statement] of Object.entries(events)) {
    const [, time] = await timed(() => sql.unsafe(statement))
    console.log(`${time}  ${name} is told to ${followers}`)
  }
}

await withServer(async (serverUrl, folder) => {
  const { sql, url } = await openDatabase(serverUrl, 'digest')
  await sql.unsafe(scene)
  await tell(sql)
  const host = await openHost({
    databaseUrl: url,
    filesDir: join(folder, 'files'),
    siteUrl,
    secrets: { jwtSecret: 'a-secret-of-the-bench-that-is-long-enough', secretKey },
  })
  for (const pace of ['now', 'daily', 'weekly'] as const) {
    let bytes = 0
    const [{ letters }, time, seconds] = await timed(() =>
      runDigest({
        apiUrl: siteUrl,
        siteUrl,
        secretKeys: [secretKey],
        signingKey: secretKey,
        fetch: (input, init) => host.fetch(new Request(input, init)),
        pace,
        claim: true,
        deliver: (batch) => {
          for (const { text, html } of batch) bytes += text.length + html.length
          return Promise.resolve([])
        },
      }),
    )
    const rate = Math.round(letters / seconds)
    console.log(`${time}  ${letters} letters (${pace}), ${rate} a second, ${Math.round(bytes / 2 ** 20)} MiB`)
  }
  const [left] = await sql<[{ count: number }]>`
    select count(*)::int from public.notifications where mailed_at is null`
  console.log(`${left.count} notifications are left unmailed.`)
  await host.close()
  await sql.end()
})
