/**
 * An independent reading of the ledger: what was known at the end of a day, told by going through its entries from the
 * first one on. It shares no code and no tables with the database's own answer.
 */

type Fields = Record<string, unknown>

export interface Line {
  readonly seq: number
  readonly occurred_at: string
  readonly action: 'added' | 'changed' | 'removed'
  readonly subject: string
  readonly subject_id: number
  readonly before: string | null
  readonly after: string | null
}

interface Report {
  readonly id: number
  readonly completion: string
  readonly reportedOn: string
  hasEvidence: boolean
}

interface Promised {
  fields: Fields
  readonly bodies: Map<number, string>
  readonly reports: Report[]
}

/** The state of everything after some entries. */
export interface Known {
  readonly plans: Map<number, Fields>
  readonly themes: Map<number, Fields>
  readonly commitments: Map<number, Promised>
  readonly milestones: Map<number, { fields: Fields; doneOn: string | null }>
  readonly voices: { commitment: number; voice: string; step: number; year: number }[]
}

const parsed = (text: string | null) => JSON.parse(text ?? '{}') as Fields

function apply(known: Known, line: Line): void {
  const fields = parsed(line.after)
  const id = line.subject_id
  const promise = known.commitments.get(
    line.subject === 'progress_updates' ? Number(fields['commitment_id']) : id,
  )
  switch (line.subject) {
    case 'plans':
      known.plans.set(id, { ...known.plans.get(id), ...fields })
      break
    case 'themes':
      known.themes.set(id, { ...known.themes.get(id), ...fields })
      break
    case 'commitments':
      if (promise) promise.fields = { ...promise.fields, ...fields }
      else known.commitments.set(id, { fields, bodies: new Map(), reports: [] })
      break
    case 'commitment_organizations': {
      const part = line.action === 'removed' ? parsed(line.before) : fields
      if (line.action === 'removed') promise?.bodies.delete(Number(part['organization_id']))
      else promise?.bodies.set(Number(part['organization_id']), String(part['role']))
      break
    }
    case 'milestones': {
      const step = known.milestones.get(id)
      known.milestones.set(id, {
        fields: { ...step?.fields, ...fields },
        doneOn: step?.doneOn ?? null,
      })
      break
    }
    case 'progress_updates':
      promise?.reports.push({
        id,
        completion: String(fields['completion']),
        reportedOn: String(fields['reported_on']),
        hasEvidence: false,
      })
      break
    case 'evidence':
      for (const { reports } of known.commitments.values())
        for (const report of reports) if (report.id === fields['update_id']) report.hasEvidence = true
      break
    case 'milestone_completions': {
      const step = known.milestones.get(id)
      const day = String(fields['completed_on'])
      if (step && (step.doneOn === null || day < step.doneOn)) step.doneOn = day
      break
    }
    case 'assessments': {
      const { completion } = fields['ratings'] as { completion: string }
      known.voices.push({
        commitment: Number(fields['commitment_id']),
        voice: String(fields['voice']),
        step: judged.indexOf(completion),
        year: Number(fields['year']),
      })
      break
    }
  }
}

const judged = ['no_evidence', 'not_started', 'limited', 'substantial', 'complete']

/** @param before the first moment that is too late, as the ledger writes times */
export function replay(lines: readonly Line[], before: string): Known {
  const known: Known = {
    plans: new Map(),
    themes: new Map(),
    commitments: new Map(),
    milestones: new Map(),
    voices: [],
  }
  for (const line of lines) if (line.occurred_at < before) apply(known, line)
  return known
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

export function scheduleWord(
  start: string | null,
  due: string | null,
  done: string | null,
  day: string,
  isClosed: boolean,
  isReported: boolean,
): string {
  if (due === null) return 'no_date'
  if (done !== null) return done <= due ? 'done_on_time' : 'done_late'
  if (due < day) return isClosed && !isReported ? 'unreported' : 'overdue'
  if (start !== null && start > day) return 'upcoming'
  return days(day, due) <= 30 ? 'due_soon' : 'on_time'
}

const date = (value: unknown) => (typeof value === 'string' ? value : null)

/** Late days past the first deadline; null where nothing is known of it. */
function slip(due: string | null, original: string | null, done: string | null, day: string | null) {
  if (original === null) return null
  const end = done ?? [due, day].reduce((a, b) => (a === null ? b : b === null ? a : a > b ? a : b))
  return end === null ? null : Math.max(days(original, end), 0)
}

function commitmentOf(known: Known, id: number, { fields, bodies, reports }: Promised, day: string) {
  const plan = known.plans.get(Number(fields['plan_id'])) ?? {}
  const isClosed = plan['lifecycle'] === 'closed'
  const end = date(plan['ends_on'])
  const reference = isClosed && end !== null && end < day ? end : day
  const latest = reports.at(-1) ?? null
  // the earliest day of the unbroken run of "complete" that lasts
  const run = reports.slice(reports.map(({ completion }) => completion === 'complete').lastIndexOf(false) + 1)
  const doneOn = run.map(({ reportedOn }) => reportedOn).sort()[0] ?? null
  const steps = [...known.milestones.values()].filter((step) => step.fields['commitment_id'] === id)
  const due = date(fields['due_on'])
  const original = date(fields['original_due_on'])
  const isActive = fields['lifecycle'] === 'active'
  const heard = new Map<string, { step: number; year: number }>()
  for (const { voice, step, year } of known.voices.filter((one) => one.commitment === id))
    if (year >= (heard.get(voice)?.year ?? 0)) heard.set(voice, { step, year })
  const stands = [...heard.values()].map(({ step }) => step)
  if (latest) stands.push(judged.indexOf(latest.completion))
  return {
    code: String(fields['code']),
    title: fields['title'],
    theme: known.themes.get(Number(fields['theme_id']))?.['code'],
    lifecycle: fields['lifecycle'],
    start_on: date(fields['start_on']),
    due_on: due,
    original_due_on: original,
    completion: latest?.completion ?? null,
    reported_on: latest?.reportedOn ?? null,
    done_on: doneOn,
    schedule: isActive
      ? scheduleWord(date(fields['start_on']), due, doneOn, day, isClosed, latest !== null)
      : null,
    slippage_days: slip(due, original, doneOn, isClosed && latest === null ? null : reference),
    freshness: freshness(latest, reference, Number(plan['reporting_interval_days'])),
    updates_total: reports.length,
    updates_with_evidence: reports.filter(({ hasEvidence }) => hasEvidence).length,
    milestones_total: steps.length,
    milestones_done: steps.filter(({ doneOn: done }) => done !== null).length,
    disagreement: stands.length >= 2 ? Math.max(...stands) - Math.min(...stands) : null,
    bodies: [...bodies].map(([body, role]) => `${body} ${role}`).sort(),
  }
}

function freshness(latest: Report | null, reference: string, interval: number): string {
  if (latest === null) return 'silent'
  return latest.completion !== 'complete' && days(latest.reportedOn, reference) > interval ? 'stale' : 'fresh'
}

/** The commitments of a plan at the end of a day, in the order of their codes. */
export function commitmentsOf(known: Known, plan: number, day: string) {
  return [...known.commitments]
    .filter(([, { fields }]) => fields['plan_id'] === plan)
    .map(([id, promised]) => commitmentOf(known, id, promised, day))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The milestones of a plan's commitments at the end of a day, by their number. */
export function milestonesOf(known: Known, commitment: number, day: string) {
  const promise = known.commitments.get(commitment)
  const plan = known.plans.get(Number(promise?.fields['plan_id'])) ?? {}
  return [...known.milestones]
    .filter(([, { fields }]) => fields['commitment_id'] === commitment)
    .map(([id, { fields, doneOn }]) => ({
      id,
      due_on: date(fields['due_on']),
      completed_on: doneOn,
      schedule: scheduleWord(
        date(fields['start_on']),
        date(fields['due_on']),
        doneOn,
        day,
        plan['lifecycle'] === 'closed',
        (promise?.reports.length ?? 0) > 0,
      ),
    }))
    .sort((a, b) => a.id - b.id)
}

/** The plan's own line of figures. */
export function planOf(known: Known, plan: number, day: string) {
  const all = commitmentsOf(known, plan, day)
  const active = all.filter(({ lifecycle }) => lifecycle === 'active')
  const count = (keep: (one: (typeof all)[number]) => boolean) => active.filter(keep).length
  return {
    title: known.plans.get(plan)?.['title'],
    lifecycle: known.plans.get(plan)?.['lifecycle'],
    ends_on: date(known.plans.get(plan)?.['ends_on']),
    commitments: active.length,
    withdrawn: all.length - active.length,
    complete: count(({ completion }) => completion === 'complete'),
    silent: count(({ freshness: word }) => word === 'silent'),
    stale: count(({ freshness: word }) => word === 'stale'),
    overdue: count(({ schedule }) => schedule === 'overdue'),
    due_soon: count(({ schedule }) => schedule === 'due_soon'),
    slipped: count(({ slippage_days: slipped }) => (slipped ?? 0) > 0),
    disagreeing: count(({ disagreement }) => (disagreement ?? 0) > 0),
    updates_total: active.reduce((sum, one) => sum + one.updates_total, 0),
    updates_with_evidence: active.reduce((sum, one) => sum + one.updates_with_evidence, 0),
  }
}
