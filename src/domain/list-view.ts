import { known } from './commitment-filters'

/** How a list of commitments is laid out. */
export const layouts = ['table', 'cards'] as const
export type Layout = (typeof layouts)[number]

/** What a table of commitments may tell beside number and title, in the order in which it stands there. */
export const listColumns = [
  'theme',
  'agency',
  'completion',
  'schedule',
  'due',
  'slippage',
  'milestones',
  'nextMilestone',
  'reported',
  'freshness',
  'evidence',
  'reviewer',
  'voices',
] as const
export type ListColumn = (typeof listColumns)[number]

/** What everybody is shown who asked for nothing else. */
export const usualColumns = ['completion', 'schedule', 'reported'] as const satisfies readonly ListColumn[]

/** How somebody looks at a list; which commitments are in it is said by the filters. */
export interface ListView {
  readonly layout: Layout
  readonly columns: readonly ListColumn[]
}

export const usualView: ListView = { layout: 'table', columns: usualColumns }

/** The view from the query of an address. What is not understood is left out, so that old links keep working. */
export function readView(query: Readonly<Record<string, unknown>>): ListView {
  const asked = query['columns']
  return {
    layout: known(query['view'], layouts)[0] ?? usualView.layout,
    columns: asked === undefined || asked === null ? usualColumns : known(asked, listColumns),
  }
}

/** The query of an address for a view; what is usual is left out. `readView` reads it back. */
export function writeView({ layout, columns }: ListView): Record<string, string> {
  const text = columns.join(',')
  return {
    ...(layout === usualView.layout ? {} : { view: layout }),
    // an empty value would be lost on the way
    ...(text === usualColumns.join(',') ? {} : { columns: text === '' ? 'none' : text }),
  }
}

/** Whether a table shows more than everybody is shown, which takes code of its own. */
export function isUnusual(column: ListColumn): boolean {
  return !(usualColumns as readonly ListColumn[]).includes(column)
}
