import { fold } from '../fold'
import type { LocalizedText } from '../localized'
import { openCells, type Cell, type Cells } from './cells'
import type { Column } from './columns'
import type { Recognized } from './institutions'
import type { Problem } from './problems'
import { readRating } from './ratings'
import { readBodies, type RowBody } from './row-bodies'
import { readDates } from './row-dates'
import { readMilestones } from './row-milestones'
import type { TableRow } from './table'
import type { ImportedCommitment, OgpValue, PlanFormat } from './types'

/** Longest texts, in UTF-16 units: what a heading can hold, and what a reader can. */
export const limits = { code: 20, name: 80, title: 500, summary: 600, text: 20_000 }

export interface RowContext {
  readonly format: PlanFormat
  readonly columns: readonly Column[]
  readonly recognized: Recognized
  readonly planEndsOn: string | null
}

/** A row before it is known what the other rows say: without theme, with institutions still as spelled. */
export interface Draft {
  readonly row: TableRow
  readonly stated: Omit<ImportedCommitment, 'theme' | 'organizations'>
  /** Grows while the file is read. */
  readonly problems: Problem[]
  readonly theme: {
    readonly code: string | null
    readonly title: LocalizedText
    readonly column: string | null
  }
  readonly bodies: readonly RowBody[]
}

const codeShape = /^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$/

/** The number at the head of a title: `1.1  Institutional Framework`. */
const leadingNumber = /^(\d+(?:\.\d+)*)[.)]?\s+/

function readCode(cells: Cells, title: string): string {
  const stated = cells.known('code', 200)
  const numbered = leadingNumber.exec(title)?.[1]
  const fromTitle: Cell | null =
    cells.columnOf('code') !== null && numbered?.includes('.')
      ? { text: numbered, column: cells.columnOf('title') ?? '' }
      : null
  const cell = stated ?? fromTitle ?? cells.known('ogpId', 200)
  if (!cell) {
    cells.report('code-missing', cells.columnOf('code'), {})
    return ''
  }
  if (cell === fromTitle) cells.report('code-from-title', cell.column, { value: cell.text })
  const code = cell.text.replace(/[.)\s]+$/, '')
  const fits = codeShape.test(code) && code.length <= limits.code && !/\d{10}/.test(code)
  if (!fits) cells.report('code-shape', cell.column, { value: cell.text.slice(0, 80), limit: limits.code })
  return code
}

/** Titles without the number that repeats their code. */
function readTitle(cells: Cells, titles: LocalizedText, code: string): LocalizedText {
  return Object.fromEntries(
    Object.entries(titles).map(([language, title = '']) => {
      const [head = '', number] = leadingNumber.exec(title) ?? []
      if (number === code && title.length > head.length) return [language, title.slice(head.length)]
      if (number?.includes('.') && code !== '') {
        cells.report('number-differs', cells.columnOf('title'), { number, code })
      }
      return [language, title]
    }),
  )
}

const flags = [
  'transparency',
  'participation',
  'accountability',
  'technology',
] as const satisfies readonly OgpValue[]
const valueWords: Record<OgpValue, RegExp> = {
  transparency: /^(transparen|access to inf|seffafliq)/,
  participation: /^(participat|civic part|istirakciliq)/,
  accountability: /^(accountab|public acc|hesabatliliq)/,
  technology: /^(tech|texnologiya)/,
}

function readValues(cells: Cells): readonly OgpValue[] | null {
  const stated = flags
    .map((value) => ({ value, cell: cells.known(value, 100) }))
    .filter(({ cell }) => cell !== null)
  const list = cells.known('values', 500)
  if (stated.length === 0 && !list) return null
  const found = new Set<OgpValue>()
  for (const { value, cell } of stated) {
    if (/^(1|yes|y|true|x|hə|bəli)$/i.test(cell?.text ?? '')) found.add(value)
    else if (cell && !/^(0|no|n|false|xeyr)$/i.test(cell.text)) {
      cells.report('value-unread', cell.column, { value: cell.text })
    }
  }
  for (const word of list?.text.split(/\s*[,;|\n]\s*/).filter(Boolean) ?? []) {
    const value = flags.find((flag) => valueWords[flag].test(fold(word)))
    if (value) found.add(value)
    else cells.report('value-unread', list?.column ?? null, { value: word.slice(0, 80) })
  }
  const relevant = cells.known('relevant', 100)
  if (relevant && /^[01]$/.test(relevant.text) && (relevant.text === '1') !== found.size > 0) {
    cells.report('relevance-differs', relevant.column, { value: relevant.text })
  }
  return flags.filter((flag) => found.has(flag))
}

/** Reads one row as far as it can be read by itself. Everything that is wrong with it is in `problems`. */
export function readRow(row: TableRow, columnCount: number, context: RowContext): Draft {
  const problems: Problem[] = []
  const cells = openCells(row, context.columns, problems)
  if (row.quotesBroken) cells.report('quotes-broken', null, {})
  const surplus = row.cells.slice(columnCount).filter((cell) => cell.trim() !== '').length
  if (surplus > 0) cells.report('cells-extra', null, { count: row.cells.length, expected: columnCount })
  else if (row.cells.length < columnCount) {
    cells.report('cells-few', null, { count: row.cells.length, expected: columnCount })
  }

  const titles = cells.localized('title', limits.title)
  const code = readCode(cells, Object.values(titles)[0] ?? '')
  if (Object.keys(titles).length === 0) cells.report('title-missing', cells.columnOf('title'), {})
  const languages = Object.keys(titles)
  const dates = readDates(cells, { format: context.format, planEndsOn: context.planEndsOn, languages })
  const stated = {
    code,
    ogpId: cells.known('ogpId', limits.name)?.text ?? null,
    title: readTitle(cells, titles, code),
    description: cells.localized('description', limits.text),
    problem: cells.localized('problem', limits.text),
    plainSummary: cells.localized('plainSummary', limits.summary),
    expectedResult: cells.localized('expectedResult', limits.text),
    evaluationIndicator: cells.localized('evaluationIndicator', limits.text),
    startOn: dates.startOn,
    dueOn: dates.dueOn,
    deadlineWording: dates.wording,
    ogpValues: readValues(cells),
    milestones: readMilestones(cells),
    rating: readRating(cells),
  }
  const theme = {
    // some publish whole titles as codes; the database takes 80 signs of them
    code:
      cells
        .known('themeCode', limits.title)
        ?.text.slice(0, limits.name)
        .replace(/[\s-]+$/, '') ?? null,
    title: cells.localized('theme', limits.title),
    column: cells.columnOf('theme'),
  }
  return { row, problems, stated, theme, bodies: readBodies(cells, context.recognized) }
}
