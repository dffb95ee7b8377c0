import type { Kind } from '../_shared/kinds.ts'
import { day, moment } from './days.ts'
import type { DigestEvent, Text } from './events.ts'
import { fill, words, type Language, type LineKey } from './words.ts'

/** What a letter says about one event. */
export interface News {
  /** The commitment, meeting, plan or body it belongs to. */
  readonly heading: string
  /** A sentence; a summary has several. */
  readonly lines: readonly string[]
  /** Somebody's own words, or those of a decision; empty when there are none. */
  readonly quote: string
  /** Where it is, from the site's root: `/plans/…`. */
  readonly path: string
}

/** One event in words. @param timeZone of the site, `Asia/Baku` */
export function newsOf(event: DigestEvent, language: Language, timeZone: string): News {
  const told = event.words ?? {}
  const vocabulary = words[language]
  const title = pick(event.title, language)
  const dayOf = (value: unknown) => (typeof value === 'string' ? day(value, language) : '')
  const momentOf = (value: unknown) => (typeof value === 'string' ? moment(value, timeZone, language) : '')
  const who = pick(told['who'] as Text, language)
  const values = {
    ...(told as Record<string, string | number>),
    // an answer without an agency is the secretariat's; a comment without a name was written by somebody who left
    who: who || (event.kind === 'response' ? vocabulary.secretariat : vocabulary.former),
    what: pick(told['words'] as Text, language),
    day: dayOf(told['day']),
    from: dayOf(told['from']),
    to: dayOf(told['to']),
    when: momentOf(told['starts_at'] ?? told['next_meeting']),
    completion: vocabulary.completion[told['completion'] as keyof typeof vocabulary.completion],
    disposition: vocabulary.disposition[told['disposition'] as keyof typeof vocabulary.disposition],
  }
  const lineAt = (key: LineKey, more: Record<string, number> = {}) =>
    fill(vocabulary.lines[key], { ...values, ...more })
  return {
    heading:
      event.kind === 'summary'
        ? vocabulary.week
        : [event.code, title || vocabulary.platform].filter(Boolean).join(' '),
    lines: event.kind === 'summary' ? weekOf(told, lineAt) : [lineAt(lineOf(event, language))],
    quote: event.kind === 'reminder' && event.comment === null ? '' : quoteOf(told, values.what),
    path: pathOf(event),
  }
}

/** The text in the letter's language, else in whichever there is. */
export function pick(text: Text | undefined, language: Language): string {
  if (text === null || text === undefined) return ''
  return typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '')
}

function quoteOf(told: Readonly<Record<string, unknown>>, what: string): string {
  const quote = typeof told['quote'] === 'string' ? told['quote'] : ''
  return [quote, what].filter(Boolean).join(' — ')
}

/** The most exact sentence there is: for what became of the thing, for its own kind, or for the kind of event. */
function lineOf({ kind, subject, words: told }: DigestEvent, language: Language): LineKey {
  const [table = '', became = ''] = subject.split(':')
  const { lines } = words[language]
  const details: Partial<Record<Kind, unknown>> = {
    change: table === 'deadline_changes' ? (told?.['from'] ? 'moved' : 'set') : became,
    assessment: told?.['voice'],
    comment: told?.['as'],
    moderation: told?.['action'],
    reminder: [`${table}.${became}`, table].find((name) => `reminder.${name}` in lines),
  }
  const detail = details[kind] ?? became
  const key = typeof detail === 'string' ? `${kind}.${detail}` : kind
  if (key in lines) return key as LineKey
  return kind in lines ? (kind as LineKey) : 'change'
}

function weekOf(
  told: Readonly<Record<string, unknown>>,
  lineAt: (key: LineKey, more?: Record<string, number>) => string,
): string[] {
  const waiting = (['reviews', 'unanswered', 'moderation', 'decisions'] as const).filter((name) => told[name])
  return [
    lineAt('summary.week'),
    ...waiting.map((name) => lineAt(`summary.${name}`, { n: Number(told[name]) })),
    lineAt(told['next_meeting'] ? 'summary.meeting' : 'summary.noMeeting'),
  ]
}

/** The place on the site, without the language. */
function pathOf({ kind, subject, id, plan, code, meeting, organization, comment }: DigestEvent): string {
  const [table = '', became] = subject.split(':')
  if (kind === 'summary') return '/dialogue'
  if (table === 'reporting_rounds') return '/work'
  if (kind === 'review' && became === 'submitted') return `/secretariat/reviews/${id}`
  const place = plan && code ? `/plans/${plan}/commitments/${code}` : null
  const anchor =
    table === 'comments'
      ? `#comment-${id}`
      : comment !== null
        ? `#comment-${comment}`
        : kind === 'update'
          ? `#update-${id}`
          : ''
  if (place) return place + anchor
  if (meeting) return `/dialogue/meetings/${meeting}${anchor}`
  if (table === 'topics') return '/dialogue/topics'
  if (plan) return `/plans/${plan}`
  return organization ? `/agencies/${organization}` : '/notifications'
}
