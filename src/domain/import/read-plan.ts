import { columnsOf, detectFormat, missingColumns, type Column } from './columns'
import { decode } from './decode'
import { derivePlan } from './derive-plan'
import { recognize } from './institutions'
import { nameBodies } from './name-bodies'
import { isRefusal, UnreadableFile, type Problem } from './problems'
import { readRow, type Draft } from './row'
import { readTable, type Table } from './table'
import { isUnknown } from './text'
import { assignThemes } from './themes'
import { planFormats, type ReadContext, type ReadPlan } from './types'

const rowsPerBreath = 100

/** Columns whose name is empty or used before get a name of their own, so that the raw row loses nothing. */
function distinctNames(header: readonly string[], length: number): string[] {
  const seen = new Map<string, number>()
  return Array.from({ length }, (_, index) => {
    const name =
      header[index] === '' || header[index] === undefined ? `column ${String(index + 1)}` : header[index]
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${String(times)})`
  })
}

function rawRow(header: readonly string[], cells: readonly string[]): Record<string, string> {
  const names = distinctNames(header, Math.max(header.length, cells.length))
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
}

/** Codes and OGP ids name one commitment each; the first row keeps them. */
function refuseRepeated(drafts: readonly Draft[], columns: readonly Column[]): void {
  const check = (problem: 'code-repeated' | 'ogp-id-repeated', field: 'code' | 'ogpId') => {
    const column = columns.find((one) => one.field === field)?.name ?? null
    const lines = new Map<string, number>()
    for (const { stated, row, problems } of drafts) {
      const value = stated[field]
      if (value === null || value === '') continue
      const first = lines.get(value)
      if (first === undefined) lines.set(value, row.line)
      else problems.push({ line: row.line, column, code: problem, params: { value, first: String(first) } })
    }
  }
  check('code-repeated', 'code')
  check('ogp-id-repeated', 'ogpId')
}

const shortList = (names: readonly string[]) => names.slice(0, 5).join(', ') + (names.length > 5 ? '…' : '')

function notesOn({ header, rows }: Table, ignored: readonly string[]): Problem[] {
  const notes: Problem[] = []
  const note = (code: Problem['code'], params: Problem['params']) =>
    notes.push({ line: 1, column: null, code, params })
  const repeated = header.filter((name, index) => name !== '' && header.indexOf(name) !== index)
  if (repeated.length > 0) note('column-repeated', { columns: repeated.join(', ') })
  if (ignored.length > 0) note('columns-ignored', { n: ignored.length, columns: shortList(ignored) })
  const words = new Map<string, number>()
  for (const { cells } of rows) {
    for (const cell of cells) {
      const word = cell.trim()
      if (word.length > 1 && isUnknown(word)) words.set(word, (words.get(word) ?? 0) + 1)
    }
  }
  const counted = [...words].map(([word, times]) => `${word} (${String(times)})`)
  if (counted.length > 0) note('unknown-words', { words: counted.join(', ') })
  return notes
}

/**
 * Reads a plan from the bytes of a CSV file, yielding the share done (0 to 1), so that a page may draw and a person
 * may stop it in between. The same bytes and context give the same result.
 * @throws UnreadableFile when the file as a whole cannot be read; a bad row is refused by itself
 */
export function* readPlan(bytes: Uint8Array, context: ReadContext): Generator<number, ReadPlan> {
  const quality = (header: readonly string[]) =>
    Math.max(...planFormats.map((one) => columnsOf(one, header).length))
  const reading = readTable(decode(bytes), quality)
  let step = reading.next()
  for (; !step.done; step = reading.next()) yield step.value / 2
  const table = step.value
  const { header } = table

  const format = context.format ?? detectFormat(header)
  const columns: readonly Column[] = columnsOf(format, header)
  if (columns.length === 0)
    throw new UnreadableFile('header-unknown', { columns: header.slice(0, 8).join(', ') })
  const missing = missingColumns(format, columns)
  if (missing.length > 0) throw new UnreadableFile('column-missing', { columns: missing.join(', '), format })
  const ignoredColumns = header.filter(
    (name, index) => name !== '' && !columns.some((one) => one.index === index),
  )

  const recognized = recognize(context.bodies, context.aliases)
  const rowContext = { format, columns, recognized, planEndsOn: context.planEndsOn ?? null }
  const drafts: Draft[] = []
  for (const row of table.rows) {
    drafts.push(readRow(row, header.length, rowContext))
    if (drafts.length % rowsPerBreath === 0) yield 0.5 + drafts.length / table.rows.length / 2
  }
  refuseRepeated(drafts, columns)
  // a refused row leaves no theme and no body behind
  const accepted = drafts.filter(({ problems }) => !problems.some(isRefusal))
  const { themes, notes } = assignThemes(accepted, context.themes ?? [])
  const { bodies, institutions } = nameBodies(accepted, context.bodies, recognized)

  const commitments = new Map(
    accepted.flatMap((draft, index) => {
      const theme = themes[index]
      return theme ? [[draft, { ...draft.stated, theme, organizations: bodies[index] ?? [] }] as const] : []
    }),
  )
  const rows = drafts.map((draft) => ({
    line: draft.row.line,
    raw: rawRow(header, draft.row.cells),
    commitment: commitments.get(draft) ?? null,
    problems: draft.problems,
  }))
  const plan = derivePlan(table, columns, accepted)
  return {
    format,
    plan,
    rows,
    institutions,
    ignoredColumns,
    notes: [...notesOn(table, ignoredColumns), ...notes],
  }
}

/** Reads without a break, where nobody waits for a drawing. @throws UnreadableFile */
export function readPlanNow(bytes: Uint8Array, context: ReadContext): ReadPlan {
  const reading = readPlan(bytes, context)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}
