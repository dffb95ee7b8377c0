import type { IsoDay } from '@/domain/dates'
import type { Indicator } from '@/domain/indicator'
import type { Progress } from '@/domain/progress'
import type { Story } from '@/domain/story'
import type { Database, Json } from './database.types'
import { toPlan, type PlanRow } from './plans'
import { rest } from './rest'
import { shaped, text } from './rows'
import { found, unwrap } from './unwrap'

type Line = Database['public']['Functions']['progress_over_time']['Returns'][number]

interface IndicatorJson {
  readonly id: number
  readonly commitment: string
  readonly title: Json
  readonly unit: Json
  readonly baseline: number | null
  readonly baseline_on: string | null
  readonly target: number | null
  readonly target_on: string | null
  readonly values: readonly {
    readonly measured_on: string
    readonly value: number
    readonly source: Json
    readonly source_url: string | null
  }[]
}

interface StoryJson {
  readonly plan: PlanRow
  readonly successor: { readonly slug: string; readonly title: Json } | null
  readonly progress: readonly Line[]
  readonly before: (Line & { title: Json; starts_on: string | null; ends_on: string | null }) | null
  readonly due: readonly {
    readonly commitment: string
    readonly code: string
    readonly title: Json
    readonly due_on: string
    readonly original_due_on: string | null
  }[]
  readonly indicators: readonly IndicatorJson[]
}

function toProgress(line: Line): Progress {
  return {
    days: line.days,
    commitments: line.commitments,
    complete: line.complete,
    substantial: line.substantial,
    limited: line.limited,
    notStarted: line.not_started,
  }
}

function toBefore(line: StoryJson['before']): Story['before'] {
  if (!line?.starts_on || !line.ends_on) return null
  return {
    slug: line.plan_slug,
    title: text(line.title),
    startsOn: line.starts_on,
    endsOn: line.ends_on,
    progress: toProgress(line),
  }
}

function toIndicator(row: IndicatorJson): Indicator & { commitment: string } {
  return {
    id: row.id,
    commitment: row.commitment,
    title: text(row.title),
    unit: text(row.unit),
    baseline: row.baseline,
    baselineOn: row.baseline_on,
    target: row.target,
    targetOn: row.target_on,
    values: row.values.map((measured) => ({
      measuredOn: measured.measured_on,
      value: measured.value,
      source: text(measured.source),
      sourceUrl: measured.source_url,
    })),
  }
}

/** Lines by what they are of: a theme, a lead, or null for the plan as a whole, which has an empty name. */
function linesOf(lines: readonly Line[], kind: 'theme' | 'agency' | null): Record<string, Progress> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      // the generator cannot know that a column of a function may be null
      const { theme, agency } = line as { theme: string | null; agency: string | null }
      const key = kind === null ? (theme ?? agency) === null && '' : kind === 'theme' ? theme : agency
      return typeof key === 'string' ? [[key, toProgress(line)]] : []
    }),
  )
}

/**
 * What is told of a plan beside its commitments; of the current plan when none is named.
 * @param asOf the day whose knowledge is asked for; null for the present
 * @throws AppError `not-found`
 */
export async function fetchStory(plan: string | null, asOf: IsoDay | null): Promise<Story> {
  const wish = { ...(plan === null ? {} : { plan }), ...(asOf === null ? {} : { day: asOf }) }
  const story = shaped<StoryJson>(found(unwrap(await rest.rpc('plan_story', wish, { get: true }))))
  const total = linesOf(story.progress, null)['']
  return {
    plan: toPlan(story.plan),
    successor: story.successor && { slug: story.successor.slug, title: text(story.successor.title) },
    progress: {
      total: total ?? null,
      themes: linesOf(story.progress, 'theme'),
      agencies: linesOf(story.progress, 'agency'),
    },
    before: toBefore(story.before),
    due: story.due.map((step) => ({
      commitment: step.commitment,
      code: step.code,
      title: text(step.title),
      dueOn: step.due_on,
      originalDueOn: step.original_due_on,
    })),
    indicators: story.indicators.map(toIndicator),
  }
}

/**
 * How every plan advanced, by slug; plans without dates are not among them.
 * @throws AppError
 */
export async function fetchProgress(
  asOf: IsoDay | null,
): Promise<Readonly<Partial<Record<string, Progress>>>> {
  const wish = asOf === null ? {} : { day: asOf }
  const lines = unwrap(await rest.rpc('progress_over_time', wish, { get: true }))
  return Object.fromEntries(lines.map((line) => [line.plan_slug, toProgress(line)]))
}
