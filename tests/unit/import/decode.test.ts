import { describe, expect, it } from 'vitest'
import { checkFileSize, decode, maxFileBytes } from '@/domain/import/decode'
import type { UnreadableFile } from '@/domain/import/problems'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  const marked = `\ufeff${text}`
  for (let index = 0; index < marked.length; index++) {
    view.setUint16(index * 2, marked.charCodeAt(index), littleEndian)
  }
  return bytes
}
const refusal = (read: () => unknown) => {
  try {
    read()
  } catch (error) {
    return (error as UnreadableFile).code
  }
  return null
}

describe('the bytes of a file', () => {
  const text = 'code,title_az\n1.1,Şəffaflıq və ığüöç'

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(text, true)],
    ['UTF-16, big end first', utf16(text, false)],
  ])('are read as %s', (_, bytes) => {
    expect(decode(bytes)).toBe(text)
  })

  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['white space', utf8(' \r\n\n'), 'file-empty'],
    ['a spreadsheet', utf8('PK\u0003\u0004 and more'), 'file-spreadsheet'],
    ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'file-spreadsheet'],
    ['a PDF', utf8('%PDF-1.7'), 'file-pdf'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13), 'file-binary'],
    ['an archive', Uint8Array.of(0x1f, 0x8b, 8), 'file-archive'],
    ['NUL bytes', utf8('code,title\n1\0,x'), 'file-binary'],
    ['Windows-1254', Uint8Array.of(0x63, 0x2c, 0xfe, 0xfd, 0xf0), 'file-encoding'],
    ['half a letter of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41), 'file-encoding'],
  ])('are refused when they are %s', (_, bytes, code) => {
    expect(refusal(() => decode(bytes))).toBe(code)
  })

  it('are not even fetched when there are too many', () => {
    expect(
      refusal(() => {
        checkFileSize(maxFileBytes)
      }),
    ).toBe(null)
    expect(
      refusal(() => {
        checkFileSize(maxFileBytes + 1)
      }),
    ).toBe('file-too-large')
    expect(
      refusal(() => {
        checkFileSize(100 * 1024 * 1024)
      }),
    ).toBe('file-too-large')
  })
})
