import { fold } from '../fold'
import type { LocalizedText } from '../localized'
import type { Cell, Cells } from './cells'
import { readPeriod } from './periods'
import { cleanText, isUnknown } from './text'
import type { PlanFormat } from './types'

interface DateContext {
  readonly format: PlanFormat
  readonly planEndsOn: string | null
  /** Languages of the row's title; wording without words goes to all of them, other wording to the first. */
  readonly languages: readonly string[]
}

export interface RowDates {
  readonly startOn: string | null
  readonly dueOn: string | null
  readonly wording: LocalizedText
}

interface Reading {
  readonly day: string | null
  /** As the plan words it, where that says more or less than the day. */
  readonly wording: string | null
  /** Where a range begins. */
  readonly from?: string
}

const unsaid: Reading = { day: null, wording: null }

/** "annually", "ongoing", "hər il", "mütəmadi" … as `fold` gives them */
const recurring =
  /^(annual|yearly|every year|each year|ongoing|continu|permanent|her il|illik|mutemadi|davamli|daimi|muntezem)/

function readDate(cell: Cell | null, edge: 'first' | 'last', cells: Cells, context: DateContext): Reading {
  if (!cell) return unsaid
  const { text } = cleanText(cell.text)
  const report = (code: Parameters<Cells['report']>[0], params: Parameters<Cells['report']>[2] = {}) => {
    cells.report(code, cell.column, { value: text, ...params })
  }
  if (isUnknown(text)) {
    if (text.toLowerCase() !== 'unclear') return unsaid
    report('date-unknown')
    return { day: null, wording: text }
  }
  const period = readPeriod(text)
  if (period === 'impossible') {
    report('date-impossible')
    return unsaid
  }
  if (!period) {
    const allowed = edge === 'last' && recurring.test(fold(text)) ? context.planEndsOn : null
    if (allowed) report('date-recurring', { day: allowed })
    else report('date-wording')
    return { day: allowed, wording: text }
  }
  const day = period[edge]
  const from = period.range ? { from: period.first } : {}
  if (period.first !== period.last) {
    report('date-imprecise', { day })
    return { day, wording: text, ...from }
  }
  if (period.slashes && context.format === 'simple') report('date-slashes', { day })
  return { day, wording: null }
}

/**
 * Start and due date of a row. A year, month or range allows everything up to its last day, so that day is the
 * deadline and the wording is kept; a date that begins after it ends is kept as stated, with a warning.
 */
export function readDates(cells: Cells, context: DateContext): RowDates {
  const dueCell = cells.find('due')
  const start = readDate(cells.find('start'), 'first', cells, context)
  const due = readDate(dueCell, 'last', cells, context)
  const startOn = start.day ?? due.from ?? null
  if (startOn !== null && due.day !== null && startOn > due.day) {
    cells.report('date-order', dueCell?.column ?? null, { start: startOn, due: due.day })
  }
  const stated = cells.localized('deadline', 1000)
  return { startOn, dueOn: due.day, wording: { ...worded(due.wording, context.languages), ...stated } }
}

function worded(wording: string | null, languages: readonly string[]): LocalizedText {
  if (wording === null) return {}
  const needed = /\p{L}/u.test(wording) ? languages.slice(0, 1) : languages
  return Object.fromEntries(needed.map((language) => [language, wording]))
}
