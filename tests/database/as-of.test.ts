import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayAt, spanDays, writeHistory } from '../support/history.ts'
import { commitmentsOf, milestonesOf, planOf, replay, type Known, type Line } from '../support/replay.ts'
import { cloneDatabase, openTestStack, type TestStack } from '../support/stack.ts'

const seeds = Array.from({ length: 24 }, (_, index) => index + 1)

let sql: Sql
let drop: () => Promise<void>
let today: string

beforeAll(async () => {
  const clone = await cloneDatabase('reference')
  ;({ sql, drop } = clone)
  // only so that what happens here can be dated back
  await sql`alter table public.ledger disable trigger ledger_is_final`
  const [row] = await sql<{ today: string }[]>`select private.today()::text as today`
  today = row?.today ?? ''
})
afterAll(() => drop())

const daysBack = (count: number) => dayAt(Date.parse(`${today}T12:00:00Z`) - count * 86_400_000)
const allDays = Array.from({ length: spanDays + 8 }, (_, index) => index)

async function ledgerLines(): Promise<Line[]> {
  const lines: Line[] = []
  for (;;) {
    const [row] = await sql<{ text: string }[]>`select public.ledger_lines(${lines.at(-1)?.seq ?? 0}) as text`
    if (!row?.text) return lines
    lines.push(...row.text.split('\n').map((line) => JSON.parse(line) as Line))
  }
}

/** What the API answers the public, shaped like the replay. */
async function answered(plan: number, day: string) {
  return sql.begin(async (step) => {
    await step`set local role anon`
    const commitments = await step<Record<string, unknown>[]>`
      select code, title, theme_code as theme, lifecycle, start_on::text, due_on::text, original_due_on::text, completion,
        reported_on::text, done_on::text, schedule, slippage_days, freshness, updates_total, updates_with_evidence,
        milestones_total, milestones_done, disagreement, coalesce((
          select jsonb_agg(organizations.id || ' ' || (body ->> 'role') order by organizations.id || ' ' || (body ->> 'role') collate "C")
          from jsonb_array_elements(known.organizations) as body join public.organizations on organizations.slug = body ->> 'slug'
        ), '[]') as bodies
      from public.commitments_as_of(${day}) as known
      where plan_slug = (select slug from public.plans where id = ${plan}) order by code collate "C"`
    const plans = await step<Record<string, unknown>[]>`
      select title, lifecycle, ends_on::text, commitments, withdrawn, complete, silent, stale, overdue, due_soon, slipped,
        disagreeing, updates_total, updates_with_evidence from public.plans_as_of(${day}) where id = ${plan}`
    return { commitments: [...commitments], plan: plans[0] }
  })
}

async function answeredSteps(plan: number, code: string, day: string) {
  const [row] = await sql<{ steps: { id: number; [name: string]: unknown }[] | null }[]>`
    select public.commitment_detail_as_of(plans.slug, ${code}, ${day}) -> 'milestones' as steps from public.plans where id = ${plan}`
  return (row?.steps ?? [])
    .map(({ id, due_on, completed_on, schedule }) => ({ id, due_on, completed_on, schedule }))
    .sort((a, b) => a.id - b.id)
}

/** The first moment after a day in Baku, as the ledger writes times. */
const endOf = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 20 * 3_600_000).toISOString().replace('Z', '000Z')

interface Opening {
  opened_at: Date
  known_since: string
}

describe('any past day', () => {
  it.each(seeds)('is told as the ledger tells it (history %i)', async (seed) => {
    const plan = await writeHistory(sql, seed, today)
    const lines = await ledgerLines()
    const [opening] = await sql<Opening[]>`
      select opened_at, private.known_since(opened_at, legal_act_on, starts_on)::text as known_since from public.plans where id = ${plan}`
    const opened = new Date(Number(opening?.opened_at) + 1).toISOString().replace('Z', '000Z')
    let seen = 0
    for (const back of [...allDays].reverse()) {
      const day = daysBack(back)
      const told = await answered(plan, day)
      if (day < (opening?.known_since ?? '')) {
        expect({ day, ...told }).toEqual({ day, commitments: [], plan: undefined })
        continue
      }
      // what was there when the plan was opened is as old as the plan
      const known: Known = replay(lines, [endOf(day), opened].sort().at(-1) ?? '')
      expect({ day, all: told.commitments }).toEqual({ day, all: commitmentsOf(known, plan, day) })
      expect({ day, ...told.plan }).toEqual({ day, ...planOf(known, plan, day) })
      // what was promised stays promised
      expect(told.commitments.length).toBeGreaterThanOrEqual(seen)
      seen = told.commitments.length
      if (back % 3 === 0)
        for (const [id, { fields }] of known.commitments)
          if (fields['plan_id'] === plan)
            expect({ day, steps: await answeredSteps(plan, String(fields['code']), day) }).toEqual({
              day,
              steps: milestonesOf(known, id, day),
            })
    }
  })

  it('ends in the present', async () => {
    for (const [past, present] of [
      ['commitments_as_of', 'commitment_overview'],
      ['plans_as_of', 'plan_overview'],
      ['organizations_as_of', 'organization_overview'],
    ] as const) {
      const rows = await sql`
        (select * from ${sql(`public.${past}`)}(${today}::date) except select * from ${sql(`public.${present}`)})
        union all (select * from ${sql(`public.${present}`)} except select * from ${sql(`public.${past}`)}(${today}::date))`
      expect([past, ...rows]).toEqual([past])
    }
  })
})

describe('what happens through the API today', () => {
  let stack: TestStack
  let plan: { id: number; slug: string }

  beforeAll(async () => {
    await drop()
    stack = await openTestStack({ seed: 'demo' })
    sql = stack.sql
    drop = () => stack.close()
    const [current] = await sql<{ id: number; slug: string }[]>`
      select id::int, slug from public.plans where id = private.plan_current_on(private.today())`
    plan = current ?? { id: 0, slug: '' }
  })

  it('changes today and no day before it', async () => {
    const before = await answered(plan.id, daysBack(1))
    const secretariat = await stack.clientAs('secretariat@demo.test')
    const open = await sql<{ id: number }[]>`
      select id::int from public.commitments where plan_id = ${plan.id} and lifecycle = 'active' order by id limit 3`
    const [first = 0, second = 0, third = 0] = open.map(({ id }) => id)
    const answers = [
      await secretariat
        .from('commitments')
        .update({ title: { en: 'Other words' } })
        .eq('id', first),
      await secretariat
        .from('commitments')
        .update({ lifecycle: 'withdrawn', withdrawal_reason: { en: 'Why' } })
        .eq('id', second),
      await secretariat.from('deadline_changes').insert({
        commitment_id: third,
        to_on: '2031-01-31',
        reason: { en: 'Why' },
        decided_by: { en: 'Who' },
        decided_on: today,
      }),
      await secretariat
        .from('commitment_organizations')
        .delete()
        .eq('commitment_id', first)
        .neq('role', 'lead'),
    ]
    expect(answers.map(({ error }) => error)).toEqual(answers.map(() => null))
    expect(await answered(plan.id, daysBack(1))).toEqual(before)
    const now = await answered(plan.id, today)
    expect(now).not.toEqual(before)
    expect(now.commitments.map(({ title }) => title)).toContainEqual({ en: 'Other words' })
    expect(now.commitments.map(({ due_on }) => due_on)).toContain('2031-01-31')
    // the entries of today, told by the ledger
    const told = commitmentsOf(replay(await ledgerLines(), endOf(today)), plan.id, today)
    expect(
      now.commitments.map(({ code, title, lifecycle, due_on, bodies }) => ({
        code,
        title,
        lifecycle,
        due_on,
        bodies,
      })),
    ).toEqual(
      told.map(({ code, title, lifecycle, due_on, bodies }) => ({ code, title, lifecycle, due_on, bodies })),
    )
  })
})
