/**
 * `npm run bench`: how long the public queries take on much data, and how that grows. Prints figures and judges nothing.
 * `npm run bench -- plans=5 commitments=400 milestones=10 rounds=12 runs=15` (these are the defaults).
 */
import type { Sql } from 'postgres'
import { at, computingTime } from './cpu.ts'
import { generate, type Size } from './generate.ts'
import { queries } from './queries.ts'
import { byHand } from './queries-by-hand.ts'
import { openDatabase, withServer } from './scratch.ts'

const bounds = { plans: 20, commitments: 1000, milestones: 30, rounds: 40, runs: 200 }
const wanted = { plans: 5, commitments: 400, milestones: 10, rounds: 12, runs: 15 }

function readArguments(): void {
  for (const argument of process.argv.slice(2)) {
    const [name = '', value = ''] = argument.split('=')
    const number = Number(value)
    if (!(name in bounds) || !Number.isInteger(number) || number < 1)
      throw new Error(`"${argument}" is none of ${Object.keys(bounds).join('=N ')}=N.`)
    const key = name as keyof typeof bounds
    if (number > bounds[key]) throw new Error(`At most ${key}=${bounds[key]}.`)
    wanted[key] = number
  }
}

interface Figure {
  /** What the server computed, in the middle run. */
  readonly cpu: number
  readonly p50: number
  readonly p95: number
  readonly rows: number
  /** What the same work computes in SQL by hand, without policies and without a past. */
  readonly byHand?: number
}

/** Times of one query, in milliseconds, with its answer made into JSON as the API does; as the public asks it, or as the owner. */
async function measure(sql: Sql, query: string, role = 'anon'): Promise<Figure> {
  const times: number[] = []
  const computed: number[] = []
  let rows = 0
  await sql.begin(async (step) => {
    const clock = await computingTime(step)
    await step`set local role ${step(role)}`
    for (let run = -2; run < wanted.runs; run++) {
      const before = clock()
      const started = performance.now()
      const [answer] = await step.unsafe<{ rows: number }[]>(
        `select json_agg(answer) as body, count(*)::int as rows from (${query}) as answer`,
      )
      // the first ones warm the caches
      if (run >= 0) {
        times.push(performance.now() - started)
        computed.push(clock() - before)
      }
      rows = answer?.rows ?? 0
    }
  })
  return { cpu: at(0.5, computed), p50: at(0.5, times), p95: at(0.95, times), rows }
}

async function bench(server: string, name: string, size: Size): Promise<Map<string, Figure>> {
  const { sql } = await openDatabase(server, name)
  try {
    await generate(sql, size)
    const [place] = await sql<{ slug: string; code: string; day: string }[]>`
      select plans.slug, commitments.code, (private.today() - 400)::text as day
      from public.plans join public.commitments on commitments.plan_id = plans.id
      where plans.lifecycle = 'active' order by commitments.id limit 1`
    const figures = new Map<string, Figure>()
    for (const [title, query] of Object.entries(queries)) {
      const asked = query
        .replaceAll('$slug', place?.slug ?? '')
        .replaceAll('$code', place?.code ?? '')
        .replaceAll('$day', place?.day ?? '')
      const figure = await measure(sql, asked)
      const same = byHand[title]
      // both at one time, because a busy machine is slower for both
      figures.set(title, same ? { ...figure, byHand: (await measure(sql, same, 'postgres')).cpu } : figure)
    }
    const [count] = await sql<{ entries: number }[]>`select count(*)::int as entries from public.ledger`
    console.log(
      `${name}: ${size.plans} plans × ${size.commitments} commitments × ${size.milestones} milestones, ${size.rounds} rounds, ${count?.entries ?? 0} entries in the ledger`,
    )
    return figures
  } finally {
    await sql.end()
  }
}

readArguments()
await withServer(async (server) => {
  const { plans, commitments, milestones, rounds } = wanted
  const size = { plans, commitments, milestones, rounds }
  const tenth = await bench(server, 'tenth', {
    ...size,
    commitments: Math.max(1, Math.round(size.commitments / 10)),
  })
  const whole = await bench(server, 'whole', size)
  const cell = (value: number, digits = 1) => value.toFixed(digits).padStart(9)
  console.log(
    `\n${''.padEnd(36)}${'cpu ms'.padStart(9)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}${'rows'.padStart(9)}${'× tenth'.padStart(9)}${'× by hand'.padStart(11)}`,
  )
  for (const [title, { cpu, p50, p95, rows, byHand: least }] of whole) {
    const less = tenth.get(title)
    // by what was computed, where that is known, for it does not grow with other work of the machine
    const growth = Number.isNaN(cpu) ? p50 / (less?.p50 ?? p50) : cpu / (less?.cpu ?? cpu)
    console.log(
      title.padEnd(36) +
        cell(cpu) +
        cell(p50) +
        cell(p95) +
        cell(rows, 0) +
        cell(growth) +
        (least ? `  ${cell(cpu / least)}` : ''),
    )
  }
})
