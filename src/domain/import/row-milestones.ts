import type { LocalizedText } from '../localized'
import type { Cells } from './cells'
import { readPeriod } from './periods'
import { isUnknown } from './text'
import type { ImportedMilestone } from './types'

interface Step {
  readonly code: string
  readonly start: string
  readonly due: string
  readonly title: string
}

/** `code | due | title` or `code | start | due | title`; null for anything else. */
function parse(text: string): Step | null {
  const parts = text.split('|').map((part) => part.trim())
  const [code = '', first = '', second = '', third] = parts
  const step =
    third === undefined
      ? { code, start: '', due: first, title: second }
      : { code, start: first, due: second, title: third }
  return parts.length > 4 || code === '' || code.length > 20 || step.title === '' ? null : step
}

/** Milestones of a row: one per line in each `milestones_…` column, the languages joined by code. */
export function readMilestones(cells: Cells): readonly ImportedMilestone[] {
  const found = new Map<string, ImportedMilestone>()
  for (const { text, column, language } of cells.all('milestones')) {
    const inThisCell = new Set<string>()
    for (const line of isUnknown(text) ? [] : text.split('\n').filter((one) => one.trim() !== '')) {
      const step = parse(line)
      if (!step || inThisCell.has(step.code)) {
        cells.report('milestone-shape', column, { value: line.slice(0, 80) })
        continue
      }
      inThisCell.add(step.code)
      const [start, due] = [step.start, step.due].map((date) => (isUnknown(date) ? null : readPeriod(date)))
      if (start === 'impossible' || due === 'impossible') {
        cells.report('date-impossible', column, { value: line.slice(0, 80) })
        continue
      }
      const known = found.get(step.code)
      const wording: LocalizedText =
        !isUnknown(step.due) && due?.first !== due?.last ? { [language]: step.due } : {}
      found.set(step.code, {
        code: step.code,
        title: { ...known?.title, [language]: step.title },
        startOn: known?.startOn ?? start?.first ?? null,
        dueOn: known?.dueOn ?? due?.last ?? null,
        deadlineWording: {
          ...known?.deadlineWording,
          ...(due ? wording : isUnknown(step.due) ? {} : { [language]: step.due }),
        },
      })
    }
  }
  return [...found.values()]
}
