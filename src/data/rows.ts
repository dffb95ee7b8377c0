import type { LocalizedText } from '@/domain/localized'
import type { AnswerRecord } from '@/domain/question'
import type { Json } from './database.types'

/** Localized text leaves the database through the domain `localized_text`, whose check guarantees this shape. */
export function text(value: Json): LocalizedText {
  return (value ?? {}) as LocalizedText
}

/** A JSON value whose shape a view of ours composes; the view is its definition. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast with a name: the caller says which shape
export function shaped<T>(value: Json | undefined): T {
  return value as T
}

/**
 * A row of a view over a function. PostgreSQL cannot say which of its columns are never null; the view's definition can:
 * all but those named.
 */
export type ViewRow<Row, MayBeNull extends keyof Row> = {
  readonly [Column in keyof Row]: Column extends MayBeNull ? Row[Column] : NonNullable<Row[Column]>
}

/** An organization as rows of others name it. */
export interface NameRow {
  readonly slug: string
  readonly name: Json
}

interface Name {
  readonly slug: string
  readonly name: LocalizedText
}

/** The organization that a row names, if it names one. */
export function toName(row: NameRow): Name
export function toName(row: NameRow | null): Name | null
export function toName(row: NameRow | null): Name | null {
  return row && { slug: row.slug, name: text(row.name) }
}

/** How questions were answered, as overviews of bodies and of plans tell it. */
export function toAnswers(row: {
  readonly questions_asked: number
  readonly questions_answered: number
  readonly questions_in_time: number
  readonly questions_waiting: number
  readonly questions_overdue: number
  readonly median_response_days: number | null
}): AnswerRecord {
  return {
    asked: row.questions_asked,
    answered: row.questions_answered,
    inTime: row.questions_in_time,
    waiting: row.questions_waiting,
    overdue: row.questions_overdue,
    medianWorkingDays: row.median_response_days,
  }
}
