/** What went wrong, in the kinds a person can act on. */
export type ErrorKind =
  'offline' | 'not-found' | 'denied' | 'signed-out' | 'conflict' | 'invalid' | 'limit' | 'server'

/**
 * The one error that leaves `data/`. `code` is the SQLSTATE, PostgREST or auth code; `hint` is the machine code that our
 * own database rules raise (catalogue in supabase/README.md). Words for both live in the message area `errors`.
 * `detail` is what such a rule says beside it: the moment from when on a limit lets pass, as ISO 8601.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly kind: ErrorKind
  readonly code: string
  readonly hint: string
  readonly detail: string

  constructor(
    kind: ErrorKind,
    details: { code?: string; hint?: string; detail?: string; message?: string; cause?: unknown } = {},
  ) {
    super(details.message ?? kind, { cause: details.cause })
    this.kind = kind
    this.code = details.code ?? ''
    this.hint = details.hint ?? ''
    this.detail = details.detail ?? ''
  }
}
