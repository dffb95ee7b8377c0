/** Kinds of events that people are told about, as the database names them (`notice_kind`). */
export const kinds = [
  'update',
  'change',
  'assessment',
  'comment',
  'reply',
  'response',
  'question',
  'meeting',
  'decision',
  'moderation',
  'review',
  'reminder',
  'summary',
] as const
export type Kind = (typeof kinds)[number]

/** How soon a letter follows (`notice_pace`, without `off`). */
export const paces = ['now', 'daily', 'weekly'] as const
export type Pace = (typeof paces)[number]

/** Whether a text is one of the listed. */
export function isOneOf<T extends string>(list: readonly T[], text: unknown): text is T {
  return (list as readonly unknown[]).includes(text)
}
