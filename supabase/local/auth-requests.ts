import type { Sql } from 'postgres'
import { askCurrentMailbox, settleMailbox } from './email-change.ts'
import type { MailDriver } from './mail.ts'

export type Body = Uint8Array<ArrayBuffer> | null

export interface AuthMends {
  sql: Sql
  mail: MailDriver
  siteUrl: string
}

/**
 * Sends a request on to lite's auth service, with what that lacks. A code from an e-mail is verified with type "email"
 * on Supabase, whatever it was sent for; lite wants to know, so both are tried. An address changes when both mailboxes
 * agreed; lite asks one of them.
 */
export async function prepareAuth(
  request: Request,
  body: Body,
  call: (body: Body) => Promise<Response>,
  { sql, mail, siteUrl }: AuthMends,
): Promise<Response> {
  const url = new URL(request.url)
  if (url.pathname === '/auth/v1/user' && request.method === 'PUT') {
    const response = await call(body)
    const address = parse(body)?.['email']
    if (response.ok && typeof address === 'string') await askCurrentMailbox(sql, mail, siteUrl, address)
    return response
  }
  if (url.pathname !== '/auth/v1/verify') return call(body)

  const asked = request.method === 'GET' ? Object.fromEntries(url.searchParams) : parse(body)
  if (asked?.['type'] === 'email_change') return (await settleMailbox(sql, asked)) ?? call(body)
  if (asked?.['type'] !== 'email') return call(body)
  const as = (type: string) => call(Buffer.from(JSON.stringify({ ...asked, type })))
  const first = await as('magiclink')
  return first.ok ? first : as('signup')
}

function parse(body: Body): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(body ?? []).toString()) as Record<string, unknown>
  } catch {
    return undefined
  }
}
