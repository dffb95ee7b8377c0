import { formatDateTime } from './format'
import { has, t } from './translate'

export interface ErrorWords {
  readonly title: string
  readonly text: string
}

const kinds = [
  'offline',
  'not-found',
  'denied',
  'signed-out',
  'conflict',
  'invalid',
  'limit',
  'server',
] as const

function kindOf(error: unknown): (typeof kinds)[number] {
  const kind = typeof error === 'object' && error && 'kind' in error ? error.kind : undefined
  return kinds.find((known) => known === kind) ?? 'server'
}

/** True when what the page is about does not exist, which trying again would not change. */
export function isNotFound(error: unknown): boolean {
  return kindOf(error) === 'not-found'
}

/**
 * Human words for an error: what happened and what to do. The machine code of the database (`hint`) or of the sign-in
 * service (`code`) has the more exact words, if they are known; anything that is no `AppError` is a fault of ours.
 */
export function describeError(error: unknown): ErrorWords {
  const kind = kindOf(error)
  const { hint, code, detail } = (error ?? {}) as { hint?: unknown; code?: unknown; detail?: unknown }
  const exact = [
    `refusals.hint.${String(hint)}`,
    `refusals.code.${String(code)}`,
    `errors.code.${String(code)}`,
  ].find(has)
  // limits say when they end
  const time = typeof detail === 'string' && !Number.isNaN(Date.parse(detail)) ? formatDateTime(detail) : ''
  return { title: t(`errors.kind.${kind}.title`), text: t(exact ?? `errors.kind.${kind}.text`, { time }) }
}
