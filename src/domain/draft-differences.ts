import type { EvidenceRow, ReportForm } from './report-form'

/** A part of a report that two versions fill in differently. */
export type DraftDifference =
  | {
      readonly kind: 'completion'
      readonly values: readonly [ReportForm['completion'], ReportForm['completion']]
    }
  | {
      readonly kind: 'narrative' | 'challenges'
      readonly language: string
      readonly values: readonly [string, string]
    }
  | {
      readonly kind: 'milestone'
      readonly id: number
      /** The day it was done, empty if that is not said; null where it is not reported done. */
      readonly values: readonly [string | null, string | null]
    }
  | { readonly kind: 'evidence'; readonly values: readonly [readonly EvidenceRow[], readonly EvidenceRow[]] }

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Where two versions of a report differ, in the order of the form. */
export function draftDifferences(a: ReportForm, b: ReportForm): readonly DraftDifference[] {
  const texts = (kind: 'narrative' | 'challenges') =>
    Object.keys({ ...a[kind], ...b[kind] }).map((language) => ({
      kind,
      language,
      values: [a[kind][language] ?? '', b[kind][language] ?? ''] as const,
    }))
  const doneOn = (form: ReportForm, id: string) => {
    const mark = form.milestones[id]
    return mark?.done ? mark.on : null
  }
  const all: readonly DraftDifference[] = [
    { kind: 'completion', values: [a.completion, b.completion] },
    ...texts('narrative'),
    ...texts('challenges'),
    ...Object.keys(a.milestones).map((id) => ({
      kind: 'milestone' as const,
      id: Number(id),
      values: [doneOn(a, id), doneOn(b, id)] as const,
    })),
    { kind: 'evidence', values: [a.evidence, b.evidence] },
  ]
  return all.filter(({ values: [x, y] }) => !isSame(x, y))
}
