import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readTable, type Table } from '@/domain/import/table'

function read(text: string): Table {
  const reading = readTable(text, () => 0)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

const linesOf = (text: string) => read(text).rows.map(({ line, cells }) => [line, ...cells])

describe('a table', () => {
  it('knows on which line each row begins, over quoted line breaks, blank rows and every kind of line end', () => {
    expect(linesOf('a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n,\r\n2,y\r3,z\n"4\n",')).toEqual([
      [2, '1', 'x\ny\nz'],
      [7, '2', 'y'],
      [8, '3', 'z'],
      [9, '4\n', ''],
    ])
  })

  it.each([
    ['semicolons', 'a;b\n1;"x;y"'],
    ['tabs', 'a\tb\n1\tx;y'],
    ['what Excel states', 'sep=|\na|b\n1|x;y'],
  ])('is divided at %s', (_, text) => {
    expect(read(text).rows[0]?.cells).toEqual(['1', 'x;y'])
  })

  it('prefers the delimiter under which the header is known, however often another occurs', () => {
    const reading = readTable('code;"a,b,c,d"\n1;2', (header) => (header.includes('code') ? 1 : 0))
    let step = reading.next()
    while (!step.done) step = reading.next()
    expect(step.value.header).toEqual(['code', 'a,b,c,d'])
  })

  it('says which row has a quotation mark that is never closed', () => {
    expect(read('a,b\n1,2\n3,"x\n4,5\n').rows.map(({ line, quotesBroken }) => [line, quotesBroken])).toEqual([
      [2, false],
      [3, true],
    ])
  })

  it('is refused when it has no rows or far too many', () => {
    expect(() => read('a,b\n')).toThrow('rows-none')
    expect(() => read(`a\n${'x\n'.repeat(20_001)}`)).toThrow('rows-too-many')
  })

  it('is read in slices, each telling how far it is', () => {
    const reading = readTable(`a,b\n${'1,2\n'.repeat(1000)}`, () => 0)
    const shares = [...reading]
    expect(shares.length).toBeGreaterThan(4)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })
})

describe('any table', () => {
  const cell = fc
    .array(fc.oneof(fc.constantFrom(',', ';', '"', '\n', '""', ' ', '=', 'ə'), fc.string({ maxLength: 5 })), {
      maxLength: 6,
    })
    .map((parts) => parts.join('').replace(/\r/g, ''))
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
    )

  it('written as CSV reads back with the same cells on the right lines', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, lineEnd, atEnd) => {
        const header = rows[0]?.map((_, index) => `column ${index}`) ?? []
        const text = Papa.unparse([header, ...rows], { newline: lineEnd }) + (atEnd ? lineEnd : '')
        const expected: unknown[][] = []
        let line = 2
        for (const row of rows) {
          if (row.some((one) => one.trim() !== '')) expected.push([line, ...row])
          line += 1 + row.join('').split('\n').length - 1
        }
        fc.pre(expected.length > 0)
        expect(linesOf(text)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })
})
