import type { PostgrestSingleResponse } from '@supabase/postgrest-js'
import { AppError, type ErrorKind } from '@/domain/errors'

interface Failure {
  readonly message: string
  readonly code?: string | undefined
  readonly hint?: string | null
  readonly details?: string | null
}

function kindOf(status: number, code: string): ErrorKind {
  // postgrest-js reports a fetch that never got an answer as status 0
  if (status === 0) return 'offline'
  if (status === 401) return 'signed-out'
  if (status === 403 || code === '42501') return 'denied'
  if (code === 'PGRST116') return 'not-found'
  if (code === '23505' || code === '40001' || status === 409) return 'conflict'
  if (status === 429) return 'limit'
  if (status >= 500) return 'server'
  return 'invalid'
}

/** The rule that a value breaks: our constraints are named as rules. */
function brokenRule(code: string, message: string): string {
  return code === '23514' ? (/constraint "(\w+)"/.exec(message)?.[1] ?? '') : ''
}

/** Turns what PostgREST answered into an AppError. */
function failure(status: number, error: Failure): AppError {
  const code = error.code ?? ''
  return new AppError(kindOf(status, code), {
    code,
    hint: error.hint ?? brokenRule(code, error.message),
    // of an error that is not a rule of ours it is prose, and nobody's to read
    detail: code === 'P0001' ? (error.details ?? '') : '',
    message: error.message,
    cause: error,
  })
}

/**
 * The data of an answer.
 * @throws AppError for every refusal and for a wire that gave no answer
 */
export function unwrap<T>({ data, error, status }: PostgrestSingleResponse<T>): T {
  if (error) throw failure(status, error)
  return data
}

/**
 * The row that was asked for. For `maybeSingle()`, which answers "no row" quietly; `single()` makes the browser log an error.
 * @throws AppError `not-found`
 */
export function found<T>(row: T | null): T {
  if (row === null) throw new AppError('not-found')
  return row
}
