import { createHash, randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Sql } from 'postgres'
import { mailTemplates, type MailDriver } from './mail.ts'

/** As lite and Supabase's auth service make the token of a link from an address and a code. */
const digest = (email: string, code: string) =>
  createHash('sha256')
    .update(email.toLowerCase() + code)
    .digest('hex')

/**
 * Writes to the mailbox that the account has now, once lite has written to the new one: with one letter, whoever finds
 * an open session takes the account along.
 * @param address to which the account is to move
 */
export async function askCurrentMailbox(
  sql: Sql,
  mail: MailDriver,
  siteUrl: string,
  address: string,
): Promise<void> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const [person] = await sql<{ id: string; email: string; email_change: string }[]>`
    select id, email, email_change from auth.users
    where email_change = ${address.toLowerCase()} and length(email_change_token_new) > 6
      and coalesce(email_change_token_current, '') = '' and coalesce(email, '') <> ''
    order by email_change_sent_at desc limit 1`
  if (!person) return
  const hash = digest(person.email, code)
  await sql`update auth.users set email_change_token_current = ${hash}, email_change_confirm_status = 0 where id = ${person.id}`
  const { subject, content_path } = mailTemplates.email_change
  const places: Record<string, string> = {
    SiteURL: siteUrl,
    TokenHash: hash,
    Token: code,
    Email: person.email,
    NewEmail: person.email_change,
  }
  const html = (await readFile(content_path, 'utf8')).replace(/\{\{ \.(\w+) \}\}/g, (place, name: string) =>
    escaped(places[name] ?? place),
  )
  await mail.send({ to: person.email, subject, html })
}

/**
 * Takes the word of one mailbox. The first gets the answer of Supabase's auth service, which opens no session; before
 * the second the tokens are laid where lite looks for them, and undefined lets it finish.
 */
export async function settleMailbox(sql: Sql, asked: Record<string, unknown>): Promise<Response | undefined> {
  const given = asked['token_hash'] ?? asked['token']
  if (typeof given !== 'string') return undefined
  const email = asked['email']
  const hash = typeof email === 'string' && !asked['token_hash'] ? digest(email, given) : given
  // for an hour, as lite and hosted Supabase take any token
  const valid = sql`${hash} in (email_change_token_current, email_change_token_new) and length(${hash}) > 6
    and email_change_sent_at > now() - interval '1 hour'`
  const first = await sql`
    update auth.users set email_change_confirm_status = 1,
      email_change_token_current = nullif(email_change_token_current, ${hash}),
      email_change_token_new = nullif(email_change_token_new, ${hash})
    where ${valid} and length(email_change_token_current) > 6 and length(email_change_token_new) > 6 returning id`
  if (first.length > 0) {
    const msg = 'Confirmation link accepted. Please proceed to confirm link sent to the other email'
    return Response.json({ code: 200, msg })
  }
  await sql`
    update auth.users set email_change_token_new = ${hash}, email_change_token_current = null
    where ${valid} and email_change_token_current = ${hash}`
  return undefined
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
