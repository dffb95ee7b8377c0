/** Words that sources write for "not known", in any column, compared without case. */
const unknownWords = new Set([
  'nr',
  'na',
  'n/a',
  'nd',
  'unclear',
  'none specified',
  'not specified',
  '-',
  '–',
  '—',
])

/** Whether a cell says that something is not known, or says nothing. */
export function isUnknown(cell: string): boolean {
  const word = cell.trim().toLowerCase()
  return word === '' || unknownWords.has(word)
}

export type TextFault = 'html-removed' | 'controls-removed' | 'text-garbled'

export interface CleanText {
  readonly text: string
  readonly faults: readonly TextFault[]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
      const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
      return isCharacter ? String.fromCodePoint(point) : whole
    },
  )
}

function htmlToText(html: string): string {
  const text = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /<a\b[^<>]*?\bhref\s*=\s*["']?([^"'\s<>]+)[^<>]*>([\s\S]*?)<\/a\s*>/gi,
      (_, href: string, label: string) => (label.includes(href) ? label : `${label} (${href})`),
    )
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h\d)\s*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
  return decodeEntities(text)
}

// C0 and C1 controls but for tab and line feed, marks that reverse the direction of what follows, and byte-order marks
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g
/** What ə, ı, ş, ö, ü look like after UTF-8 was read as Windows text, and the mark for letters already lost. */
const garbled = /É™|Ä±|ÅŸ|Ã¶|Ã¼|\ufffd/

/**
 * The text of a cell: markup becomes plain text, controls are taken out, white space is tidied, letters are composed.
 * Nothing is escaped: the text is shown as text everywhere.
 */
export function cleanText(cell: string): CleanText {
  const faults: TextFault[] = []
  let text = htmlToText(cell)
  if (text !== cell) faults.push('html-removed')
  if (text.search(controls) !== -1) faults.push('controls-removed')
  text = text.replace(controls, '')
  if (garbled.test(text)) faults.push('text-garbled')
  const tidy = text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
  return { text: tidy.normalize('NFC').trim(), faults }
}
