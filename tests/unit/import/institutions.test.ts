import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognize, segment } from '@/domain/import/institutions'

const register = recognize(
  [
    { slug: 'finance', names: ['Ministry of Finance', 'Maliyyə Nazirliyi'] },
    { slug: 'justice', names: ['Ministry of Justice'] },
    { slug: 'labour', names: ['Ministry of Labour, Social Protection and Family'] },
    { slug: 'it', names: ['Ministry of Communications and IT'] },
    { slug: 'prosecutor', names: ["Prosecutor General's Office"] },
    { slug: 'one', names: ['The Agency'] },
    { slug: 'two', names: ['The Agency'] },
  ],
  [
    { alias: 'State Agency with the President', slug: 'agency' },
    { alias: 'financial ministries', slug: 'finance' },
    { alias: 'financial ministries', slug: 'taxes' },
  ],
)
const read = (cell: string) =>
  segment(cell, register).map(({ text, slugs }) => [text, slugs?.join('+') ?? null])

describe('a cell of institutions', () => {
  it.each([
    ['Ministry of Finance', [['Ministry of Finance', 'finance']]],
    ['  MINISTRY of\u00a0 Finance ', [['MINISTRY of\u00a0 Finance', 'finance']]],
    ['MALİYYƏ NAZİRLİYİ', [['MALİYYƏ NAZİRLİYİ', 'finance']]],
    ['Prosecutor General’s Office', [['Prosecutor General’s Office', 'prosecutor']]],
    [
      'Ministry of Finance, Ministry of Justice',
      [
        ['Ministry of Finance', 'finance'],
        ['Ministry of Justice', 'justice'],
      ],
    ],
    [
      'Ministry of Finance; Ministry of Justice',
      [
        ['Ministry of Finance', 'finance'],
        ['Ministry of Justice', 'justice'],
      ],
    ],
    [
      'Ministry of Finance\nMinistry of Justice',
      [
        ['Ministry of Finance', 'finance'],
        ['Ministry of Justice', 'justice'],
      ],
    ],
    [
      'Ministry of Finance and Ministry of Justice',
      [
        ['Ministry of Finance', 'finance'],
        ['Ministry of Justice', 'justice'],
      ],
    ],
    [
      'Maliyyə Nazirliyi və Ministry of Justice',
      [
        ['Maliyyə Nazirliyi', 'finance'],
        ['Ministry of Justice', 'justice'],
      ],
    ],
    [
      'Ministry of Finance, and Ministry of Justice',
      [
        ['Ministry of Finance', 'finance'],
        ['Ministry of Justice', 'justice'],
      ],
    ],
    ['Financial ministries', [['Financial ministries', 'finance+taxes']]],
    // names that contain what else separates
    ['Ministry of Communications and IT', [['Ministry of Communications and IT', 'it']]],
    [
      'Ministry of Labour, Social Protection and Family and Ministry of Communications and IT',
      [
        ['Ministry of Labour, Social Protection and Family', 'labour'],
        ['Ministry of Communications and IT', 'it'],
      ],
    ],
    [
      'State Agency with the President, Ministry of Justice',
      [
        ['State Agency with the President', 'agency'],
        ['Ministry of Justice', 'justice'],
      ],
    ],
    // unknown names stay whole
    ['Harbour Office and Ministry of Justice', [['Harbour Office and Ministry of Justice', null]]],
    ['Ministry of Justice and Harbour Office', [['Ministry of Justice and Harbour Office', null]]],
    ['Central and local executive authorities', [['Central and local executive authorities', null]]],
    [
      'Harbour Office, Ministry of Justice',
      [
        ['Harbour Office', null],
        ['Ministry of Justice', 'justice'],
      ],
    ],
    [
      'Ministry of Sand and Sea, Harbour Office',
      [
        ['Ministry of Sand and Sea', null],
        ['Harbour Office', null],
      ],
    ],
    // a name that two bodies share names neither
    ['The Agency', [['The Agency', null]]],
    ['None Specified', []],
    ['N/A, Ministry of Justice', [['Ministry of Justice', 'justice']]],
    [' , ; ', []],
  ])('"%s"', (cell, pieces) => {
    expect(read(cell)).toEqual(pieces)
  })

  it('says where it took an "and" for a border', () => {
    const afterAnd = segment(
      'Ministry of Finance, Ministry of Justice and Financial ministries',
      register,
    ).map((piece) => piece.afterAnd)
    expect(afterAnd).toEqual([false, false, true])
  })

  const part = fc.constantFrom(
    'Ministry of Finance',
    'Ministry of Justice',
    'Ministry of Communications and IT',
    'Harbour Office',
    'Sand',
    ' and ',
    ', ',
    ';',
    '\n',
    ' və ',
    ' & ',
    ' ',
    ',and ',
    'and',
  )
  const cell = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''))

  it('is never lost in part and nothing is added to it, whatever it holds', () => {
    fc.assert(
      fc.property(cell, (text) => {
        let at = 0
        for (const piece of segment(text, register)) {
          expect(text.slice(piece.start, piece.end).trim()).toBe(piece.text)
          expect(text.slice(at, piece.start)).toMatch(/^(\s|[,;]|and|və|&)*$/)
          at = piece.end
        }
        expect(text.slice(at)).toMatch(/^(\s|[,;]|and|və|&)*$/)
      }),
      { numRuns: 1000 },
    )
  })

  it('is divided at "and" only between bodies that are known', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const pieces = segment(text, register)
        pieces.forEach((piece, index) => {
          if (piece.afterAnd) expect([pieces[index - 1]?.slugs, piece.slugs]).not.toContain(null)
        })
      }),
    )
  })

  it('is divided as well when it is very long', () => {
    expect(segment('Harbour Office and Sand, '.repeat(80), register)).toHaveLength(80)
  })
})
