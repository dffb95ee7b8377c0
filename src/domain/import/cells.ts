import type { LocalizedText } from '../localized'
import type { Column, Field } from './columns'
import type { Problem, ProblemCode, ProblemParams } from './problems'
import type { TableRow } from './table'
import { cleanText, isUnknown } from './text'

export interface Cell {
  readonly text: string
  /** Name of the column as the file has it. */
  readonly column: string
}

/** A row by the meaning of its columns. */
export interface Cells {
  readonly line: number
  readonly report: (code: ProblemCode, column: string | null, params: ProblemParams) => void
  /** Name of the first column for a field; null when the file has none. */
  readonly columnOf: (field: Field) => string | null
  /** The first column for a field that knows something, else the first that says anything; as it stands in the file. */
  readonly find: (field: Field) => Cell | null
  /** A known text without language, cleaned; null when it is unknown. Longer than `limit` refuses the row. */
  readonly known: (field: Field, limit: number) => Cell | null
  /** Known texts by language, cleaned. Longer than `limit` refuses the row. */
  readonly localized: (field: Field, limit: number) => LocalizedText
  /** Every column of a field with its language, cleaned. */
  readonly all: (field: Field) => readonly (Cell & { readonly language: string })[]
}

/** @param problems grows with everything that is reported about the row */
export function openCells(row: TableRow, columns: readonly Column[], problems: Problem[]): Cells {
  const report: Cells['report'] = (code, column, params) => {
    problems.push({ line: row.line, column, code, params })
  }
  const of = (field: Field) =>
    columns
      .filter((column) => column.field === field)
      .map(({ index, name, language }) => ({
        text: row.cells[index] ?? '',
        column: name,
        language: language ?? '',
      }))
  const find = (field: Field) => {
    const cells = of(field)
    return cells.find(({ text }) => !isUnknown(text)) ?? cells.find(({ text }) => text.trim() !== '') ?? null
  }
  const clean = <T extends Cell>(cell: T, limit: number): T => {
    const { text, faults } = cleanText(cell.text)
    for (const fault of faults) report(fault, cell.column, {})
    if (text.length > limit) report('text-too-long', cell.column, { length: text.length, limit })
    return { ...cell, text }
  }
  const known = (field: Field, limit: number) => {
    const cell = find(field)
    const cleaned = cell && !isUnknown(cell.text) ? clean(cell, limit) : null
    return cleaned && !isUnknown(cleaned.text) ? cleaned : null
  }
  const localized = (field: Field, limit: number) => {
    const texts = new Map<string, string>()
    for (const cell of of(field)) {
      if (texts.has(cell.language) || isUnknown(cell.text)) continue
      const { text } = clean(cell, limit)
      if (!isUnknown(text)) texts.set(cell.language, text)
    }
    return Object.fromEntries(texts)
  }
  const all = (field: Field) => of(field).map((cell) => clean(cell, Infinity))
  const columnOf = (field: Field) => columns.find((column) => column.field === field)?.name ?? null
  return { line: row.line, report, columnOf, find, known, localized, all }
}
