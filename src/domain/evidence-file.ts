/** What is known of a file before anybody downloads it. */
export interface EvidenceFile {
  /** Its name in the storage: `<organization id>/<uuid>/<file name>`. */
  readonly path: string
  readonly fileName: string
  /** SHA-256 of its bytes, 64 small hexadecimal digits. */
  readonly sha256: string
  /** In bytes. */
  readonly size: number
  readonly mediaType: string
}

/** Why a file is not taken; each a message in `report.files.wrong`. */
export type FileRefusal = 'empty' | 'too_large' | 'type' | 'content' | 'unreadable'

/** The same limit as the bucket's own. */
export const maxEvidenceBytes = 20 * 1024 * 1024

const zip = [[0x50, 0x4b, 0x03, 0x04]]
const compound = [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]]
const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

interface FileType {
  readonly mediaType: string
  /** How such a file begins; a table in plain text may begin with anything but a zero. */
  readonly begins: readonly (readonly number[])[] | 'text'
  /** What browsers call it as well. */
  readonly also?: readonly string[]
}

/** What the bucket takes, by the ending of the name. */
const types: Readonly<Record<string, FileType>> = {
  pdf: { mediaType: 'application/pdf', begins: [[0x25, 0x50, 0x44, 0x46, 0x2d]] },
  doc: { mediaType: 'application/msword', begins: compound },
  docx: { mediaType: `${office}.wordprocessingml.document`, begins: zip },
  xls: { mediaType: 'application/vnd.ms-excel', begins: compound },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, begins: zip },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', begins: compound },
  pptx: { mediaType: `${office}.presentationml.presentation`, begins: zip },
  odt: { mediaType: `${open}.text`, begins: zip },
  ods: { mediaType: `${open}.spreadsheet`, begins: zip },
  odp: { mediaType: `${open}.presentation`, begins: zip },
  png: { mediaType: 'image/png', begins: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] },
  jpg: { mediaType: 'image/jpeg', begins: [[0xff, 0xd8, 0xff]], also: ['image/jpg', 'image/pjpeg'] },
  jpeg: { mediaType: 'image/jpeg', begins: [[0xff, 0xd8, 0xff]], also: ['image/jpg', 'image/pjpeg'] },
  webp: { mediaType: 'image/webp', begins: [[0x52, 0x49, 0x46, 0x46]] },
  // Windows with Excel calls every CSV file a workbook
  csv: {
    mediaType: 'text/csv',
    begins: 'text',
    also: ['text/plain', 'application/csv', 'text/comma-separated-values', 'application/vnd.ms-excel'],
  },
}

/** Endings for a file dialog and for the sentence that names them. */
export const evidenceEndings: readonly string[] = Object.keys(types)

/** Media types that the bucket takes. */
export const evidenceMediaTypes: readonly string[] = [
  ...new Set(Object.values(types).map(({ mediaType }) => mediaType)),
]

// small letters without a locale: İ and I must end alike on every computer
function endingOf(name: string): string {
  const [, ending = ''] = /\.([^.]+)$/.exec(cleanFileName(name)) ?? []
  return ending.toLowerCase()
}

/** Letters of the site's languages that Unicode does not take apart into a Latin letter and a mark. */
const latin: Readonly<Record<string, string>> = { ə: 'e', Ə: 'E', ı: 'i', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' }
const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'
const fromCyrillic = 'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'.split(' ')

function transliterate(letter: string): string {
  const known = latin[letter]
  if (known !== undefined) return known
  const index = cyrillic.indexOf(letter.toLowerCase())
  if (index < 0) return letter
  const written = fromCyrillic[index] ?? ''
  return letter === letter.toLowerCase() ? written : written.toUpperCase()
}

/**
 * A name that every storage and every disk takes: Latin letters, digits, `.`, `_` and `-`, at most 100 characters, its
 * ending kept. Hosted Supabase refuses other letters (github.com/supabase/storage issue 133), and marks that turn the
 * direction of writing could make `gpj.exe` look like a picture.
 */
export function cleanFileName(name: string): string {
  const plain = Array.from(name.normalize('NFC'), transliterate)
    .join('')
    .normalize('NFKD')
    .replace(/\p{Mark}|\p{Cf}/gu, '')
    .replace(/^.*[/\\]/s, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
  const dot = plain.lastIndexOf('.')
  const ending =
    dot >= 0
      ? plain
          .slice(dot)
          .slice(0, 12)
          .replace(/[-_.]+$/, '')
      : ''
  const stem = (dot >= 0 ? plain.slice(0, dot) : plain).replace(/^[-_.]+|[-_.]+$/g, '')
  return (stem.slice(0, 100 - ending.length).replace(/[-_.]+$/, '') || 'file') + ending
}

/** What a file is called to people: its own name without the ending and without marks that cannot be seen. */
export function titleOfFile(name: string): string {
  const shown = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\.[^.\s]{1,10}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  return Array.from(shown).slice(0, 200).join('')
}

function beginsAs(head: Uint8Array, begins: FileType['begins']): boolean {
  if (begins === 'text')
    return !head.includes(0) || startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])
  return begins.some((bytes) => startsWith(head, bytes))
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte)
}

/** Whether a file may be evidence by what is known before it is read; null when it may. */
export function refuseFile({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>): FileRefusal | null {
  const known = types[endingOf(name)]
  if (!known) return 'type'
  const said = type.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  // a computer that knows no program for an ending says nothing, or that it is bytes
  const isSilent = said === '' || said === 'application/octet-stream' || said === 'application/zip'
  if (!isSilent && said !== known.mediaType && !known.also?.includes(said)) return 'type'
  if (size === 0) return 'empty'
  return size > maxEvidenceBytes ? 'too_large' : null
}

/** Whether the bytes are what the name says, so that nobody publishes a program called report.pdf; null when they are. */
export function refuseContent(name: string, head: Uint8Array): FileRefusal | null {
  const known = types[endingOf(name)]
  return known && beginsAs(head.subarray(0, 4096), known.begins) ? null : 'content'
}

/** The type under which a file is stored, by the ending of its name. */
export function mediaTypeOf(name: string): string {
  return types[endingOf(name)]?.mediaType ?? 'application/octet-stream'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The facts of a file from a draft that was kept; null if they are not whole. */
export function recallFile(kept: unknown): EvidenceFile | null {
  if (!isRecord(kept)) return null
  const { path, fileName, sha256, size, mediaType } = kept
  const isWhole =
    typeof path === 'string' &&
    typeof fileName === 'string' &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof size === 'number' &&
    typeof mediaType === 'string'
  return isWhole ? { path, fileName, sha256, size, mediaType } : null
}
