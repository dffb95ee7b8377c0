import type { Sql, TransactionSql } from 'postgres'

/** Random numbers that are the same for the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T
  return { below, one, chance: (share: number) => next() < share }
}
type Dice = ReturnType<typeof dice>

const day = 86_400_000
export const spanDays = 30
/** Baku's midnight in UTC, where a day begins. */
const offset = 4 * 3_600_000
export const dayAt = (moment: number) => new Date(moment + offset).toISOString().slice(0, 10)

/** One thing that happens: what it does to the database at a moment of the past. */
type Event = (sql: TransactionSql, at: string) => Promise<unknown>

/** A plan whose life of a month is made up at random, written as it would have happened. */
export async function writeHistory(sql: Sql, seed: number, today: string, size = 40): Promise<number> {
  const roll = dice(seed)
  const end = Date.parse(`${today}T00:00:00Z`) - offset
  const times = Array.from({ length: size }, () => {
    const midnight = end - (roll.below(spanDays) + 1) * day
    // now and then on the very edge of a day
    return midnight + roll.one([0, day - 1, day - 1000, ...Array.from({ length: 7 }, () => roll.below(day))])
  }).sort((a, b) => a - b)
  const story = new Story(roll, seed, times[0] ?? end)
  let last = 0
  for (const [index, time] of times.entries()) {
    // two things at the same millisecond would have no order
    last = Math.max(time, last + 1)
    const at = new Date(last).toISOString()
    const event = index === 0 ? story.begin : story.next(last)
    const [head] = await sql<{ seq: number }[]>`select coalesce(max(seq), 0)::int as seq from public.ledger`
    await sql.begin((step) => event(step, at))
    // the entry tells when it was written; here that is a moment of the past
    await sql`update public.ledger set occurred_at = private.ledger_time(${at}) where seq > ${head?.seq ?? 0}`
  }
  return story.plan
}

class Story {
  plan = 0
  private readonly commitments: { id: number; withdrawn: boolean; bodies: number[] }[] = []
  private readonly steps: { id: number; commitment: number }[] = []
  private readonly waiting: number[] = []
  private readonly told: { id: number; commitment: number }[] = []
  private readonly themes: number[] = []
  private isClosed = false
  private readonly roll: Dice
  private readonly seed: number
  private readonly since: number

  constructor(roll: Dice, seed: number, since: number) {
    this.roll = roll
    this.seed = seed
    this.since = since
  }

  private due(): string | null {
    return this.roll.chance(0.15) ? null : dayAt(this.since + (this.roll.below(90) - 5) * day)
  }

  /** A draft with its first parts, made over some days and opened as one. */
  readonly begin: Event = async (sql, at) => {
    const enacted = this.roll.one([null, -4, -1, 2])
    const [plan] = await sql<{ id: number }[]>`
      insert into public.plans (slug, title, starts_on, ends_on, legal_act_on, reporting_interval_days, created_at)
      values (${`replay-${this.seed}`}, ${sql.json({ en: 'Plan' })}, ${dayAt(this.since)},
        ${dayAt(this.since + (this.roll.below(40) + 1) * day)}, ${enacted === null ? null : dayAt(this.since + enacted * day)},
        ${this.roll.one([5, 180])}, ${at}) returning id`
    this.plan = Number(plan?.id)
    for (const code of ['1', '2']) {
      const [theme] = await sql<{ id: number }[]>`
        insert into public.themes (plan_id, code, title, position, created_at)
        values (${this.plan}, ${code}, ${sql.json({ en: code })}, ${Number(code)}, ${at}) returning id`
      this.themes.push(Number(theme?.id))
    }
    for (let count = 2 + this.roll.below(3); count > 0; count--) await this.commit(sql, at)
    await sql`update public.plans set lifecycle = 'active', opened_at = ${at} where id = ${this.plan}`
  }

  private readonly commit: Event = async (sql, at) => {
    const code = `1.${this.commitments.length + 1}`
    const start = this.roll.chance(0.4) ? dayAt(this.since + this.roll.below(40) * day) : null
    const [row] = await sql<{ id: number }[]>`
      insert into public.commitments (plan_id, theme_id, code, title, start_on, due_on, created_at)
      values (${this.plan}, ${this.roll.one(this.themes)}, ${code}, ${sql.json({ en: `Promise ${code}` })}, ${start}, ${this.due()}, ${at})
      returning id`
    const commitment = { id: Number(row?.id), withdrawn: false, bodies: [] as number[] }
    this.commitments.push(commitment)
    await this.join(sql, at, commitment, 'lead')
    for (let count = this.roll.below(4); count > 0; count--) await this.addStep(sql, at, commitment.id)
  }

  private async join(
    sql: TransactionSql,
    at: string,
    commitment: Story['commitments'][number],
    role: string,
  ) {
    const free = await sql<{ id: number }[]>`
      select id::int from public.organizations where kind = 'agency' and id <> all(${commitment.bodies}::bigint[]) order by id limit 5`
    const body = this.roll.one(free)
    commitment.bodies.push(body.id)
    await sql`insert into public.commitment_organizations (commitment_id, organization_id, role, created_at)
      values (${commitment.id}, ${body.id}, ${role}, ${at})`
  }

  private async addStep(sql: TransactionSql, at: string, commitment: number) {
    const code = String(this.steps.length + 1)
    const [row] = await sql<{ id: number }[]>`
      insert into public.milestones (commitment_id, code, title, due_on, position, created_at)
      values (${commitment}, ${code}, ${sql.json({ en: `Step ${code}` })}, ${this.due()}, ${this.steps.length}, ${at}) returning id`
    this.steps.push({ id: Number(row?.id), commitment })
  }

  /** What happens next, chosen at random among what can happen. */
  next(time: number): Event {
    const commitment = this.roll.one(this.commitments)
    if (this.isClosed && this.roll.chance(0.3)) return this.changePlan(time)
    const happenings: (() => Event)[] = [
      () => this.commit,
      () => (sql, at) => this.addStep(sql, at, commitment.id),
      () => this.move(commitment.id),
      () => this.move(commitment.id),
      () => this.report(commitment, time, 'published'),
      () => this.report(commitment, time, 'published'),
      () => this.report(commitment, time, 'published'),
      () => this.report(commitment, time, 'submitted'),
      () => this.review,
      () => this.review,
      () => this.rename(commitment.id),
      () => this.withdraw(commitment, time),
      () => this.assess(commitment.id),
      () => this.changeBodies(commitment),
      () => this.changeBodies(commitment),
      () => this.changePlan(time),
    ]
    return this.roll.one(happenings)()
  }

  private move(commitment: number): Event {
    const step = this.roll.chance(0.5)
      ? this.steps.find((one) => one.commitment === commitment)?.id
      : undefined
    const to = dayAt(this.since + (this.roll.below(120) + 1) * day)
    return (sql, at) => sql`
      insert into public.deadline_changes (commitment_id, milestone_id, to_on, reason, decided_by, decided_on, created_at)
      select ${commitment}::bigint, ${step ?? null}::bigint, ${to}::date, '{"en": "Why"}', '{"en": "Who"}', ${at.slice(0, 10)}::date, ${at}
      where ${to}::date is distinct from (
        select coalesce((select due_on from public.milestones where id = ${step ?? null}::bigint),
          (select due_on from public.commitments where id = ${commitment} and ${step ?? null}::bigint is null)))`
  }

  private report(commitment: Story['commitments'][number], time: number, state: string): Event {
    const completion = this.roll.one(['not_started', 'limited', 'substantial', 'complete', 'complete'])
    const own = this.told.filter((one) => one.commitment === commitment.id)
    const corrects = own.length > 0 && this.roll.chance(0.2) ? this.roll.one(own).id : null
    const reportedOn = dayAt(time - this.roll.below(3) * day)
    const proven = completion === 'complete' || this.roll.chance(0.3)
    const steps = this.steps.filter((one) => one.commitment === commitment.id && this.roll.chance(0.4))
    return async (sql, at) => {
      const body = commitment.bodies[0] ?? 0
      const named = corrects
        ? await sql`select 1 from public.progress_updates where id = ${corrects} and organization_id = ${body}`
        : []
      const [row] = await sql<{ id: number }[]>`
        insert into public.progress_updates
          (commitment_id, organization_id, completion, narrative, challenges, reported_on, state, submitted_at, published_at, reviewed_at, corrects_id)
        values (${commitment.id}, ${body}, ${completion}, '{"en": "Said"}', '{"en": "Hard"}', ${reportedOn}, ${state}, ${at},
          ${state === 'published' ? at : null}, ${state === 'published' ? at : null}, ${named.length > 0 ? corrects : null})
        returning id`
      const id = Number(row?.id)
      if (proven)
        await sql`insert into public.evidence (update_id, title, url, created_at) values (${id}, 'Proof', 'https://example.org/', ${at})`
      for (const step of steps)
        await sql`insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on)
          values (${id}, ${step.id}, ${commitment.id}, ${reportedOn})`
      if (state === 'published') this.told.push({ id, commitment: commitment.id })
      else this.waiting.push(id)
    }
  }

  private readonly review: Event = async (sql, at) => {
    const id = this.waiting.shift()
    if (id === undefined) return
    if (this.roll.chance(0.3))
      await sql`update public.progress_updates set state = 'returned', returned_reason = '{"en": "Why"}', reviewed_at = ${at} where id = ${id}`
    else
      await sql`update public.progress_updates set state = 'published', published_at = ${at}, reviewed_at = ${at} where id = ${id}`
  }

  private rename(commitment: number): Event {
    const title = `Words ${this.roll.below(1000)}`
    const theme = this.roll.one(this.themes)
    return (sql) =>
      sql`update public.commitments set title = ${sql.json({ en: title })}, theme_id = ${theme} where id = ${commitment}`
  }

  private withdraw(commitment: Story['commitments'][number], time: number): Event {
    commitment.withdrawn = !commitment.withdrawn
    const isBack = !commitment.withdrawn
    return (sql) => sql`
      update public.commitments set lifecycle = ${isBack ? 'active' : 'withdrawn'},
        withdrawal_reason = ${sql.json(isBack ? {} : { en: 'Why' })}, withdrawn_on = ${isBack ? null : dayAt(time)}
      where id = ${commitment.id}`
  }

  private assess(commitment: number): Event {
    const completion = this.roll.one(['no_evidence', 'not_started', 'limited', 'substantial', 'complete'])
    const year = this.roll.one([2024, 2025])
    return (sql, at) => sql`
      insert into public.assessments (commitment_id, voice, scheme, year, ratings, created_at)
      values (${commitment}, ${this.roll.one(['reviewer', 'secretariat'])}, 'ogp', ${year}, ${sql.json({ completion })}, ${at})`
  }

  private changeBodies(commitment: Story['commitments'][number]): Event {
    return async (sql, at) => {
      if (commitment.bodies.length === 1) return this.join(sql, at, commitment, 'supporting')
      const body = commitment.bodies[1] ?? 0
      if (this.roll.chance(0.5)) {
        commitment.bodies.splice(1, 1)
        await sql`delete from public.commitment_organizations where commitment_id = ${commitment.id} and organization_id = ${body}`
      } else {
        await sql`update public.commitment_organizations set role = ${this.roll.one(['lead', 'partner', 'supporting'])}
          where commitment_id = ${commitment.id} and organization_id = ${body}`
      }
    }
  }

  private changePlan(time: number): Event {
    if (this.isClosed || this.roll.chance(0.2)) {
      this.isClosed = !this.isClosed
      const closes = this.isClosed
      return (sql) => sql`update public.plans set lifecycle = ${closes ? 'closed' : 'active'},
        closed_on = ${closes ? dayAt(time) : null} where id = ${this.plan}`
    }
    const title = `Plan ${this.roll.below(1000)}`
    return (sql) =>
      sql`update public.plans set title = ${sql.json({ en: title })}, ends_on = ${dayAt(time + this.roll.below(20) * day)} where id = ${this.plan}`
  }
}
