import type { Cells } from './cells'
import type { Field } from './columns'
import { isUnknown } from './text'
import type { ImportedRating } from './types'

/** Rated columns, the name a rating is kept under, and the number that each label is coded with beside it. */
const scales: readonly {
  readonly field: Field
  readonly name: string
  readonly code?: Field
  readonly labels: readonly string[]
  readonly from: number
}[] = [
  {
    field: 'completion',
    name: 'completion',
    code: 'completionCode',
    labels: ['unclear', 'not_started', 'limited', 'substantial', 'complete'],
    from: 1,
  },
  {
    field: 'specificity',
    name: 'specificity',
    code: 'specificityCode',
    labels: ['none', 'low', 'medium', 'high'],
    from: 0,
  },
  {
    field: 'potentialImpact',
    name: 'potential_impact',
    code: 'potentialImpactCode',
    labels: ['none', 'minor', 'moderate', 'transformative'],
    from: 0,
  },
  {
    field: 'completionEndOfTerm',
    name: 'completion_end_of_term',
    code: 'completionEndOfTermCode',
    labels: ['unclear', 'not_started', 'limited', 'substantial', 'complete'],
    from: 1,
  },
  { field: 'openedGovernment', name: 'opened_government', labels: [], from: 0 },
]

/** `b. Limited` → `limited`, `a. Not started` → `not_started`. */
function labelOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^[a-z0-9][.)]\s*/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .slice(0, 40)
    .replace(/^_+|_+$/g, '')
}

/**
 * The coding rules a rating was made under. The reviewers of the Independent Reporting Mechanism changed them with
 * the plans submitted in 2014 and again with those submitted in 2020; labels of different schemes do not compare.
 */
export function ratingScheme(submissionYear: number): string {
  if (submissionYear < 2014) return 'irm-2012-2013'
  return submissionYear < 2020 ? 'irm-2014-2019' : 'irm-2020'
}

const readYear = (text: string | undefined) =>
  text !== undefined && /^20\d\d$/.test(text.trim()) ? Number(text.trim()) : null

/** The reviewer's ratings of a row, read from their labels; null when there are none. The numbers beside them only confirm. */
export function readRating({ find, report }: Cells): ImportedRating | null {
  const ratings: Record<string, string> = {}
  for (const { field, name, code, labels, from } of scales) {
    const cell = find(field)
    const label = cell ? labelOf(cell.text) : ''
    // "Unclear" is what the reviewer found; the other words say that nobody looked
    if (!cell || label === '' || (isUnknown(cell.text) && label !== 'unclear')) continue
    ratings[name] = label
    if (label === 'unclear') report('rating-unclear', cell.column, {})
    const number = code ? find(code)?.text.trim() : undefined
    const expected = labels.indexOf(label)
    if (number && /^\d+$/.test(number) && expected !== -1 && Number(number) !== expected + from) {
      report('label-differs', cell.column, { label: cell.text.trim(), number })
    }
  }
  const submitted = readYear(find('submissionYear')?.text)
  const year =
    readYear(find('endOfTermReportYear')?.text) ?? readYear(find('progressReportYear')?.text) ?? submitted
  if (Object.keys(ratings).length === 0) return null
  if (year === null) {
    report('rating-undated', null, {})
    return null
  }
  return { scheme: ratingScheme(submitted ?? year), year, ratings }
}
