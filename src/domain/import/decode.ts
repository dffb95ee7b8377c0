import { UnreadableFile } from './problems'

/** Largest file that is read, in bytes; a plan of 2,000 commitments in OGP's wide layout is 1.5 MB. */
export const maxFileBytes = 20 * 1024 * 1024

/** First bytes of the files that people take for a CSV file. */
const signatures = [
  { code: 'file-spreadsheet', bytes: [0x50, 0x4b, 0x03, 0x04] }, // xlsx and ods are zip archives
  { code: 'file-spreadsheet', bytes: [0xd0, 0xcf, 0x11, 0xe0] }, // xls
  { code: 'file-pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { code: 'file-archive', bytes: [0x1f, 0x8b] },
  { code: 'file-archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { code: 'file-binary', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { code: 'file-binary', bytes: [0xff, 0xd8, 0xff] },
] as const

/** Checks a size in bytes before the file is brought into memory. @throws UnreadableFile */
export function checkFileSize(bytes: number): void {
  if (bytes === 0) throw new UnreadableFile('file-empty')
  if (bytes > maxFileBytes) {
    const megabytes = (size: number) => Math.ceil(size / 1024 / 1024)
    throw new UnreadableFile('file-too-large', { size: megabytes(bytes), limit: megabytes(maxFileBytes) })
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/**
 * The text of a file in UTF-8, or in UTF-16 when it says so in its first two bytes, without that mark.
 * Other encodings are refused rather than guessed: a wrong guess would turn ə and ş into other letters unnoticed.
 * @throws UnreadableFile
 */
export function decode(bytes: Uint8Array): string {
  checkFileSize(bytes.length)
  for (const { code, bytes: start } of signatures) {
    if (start.every((byte, index) => bytes[index] === byte)) throw new UnreadableFile(code)
  }
  let text: string
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableFile('file-encoding')
  }
  if (text.includes('\0')) throw new UnreadableFile('file-binary')
  if (text.trim() === '') throw new UnreadableFile('file-empty')
  return text
}
