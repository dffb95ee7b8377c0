import { join } from 'node:path'
import { projectRoot } from './settings.ts'

export interface Mail {
  to: string
  subject: string
  html?: string
  text?: string
}

export interface MailDriver {
  send: (mail: Mail) => Promise<void>
}

const template = (name: string, subject: string) => ({
  subject,
  content_path: join(projectRoot, 'supabase/templates', `${name}.html`),
})

/** The same letters as in config.toml: their links carry a token that the app itself redeems, on any host. */
export const mailTemplates = {
  confirmation: template('confirmation', 'E-poçt ünvanınızı təsdiqləyin · Confirm your e-mail address'),
  recovery: template('recovery', 'Yeni parol · New password'),
  email_change: template('email_change', 'Yeni e-poçt ünvanı · New e-mail address'),
}

/** Prints letters on the console instead of sending them. */
export class ConsoleMail implements MailDriver {
  send({ to, subject, html, text }: Mail): Promise<void> {
    const letter = html === undefined ? (text ?? '') : readable(html)
    console.log(`\n── e-mail to ${to}\n   ${subject}\n\n${letter.replace(/^/gm, '   ')}\n──\n`)
    return Promise.resolve()
  }
}

/** A letter's HTML as plain text, with the address behind each link. */
export function readable(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }
  return html
    .replace(/\s+/g, ' ')
    .replaceAll(' >', '>')
    .replace(/<(style|title|head)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<a\s[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, '$2:\n$1')
    .replace(/<\/(p|h1|h2|li|div)>|<(br|hr)\s*\/?>/g, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
