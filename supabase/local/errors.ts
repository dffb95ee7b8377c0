import { RelationNotFoundError } from '@supabase/lite'

interface DatabaseError extends Error {
  code?: string
  detail?: string | null
  hint?: string | null
}

interface ErrorNormalizer {
  normalizeDbError: (error: unknown) => unknown
}

/** Codes that lite answers as PostgREST does. */
const alreadyRight = new Set(['23502', '23503', '23505', '25006', '42501', '42883', '42703', '42P17'])

/**
 * The HTTP status of an SQLSTATE, as PostgREST 13 maps it (`mapSQLtoHTTP` in its Error.hs).
 */
export function httpStatus(code: string, message = ''): number {
  if (code === '21000') return message.endsWith('requires a WHERE clause') ? 400 : 500
  if (code === '22023') return /^role ".*" does not exist$/.test(message) ? 401 : 400
  if (code === '25006') return 405
  if (code === '42P01') return 404
  if (code === 'P0001') return 400
  if (code === '57P01' || /^(08|53(?!400))/.test(code)) return 503
  if (/^(0L|0P|28)/.test(code)) return 403
  if (/^(09|25|2D|38|39|3B|40|53|54|55|57|58|F0|HV|P0|XX)/.test(code)) return 500
  return 400
}

/**
 * Makes lite answer with the SQLSTATE, status, details and hint that PostgREST gives, instead of 500 "SUP".
 * Lite obeys `raise sqlstate 'PGRST'`, which sets status and body, so errors are handed to it in that form.
 */
export function reportLikePostgrest(connection: ErrorNormalizer): void {
  const normalize = connection.normalizeDbError.bind(connection)
  connection.normalizeDbError = (thrown) => {
    const error = normalize(thrown) as DatabaseError
    const { code, message, detail = null, hint = null } = error
    if (error instanceof RelationNotFoundError) refusals.add(error)
    if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return error
    const status = httpStatus(code, message)
    if (status < 500) refusals.add(error)
    if (alreadyRight.has(code) || code.startsWith('PT') || code === 'PGRST') return error
    const told = Object.assign(
      new Error(JSON.stringify({ code, message, details: detail, hint }), { cause: error }),
      {
        code: 'PGRST',
        detail: JSON.stringify({ status, headers: {} }),
      },
    )
    if (status < 500) refusals.add(told)
    return told
  }
}

/** Errors that are a caller's mistake, which lite prints with their stack like defects. */
const refusals = new WeakSet()

/** Wraps a printing function so that it passes over what the database refused for good reason. */
export function withoutRefusals(print: (...words: unknown[]) => void): (...words: unknown[]) => void {
  return (...words) => {
    const [first] = words
    if (typeof first !== 'object' || first === null || !refusals.has(first)) print(...words)
  }
}

console.error = withoutRefusals(console.error)
