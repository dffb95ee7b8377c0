import type { LocalizedText } from '../localized'
import type { Column, Field } from './columns'
import type { Draft } from './row'
import type { Table } from './table'
import type { DerivedPlan } from './types'

const yearOf = (day: string | null | undefined) => (day ? Number(day.slice(0, 4)) : null)

/** The one year that a column states in all rows; null when it states none or several. */
function statedYear(table: Table, columns: readonly Column[], field: Field): number | null {
  const column = columns.find((one) => one.field === field)
  if (!column) return null
  const years = new Set(
    table.rows.map(({ cells }) => cells[column.index]?.trim() ?? '').filter((cell) => /^20\d\d$/.test(cell)),
  )
  return years.size === 1 ? Number([...years][0]) : null
}

function titleOf(from: number | null, to: number | null): LocalizedText {
  if (from === null || to === null) return {}
  const years = from === to ? String(from) : `${String(from)}–${String(to)}`
  return { az: `Fəaliyyət planı, ${years}`, en: `Action plan, ${years}` }
}

/**
 * What a file lets one say about its plan: plans run for whole calendar years, from the first year of a commitment or
 * of the submission to the last year of a deadline. A proposal that people complete, with a plain title to start from.
 */
export function derivePlan(table: Table, columns: readonly Column[], drafts: readonly Draft[]): DerivedPlan {
  const years = (pick: (draft: Draft) => (string | null)[]) =>
    drafts.flatMap(pick).flatMap((day) => yearOf(day) ?? [])
  const ends = years(({ stated }) => [stated.dueOn])
  const starts = years(({ stated }) => [stated.startOn])
  const from =
    statedYear(table, columns, 'submissionYear') ?? (starts.length > 0 ? Math.min(...starts) : null)
  const to = statedYear(table, columns, 'planEndYear') ?? (ends.length > 0 ? Math.max(...ends) : null)
  const isPeriod = from !== null && to !== null && from <= to
  return {
    title: isPeriod ? titleOf(from, to) : {},
    startsOn: from === null ? null : `${String(from)}-01-01`,
    endsOn: to === null || (from !== null && to < from) ? null : `${String(to)}-12-31`,
  }
}
