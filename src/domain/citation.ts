import type { IsoDay } from './dates'

/** A page of the site as somebody cites it. */
export interface Citation {
  readonly title: string
  /** Who publishes it: the site. */
  readonly site: string
  /** The day the page was read, and whose state it shows. */
  readonly day: IsoDay
  /** Whole address, with that day. */
  readonly address: string
  readonly locale: string
  /** The newest entry of the ledger then; null while there is none. */
  readonly entry: { readonly seq: number; readonly hash: string } | null
}

const ledgerNote = ({ entry }: Citation) =>
  entry === null ? null : `Ledger entry ${entry.seq}, SHA-256 ${entry.hash}`

// one pass, so that what is written for one sign is not taken for another
const texEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const escapeTex = (text: string) => text.replace(/[\\~^{}%&#$_]/g, (sign) => texEscapes[sign] ?? `\\${sign}`)

/** Letters and digits that a key of BibTeX and the name of a file may have. */
const keyOf = ({ address, day }: Citation) =>
  ['ogt', ...new URL(address).pathname.split('/'), day]
    .map((part) => part.replace(/[^A-Za-z0-9.-]/g, ''))
    .filter(Boolean)
    .join('-')

/** What a file that holds the citation is called, without its ending. */
export const citationFileName = keyOf

/** As BibTeX and biber read it: text in UTF-8, braces keep the case of the title. */
export function toBibtex(citation: Citation): string {
  const { title, site, day, address, locale } = citation
  const note = ledgerNote(citation)
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['title', `{${escapeTex(title)}}`],
    ['author', `{${escapeTex(site)}}`],
    ['year', day.slice(0, 4)],
    ['date', day],
    ['url', address],
    ['urldate', day],
    ['langid', { az: 'azerbaijani', en: 'english', ru: 'russian' }[locale] ?? locale],
    ...(note === null ? [] : [['note', escapeTex(note)] as const]),
  ]
  return `@online{${keyOf(citation)},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`
}

/** As Zotero, EndNote and Mendeley read it: one field a line, CRLF. */
export function toRis(citation: Citation): string {
  const { title, site, day, address, locale } = citation
  const note = ledgerNote(citation)
  const date = day.replaceAll('-', '/')
  const lines = [
    'TY  - ELEC',
    `TI  - ${title}`,
    `AU  - ${site},`,
    `PB  - ${site}`,
    `PY  - ${day.slice(0, 4)}`,
    `DA  - ${date}`,
    `Y2  - ${date}`,
    `UR  - ${address}`,
    `LA  - ${locale}`,
    ...(note === null ? [] : [`N1  - ${note}`]),
    'ER  - ',
  ]
  return lines.map((line) => `${line.replace(/[\r\n]+/g, ' ')}\r\n`).join('')
}
