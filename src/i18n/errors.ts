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
 * Human words for an error: what happened and what to do. The machine code of the database (`hint`) has the more
 * exact words, if `errors.hint` knows it; anything that is no `AppError` is a fault of ours.
 */
export function describeError(error: unknown): ErrorWords {
  const kind = kindOf(error)
  const title = t(`errors.kind.${kind}.title`)
  const hint = typeof error === 'object' && error && 'hint' in error ? error.hint : undefined
  const exact = `errors.hint.${String(hint)}`
  return { title, text: has(exact) ? t(exact) : t(`errors.kind.${kind}.text`) }
}
