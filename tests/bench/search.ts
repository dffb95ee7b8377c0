/**
 * `npm run bench:search`: how long the public's questions take among many documents. Prints figures and judges nothing.
 * `npm run bench:search -- comments=1000000 plans=5 commitments=400 milestones=10 rounds=12 runs=15` (these are the defaults).
 */
import type { Sql } from 'postgres'
import { at, computingTime } from './cpu.ts'
import { generate } from './generate.ts'
import { openDatabase, withServer } from './scratch.ts'

const wanted = { comments: 1_000_000, plans: 5, commitments: 400, milestones: 10, rounds: 12, runs: 15 }
const bounds = { comments: 2_000_000, plans: 20, commitments: 1000, milestones: 30, rounds: 40, runs: 200 }

for (const argument of process.argv.slice(2)) {
  const [name = '', value = ''] = argument.split('=')
  const number = Number(value)
  if (!(name in bounds) || !Number.isInteger(number) || number < 1)
    throw new Error(`"${argument}" is none of ${Object.keys(bounds).join('=N ')}=N.`)
  const key = name as keyof typeof bounds
  if (number > bounds[key]) throw new Error(`At most ${key}=${bounds[key]}.`)
  wanted[key] = number
}

/**
 * Comments of forty words drawn from 20,000, a few of them in every text and most of them rare, as words are: the nth most
 * frequent word comes about 1/n as often as the first.
 */
const comments = (many: number) => `
  insert into public.comments (commitment_id, author_id, kind, body, created_at, published_at, state)
  select place.id, md5('bench-' || 1 + n % 300)::uuid, 'comment', said.words, now() - n * interval '90 seconds', now() - n * interval '90 seconds',
    case when n % 50 > 0 then 'visible' else 'held' end::public.comment_state
  from generate_series(1, ${many}) as n
  join (select id, row_number() over (order by id) as at, count(*) over () as places from public.commitments) as place on place.at = n % place.places + 1
  cross join lateral (
    select string_agg('söz' || translate((floor(20000 ^ random()))::text, '0123456789', 'aəiıoöuüeç'), ' ') as words from generate_series(1, 40) as drawn where n > 0
  ) as said`

// which words are frequent follows from the draw above: sözə is in nearly every comment, the longer the rarer
const questions: Readonly<Record<string, string>> = {
  'a rare word': `'sözəioiə'`,
  'a word of a few hundred': `'sözoouç'`,
  'a word of every second comment': `'sözoı'`,
  'the beginning of nearly every comment': `'söz'`,
  'two frequent words': `'sözoi sözui'`,
  'frequent and rare': `'sözə sözoouç'`,
  'a phrase': `'"sözə sözi"'`,
  'words of titles': `'ohdelik 12'`,
  'a word of every update': `'görülən işlər'`,
  'a mistyped word': `'ohdlik'`,
  'a word that nobody wrote': `'zzzzzz'`,
  'in one plan': `'sözoı', plan => '$slug'`,
  'of one agency': `'sözoı', agency => 'bench-1'`,
  'comments only, tenth page': `'sözoı', kind => 'comment', page => 10`,
  'as of a day': `'sözoı', as_of => '$day'`,
  'of one agency as of a day': `'sözoı', agency => 'bench-1', as_of => '$day'`,
}

async function ask(
  sql: Sql,
  question: string,
): Promise<[cpu: number, p50: number, p95: number, answer: string]> {
  const times: number[] = []
  const computed: number[] = []
  let answer = ''
  await sql.begin(async (step) => {
    const clock = await computingTime(step)
    await step`set local role anon`
    for (let run = -2; run < wanted.runs; run++) {
      const before = clock()
      const started = performance.now()
      const [row] = await step.unsafe<{ counts: string }[]>(
        `select public.search(${question}) ->> 'counts' as counts`,
      )
      // the first ones warm the caches
      if (run >= 0) {
        times.push(performance.now() - started)
        computed.push(clock() - before)
      }
      answer = row?.counts ?? ''
    }
  })
  return [at(0.5, computed), at(0.5, times), at(0.95, times), answer]
}

await withServer(async (server) => {
  const { sql } = await openDatabase(server, 'whole')
  try {
    await generate(sql, wanted)
    const seconds = async (work: () => Promise<unknown>) => {
      const started = performance.now()
      await work()
      return ((performance.now() - started) / 1000).toFixed(0)
    }
    const entered = await seconds(() =>
      // what they refer to is there, for they are drawn from it
      sql.begin(async (step) => {
        await step`set local session_replication_role = replica`
        await step.unsafe(comments(wanted.comments))
      }),
    )
    console.log(`${String(wanted.comments)} comments entered in ${entered} s`)
    const indexed = await seconds(() => sql`select private.rebuild_search()`)
    await sql`vacuum analyze`
    const [size] = await sql<{ documents: number; bytes: string; day: string; slug: string }[]>`
      select (select count(*)::int from search.documents) as documents,
        (select pg_size_pretty(sum(pg_total_relation_size(relid))) from pg_partition_tree('search.documents')) as bytes,
        (private.today() - 400)::text as day, (select slug from public.plans where lifecycle = 'active' limit 1) as slug`
    console.log(`${String(size?.documents)} documents, ${String(size?.bytes)}, indexed in ${indexed} s`)
    console.log(
      `\n${''.padEnd(40)}${'cpu ms'.padStart(9)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}  found`,
    )
    for (const [title, question] of Object.entries(questions)) {
      const asked = question.replace('$day', size?.day ?? '').replace('$slug', size?.slug ?? '')
      const [cpu, p50, p95, answer] = await ask(sql, asked)
      const cells = [cpu, p50, p95].map((value) => value.toFixed(1).padStart(9)).join('')
      console.log(`${title.padEnd(40)}${cells}  ${answer}`)
    }
  } finally {
    await sql.end()
  }
})
