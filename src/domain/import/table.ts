import Papa from 'papaparse'
import { UnreadableFile } from './problems'

/** More rows than any plan has; a table of that length is another kind of file. */
export const maxRows = 20_000

const rowsPerSlice = 200

export interface TableRow {
  /** Line on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quotation mark that is never closed, or text after a closed one. */
  readonly quotesBroken: boolean
}

export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
}

interface Slice {
  readonly rows: readonly TableRow[]
  /** Share of the text that is read, 0 to 1. */
  readonly done: number
}

interface Start {
  readonly text: string
  readonly line: number
  readonly delimiters: readonly string[]
}

/** Line ends become one sign; a first line `sep=;`, which Excel writes and obeys, names the delimiter. */
function start(text: string): Start {
  const lines = text.replace(/\r\n?/g, '\n')
  const stated = /^sep=(.)\n/i.exec(lines)
  if (stated?.[1]) return { text: lines.slice(stated[0].length), line: 2, delimiters: [stated[1]] }
  return { text: lines, line: 1, delimiters: [',', ';', '\t', '|'] }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Reads the rows of CSV text a slice at a time, so that the caller may breathe in between. Blank rows are left out. */
function* readRows({ text, line: first }: Start, delimiter: string): Generator<Slice, void> {
  let at = 0
  let line = first
  while (at < text.length) {
    const rest = text.slice(at)
    const rows: TableRow[] = []
    let end = 0
    Papa.parse<string[]>(rest, {
      delimiter,
      newline: '\n',
      fastMode: false,
      step({ data, errors, meta }, parser) {
        if (data.some((cell) => cell.trim() !== '')) {
          rows.push({ line, cells: data, quotesBroken: errors.some(({ type }) => type === 'Quotes') })
        }
        line += countLines(rest, end, meta.cursor)
        end = meta.cursor
        if (rows.length >= rowsPerSlice) parser.abort()
      },
    })
    at += end
    yield { rows, done: at / text.length }
  }
}

/**
 * Reads text as a table with a header, yielding the share done (0 to 1).
 * @param quality how well a header is known; the delimiter that yields the best known header wins, then the most columns
 * @throws UnreadableFile `rows-none`, `rows-too-many`
 */
export function* readTable(
  text: string,
  quality: (header: readonly string[]) => number,
): Generator<number, Table> {
  const begin = start(text)
  const candidates = begin.delimiters.map((delimiter) => {
    const slice = readRows(begin, delimiter).next().value
    const cells = slice?.rows[0]?.cells ?? []
    return { delimiter, quality: quality(cells), columns: cells.length }
  })
  const [best] = [...candidates].sort((a, b) => b.quality - a.quality || b.columns - a.columns)
  const all: TableRow[] = []
  for (const { rows, done } of readRows(begin, best?.delimiter ?? ',')) {
    all.push(...rows)
    if (all.length > maxRows) throw new UnreadableFile('rows-too-many', { limit: maxRows })
    yield done
  }
  const [header, ...rows] = all
  if (!header || rows.length === 0) throw new UnreadableFile('rows-none')
  return { header: header.cells.map((cell) => cell.trim()), rows }
}
