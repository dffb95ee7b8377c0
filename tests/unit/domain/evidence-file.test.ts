import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanFileName,
  evidenceEndings,
  evidenceMediaTypes,
  maxEvidenceBytes,
  mediaTypeOf,
  recallFile,
  refuseContent,
  refuseFile,
  titleOfFile,
} from '@/domain/evidence-file'
import { fileKind } from '@/domain/evidence-kind'

const aFile = (name: string, type = '', size = 100) => ({ name, type, size })
const bytes = (...values: number[]) => new Uint8Array([...values, ...new Array<number>(20).fill(65)])

describe('the name of a file', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Hesabat №1 – ışıq İŞİ.pdf', 'Hesabat-No1-isiq-ISI.pdf'],
    ['Əhəd Çölçü ğüş.PDF', 'Ehed-Colcu-gus.PDF'],
    ['Отчёт за июль.docx', 'Otchyot-za-iyul.docx'],
    ['C:\\fakepath\\a.csv', 'a.csv'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['report\u202Efdp.exe', 'reportfdp.exe'],
    ['a\u200Bb\u0000c.png', 'ab-c.png'],
    ['.pdf', 'file.pdf'],
    ['报告.pdf', 'file.pdf'],
    ['---.pdf', 'file.pdf'],
    ['a....pdf', 'a.pdf'],
    ['a.pdf.', 'a.pdf'],
    ['', 'file'],
  ])('%j is stored as %s', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean)
  })

  it('keeps its ending however long it is', () => {
    const clean = cleanFileName(`${'ə'.repeat(5000)}.xlsx`)
    expect(clean).toBe(`${'e'.repeat(95)}.xlsx`)
  })

  it('is always one that the policy takes, and clean already when cleaned', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(...evidenceEndings),
        (stem, ending) => {
          const clean = cleanFileName(`${stem}.${ending}`)
          expect(clean).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,149}$/)
          expect(clean.endsWith(`.${ending}`)).toBe(true)
          expect(cleanFileName(clean)).toBe(clean)
        },
      ),
    )
  })

  it('is shown with all its letters', () => {
    expect(titleOfFile('Hesabat №1_ışıq\u202E İŞİ.pdf')).toBe('Hesabat №1 ışıq İŞİ')
    expect(titleOfFile('v1.2 yekun mətn')).toBe('v1.2 yekun mətn')
    expect(titleOfFile(`${'x'.repeat(500)}.pdf`)).toHaveLength(200)
  })

  it('tells its kind', () => {
    expect(fileKind('a.b.Docx')).toBe('DOCX')
    expect(fileKind('README')).toBe('')
  })
})

describe('a file', () => {
  it.each(evidenceEndings)('ending in .%s is taken, in small letters or capitals', (ending) => {
    expect(refuseFile(aFile(`a.${ending}`))).toBeNull()
    expect(refuseFile(aFile(`a.${ending.toUpperCase()}`, mediaTypeOf(`a.${ending}`)))).toBeNull()
    expect(evidenceMediaTypes).toContain(mediaTypeOf(`a.${ending}`))
  })

  it.each([
    ['type', aFile('a.exe')],
    ['type', aFile('a.html', 'application/pdf')],
    ['type', aFile('a.pdf', 'text/html')],
    ['type', aFile('a.svg', 'image/svg+xml')],
    ['type', aFile('pdf')],
    ['type', aFile('a\u202Efdp.exe', 'application/pdf')],
    ['empty', aFile('a.pdf', 'application/pdf', 0)],
    ['too_large', aFile('a.pdf', 'application/pdf', maxEvidenceBytes + 1)],
  ] as const)('is refused for its %s: %j', (reason, file) => {
    expect(refuseFile(file)).toBe(reason)
  })

  it('of exactly 20 MiB is taken', () => {
    expect(refuseFile(aFile('a.pdf', 'application/pdf', 20_971_520))).toBeNull()
  })

  it.each(['', 'text/csv', 'text/plain', 'application/vnd.ms-excel', 'text/csv; charset=utf-8'])(
    'of values may be called "%s" by the browser and is stored as CSV',
    (type) => {
      expect(refuseFile(aFile('a.csv', type))).toBeNull()
      expect(mediaTypeOf('a.csv')).toBe('text/csv')
    },
  )
})

describe('what is in a file', () => {
  it.each([
    ['a.pdf', bytes(0x25, 0x50, 0x44, 0x46, 0x2d)],
    ['a.docx', bytes(0x50, 0x4b, 3, 4)],
    ['a.odp', bytes(0x50, 0x4b, 3, 4)],
    ['a.xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a.jpeg', bytes(0xff, 0xd8, 0xff)],
    ['a.png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['a.csv', bytes(0xef, 0xbb, 0xbf)],
    ['a.csv', bytes(0xff, 0xfe, 0x41, 0)],
  ])('fits the ending of %s', (name, head) => {
    expect(refuseContent(name, head)).toBeNull()
  })

  it.each([
    ['a.pdf', bytes(0x4d, 0x5a)],
    ['a.docx', bytes(0x25, 0x50, 0x44, 0x46, 0x2d)],
    ['a.csv', bytes(0x50, 0x4b, 3, 4, 0)],
    ['a.png', new Uint8Array()],
  ])('does not fit the ending of %s', (name, head) => {
    expect(refuseContent(name, head)).toBe('content')
  })
})

describe('a file in a draft', () => {
  const file = {
    path: '3/x/a.pdf',
    fileName: 'a.pdf',
    sha256: 'a'.repeat(64),
    size: 1,
    mediaType: 'application/pdf',
  }

  it('comes back whole or not at all', () => {
    expect(recallFile({ ...file, more: 1 })).toEqual(file)
    for (const kept of [
      null,
      'text',
      {},
      { ...file, sha256: 'A' },
      { ...file, size: '1' },
      { ...file, path: null },
    ])
      expect(recallFile(kept)).toBeNull()
  })
})
