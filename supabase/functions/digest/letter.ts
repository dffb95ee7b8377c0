import { isOneOf, kinds, type Kind } from '../_shared/kinds.ts'
import type { Letter } from './deliver.ts'
import type { DigestEvent, DigestPage, Recipient } from './events.ts'
import { newsOf, type News } from './news.ts'
import { fill, languages, words, type Language } from './words.ts'

/** More than anybody reads in one letter; the others are on the site. */
const mostNews = 40

/** Addresses that stand in letters. */
export interface Addresses {
  readonly siteUrl: string
  readonly apiUrl: string
}

/** Writes the letters of one page; what is told to many is put into words once. */
export function openDesk(page: DigestPage, { siteUrl, apiUrl }: Addresses) {
  const made = new Map<string, News>()
  const newsAt = (place: number, event: DigestEvent, language: Language) => {
    const key = `${language} ${place}`
    const known = made.get(key) ?? newsOf(event, language, page.time_zone)
    made.set(key, known)
    return known
  }

  /** @param token lets the reader unsubscribe without signing in */
  return (person: Recipient, token: string): Letter => {
    const language = isOneOf(languages, person.locale) ? person.locale : languages[0]
    const events = person.events.flatMap((place) => {
      const event = page.events[place]
      return event ? [{ event, news: newsAt(place, event, language) }] : []
    })
    const site = language === languages[0] ? siteUrl : `${siteUrl}/${language}`
    const stop = (kind?: Kind) =>
      `${site}/unsubscribe#${new URLSearchParams({ token, ...(kind ? { kind } : {}) }).toString()}`
    const vocabulary = words[language]
    const present = kinds.filter((kind) => events.some(({ event }) => event.kind === kind))
    const content: Content = {
      language,
      greeting: person.name === '—' ? '' : fill(vocabulary.greeting, { name: oneLine(person.name) }),
      groups: group(events.slice(0, mostNews).map(({ news }) => news)),
      more: events.length > mostNews ? fill(vocabulary.more, { n: events.length - mostNews }) : '',
      site,
      stops: [
        ...present.map((kind) => ({ text: vocabulary.kinds[kind], url: stop(kind) })),
        { text: vocabulary.everything, url: stop() },
      ],
    }
    const [first] = content.groups
    // of one thing what happened, else how much
    const subject =
      events.length === 1 && first
        ? `${first.news[0]?.lines[0] ?? ''} — ${first.heading}`
        : `${fill(vocabulary.news, { n: events.length })} · ${vocabulary.product}`
    return {
      person: person.id,
      to: person.email,
      subject: short(oneLine(subject)),
      text: asText(content),
      html: asHtml(content),
      headers: {
        // RFC 8058: mail programs show a button of their own; it turns all mail off
        'List-Unsubscribe': `<${apiUrl}/functions/v1/unsubscribe?token=${token}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    }
  }
}

interface Group {
  readonly heading: string
  readonly news: News[]
}

interface Content {
  readonly language: Language
  readonly greeting: string
  readonly groups: readonly Group[]
  readonly more: string
  readonly site: string
  readonly stops: readonly { readonly text: string; readonly url: string }[]
}

/** News of one thing together, in the order of what happened first. */
function group(news: readonly News[]): Group[] {
  const groups = new Map<string, Group>()
  for (const one of news) {
    const found = groups.get(one.heading) ?? { heading: one.heading, news: [] }
    found.news.push(one)
    groups.set(one.heading, found)
  }
  return [...groups.values()]
}

function asText({ language, greeting, groups, more, site, stops }: Content): string {
  const { because, settings, stop } = words[language]
  const news = ({ lines, quote, path }: News) =>
    [...lines.map((line) => `- ${line}`), ...(quote ? [`  “${quote}”`] : []), `  ${site}${path}`].join('\n')
  return [
    ...(greeting ? [greeting] : []),
    ...groups.map(({ heading, news: told }) => `${heading}\n\n${told.map(news).join('\n\n')}`),
    ...(more ? [`${more}: ${site}/notifications`] : []),
    // what mail programs know as the line above a signature
    `-- \n${because}\n${settings}: ${site}/account/notifications`,
    `${stop}:\n${stops.map(({ text, url }) => `${text}: ${url}`).join('\n')}`,
  ].join('\n\n')
}

const style = {
  body: 'margin:0;padding:24px 16px;font:16px/1.5 sans-serif;color:#1a1a1a;background:#ffffff',
  page: 'max-width:600px;margin:0 auto',
  heading: 'margin:28px 0 8px;font-size:18px;line-height:1.3',
  quote: 'margin:4px 0 0;padding-left:12px;border-left:3px solid #c8c8c8;color:#444444',
  small: 'margin:0 0 8px;font-size:14px;color:#595959',
  link: 'color:#0b57a4',
}

function asHtml({ language, greeting, groups, more, site, stops }: Content): string {
  const { because, settings, stop, product } = words[language]
  const link = (url: string, text: string) =>
    `<a href="${escape(url)}" style="${style.link}">${escape(text)}</a>`
  const news = ({ lines: [first = '', ...others], quote, path }: News) =>
    `<li style="margin:0 0 12px">${link(site + path, first)}${others.map((line) => `<br>${escape(line)}`).join('')}${
      quote ? `<p dir="auto" style="${style.quote}">${escape(quote)}</p>` : ''
    }</li>`
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${product}</title></head><body style="${style.body}"><div style="${style.page}">`,
    greeting ? `<p>${escape(greeting)}</p>` : '',
    ...groups.map(
      ({ heading, news: told }) =>
        `<h2 style="${style.heading}">${escape(heading)}</h2><ul style="margin:0;padding-left:20px">${told.map(news).join('')}</ul>`,
    ),
    more ? `<p>${link(`${site}/notifications`, more)}</p>` : '',
    `<hr style="margin:28px 0 16px;border:0;border-top:1px solid #c8c8c8"><p style="${style.small}">${because} ${link(`${site}/account/notifications`, settings)}.</p>`,
    `<p style="${style.small}">${stop}: ${stops.map(({ text, url }) => link(url, text)).join(' · ')}</p></div></body></html>`,
  ].join('\n')
}

/** Text as HTML shows it: nobody's words become markup. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** No line breaks or control characters: a header ends with its line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}

function short(text: string): string {
  const letters = Array.from(text)
  return letters.length > 120 ? `${letters.slice(0, 119).join('')}…` : text
}
