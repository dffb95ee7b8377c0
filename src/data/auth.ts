import type { AuthError, Session, SupabaseClient } from '@supabase/supabase-js'
import { sessionKey } from '@/domain/document-marks'
import { AppError, type ErrorKind } from '@/domain/errors'
import { publishableKey, supabaseUrl } from './environment'

type Auth = SupabaseClient['auth']

let loading: Promise<Auth> | null = null

/** supabase-js, fetched once there is a session or someone signs in: the public never downloads it. */
export function auth(): Promise<Auth> {
  loading ??= import('@supabase/supabase-js').then(
    ({ createClient }) =>
      createClient(supabaseUrl, publishableKey, {
        auth: {
          storageKey: sessionKey,
          detectSessionInUrl: false,
          persistSession: true,
          autoRefreshToken: true,
        },
      }).auth,
  )
  return loading.catch((cause: unknown) => {
    // a chunk that did not arrive may arrive later
    loading = null
    throw new AppError('offline', { cause })
  })
}

/** Whether this browser remembers a session; it may have expired. */
export function remembersSession(): boolean {
  try {
    return globalThis.localStorage.getItem(sessionKey) !== null
  } catch {
    return false // storage is forbidden in this browser
  }
}

/** The token of the current session, refreshed when it is old; null for the public. */
export async function accessToken(): Promise<string | null> {
  if (!remembersSession()) return null
  const { data } = await (await auth()).getSession()
  return data.session?.access_token ?? null
}

/** Whose session this browser holds. The address is its owner's affair and never leaves this browser. */
export interface Identity {
  readonly id: string
  readonly email: string
}

function identify(session: Session | null): Identity | null {
  return session && { id: session.user.id, email: session.user.email ?? '' }
}

/** The signed-in person, or null. @throws AppError `offline` when an old session could not be renewed for want of a network */
export async function currentIdentity(): Promise<Identity | null> {
  if (!remembersSession()) return null
  const { data, error } = await (await auth()).getSession()
  // a session that has really ended is forgotten by now
  if (error && remembersSession()) check(error)
  return identify(data.session)
}

/** Calls back when somebody signs in or out in this tab, or the session expires. */
export async function onSessionChange(notice: (identity: Identity | null) => void): Promise<void> {
  ;(await auth()).onAuthStateChange((_event, session) => {
    notice(identify(session))
  })
}

/** Calls back when another tab signs in or out, without loading the code for it. */
export function onSessionChangeElsewhere(notice: () => void): void {
  if (import.meta.env.SSR) return
  globalThis.addEventListener('storage', ({ key }) => {
    if (key === sessionKey || key === null) notice()
  })
}

function kindOf(error: AuthError): ErrorKind {
  if (error.name === 'AuthRetryableFetchError') return (error.status ?? 0) >= 500 ? 'server' : 'offline'
  if (error.status === 429) return 'limit'
  if (error.status === undefined || error.status >= 500) return 'server'
  return 'invalid'
}

/** @throws AppError for what the auth service refused */
export function check(error: AuthError | null): void {
  if (error)
    throw new AppError(kindOf(error), {
      code: error.code ?? error.name,
      message: error.message,
      cause: error,
    })
}

/** @throws AppError `invalid` with code `invalid_credentials` for a wrong address or password */
export async function signIn(email: string, password: string): Promise<void> {
  check((await (await auth()).signInWithPassword({ email, password })).error)
}

/** Returns whether the person is signed in at once; otherwise an e-mail asks to confirm the address. @throws AppError */
export async function signUp(email: string, password: string, displayName: string): Promise<boolean> {
  const { data, error } = await (
    await auth()
  ).signUp({ email, password, options: { data: { display_name: displayName } } })
  check(error)
  return data.session !== null
}

/** Ends the session on this device. Works without a network: what is remembered here is forgotten either way. */
export async function signOut(): Promise<void> {
  try {
    await (await auth()).signOut({ scope: 'local' })
  } finally {
    if (remembersSession()) globalThis.localStorage.removeItem(sessionKey)
  }
}

/** Sends a link to choose a new password; silent about whether the address has an account. @throws AppError */
export async function requestNewPassword(email: string): Promise<void> {
  check((await (await auth()).resetPasswordForEmail(email)).error)
}

/**
 * Redeems the token of an e-mailed link. Resolves to whether that is all it takes: a new address needs the word of the
 * other mailbox too. @throws AppError `invalid` with code `otp_expired` for an old or used link
 */
export async function openMailLink(
  tokenHash: string,
  type: 'recovery' | 'signup' | 'email' | 'email_change',
): Promise<boolean> {
  const { data, error } = await (await auth()).verifyOtp({ token_hash: tokenHash, type })
  check(error)
  return data.session !== null
}

/** @throws AppError `invalid` with code `weak_password` or `same_password` */
export async function changePassword(password: string): Promise<void> {
  check((await (await auth()).updateUser({ password })).error)
}
