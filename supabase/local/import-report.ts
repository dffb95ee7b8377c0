import { describeProblem } from '@/i18n/import-words'
import { t } from '@/i18n'
import { isRefusal, type Problem } from '@/domain/import/problems'
import { countActions, importActions, type ChangedField, type PreviewRow } from '@/domain/import/staging'
import type { ReadPlan } from '@/domain/import/types'

/** Aligned lines of text; numbers stand right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, cell.length)),
    [],
  )
  return rows.map((row) =>
    row
      .map((cell, index) =>
        /^\d+$/.test(cell) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

function problemLine(problem: Problem): string {
  const { wrong, mend } = describeProblem(problem)
  const kind = isRefusal(problem) ? t('importing.problems.error') : t('importing.problems.warning')
  const place = [`${t('importing.problems.line')} ${String(problem.line)}`, problem.column]
    .filter(Boolean)
    .join(', ')
  return `${place} (${kind}): ${wrong} ${mend}`
}

/** What was noticed in a file, and how its institutions are read. */
export function reportReading({ rows, notes, institutions }: ReadPlan): string[] {
  const problems = [...notes, ...rows.flatMap((row) => row.problems)]
  const names = institutions.map(({ text, how, slugs, lines }) => [
    String(lines.length),
    how === 'new' ? `${t('importing.institutions.new')}: ${slugs.join(', ')}` : slugs.join(', '),
    text,
  ])
  return [
    t('importing.problems.heading'),
    ...(problems.length > 0 ? problems.map(problemLine) : [t('importing.problems.none')]).map(
      (line) => `  ${line}`,
    ),
    '',
    t('importing.institutions.heading'),
    ...table(names).map((line) => `  ${line}`),
    '',
  ]
}

/** What the import does, in figures, with the commitments it changes. */
export function reportPreview(rows: readonly PreviewRow[]): string[] {
  const counts = countActions(rows)
  const changed = rows.filter(({ action }) => action === 'change')
  // a row that could not be read has no code, and its problems are listed above
  const taken = rows.filter(({ action, code }) => action === 'refused' && code !== null)
  const fields = (names: readonly ChangedField[]) =>
    names.map((name) => t(`importing.field.${name}`)).join(', ')
  return [
    t('importing.preview.heading'),
    ...table(importActions.map((action) => [String(counts[action]), t(`importing.action.${action}`)])).map(
      (line) => `  ${line}`,
    ),
    ...changed.map(({ code, changes }) => `  ${code ?? ''}: ${fields(changes)}`),
    ...taken.map(({ code }) => `  ${code ?? ''}: ${t('importing.preview.ogpIdTaken')}`),
    '',
  ]
}
