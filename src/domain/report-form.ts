import { recallFile, type EvidenceFile } from './evidence-file'
import { recalledTexts, textsOf } from './form-texts'
import type { LocalizedText } from './localized'
import type { Milestone } from './milestone'
import { completions, type Completion } from './status'
import type { Evidence, ProgressUpdate } from './update'

/** The report form as it is being filled in: everything is what was typed, nothing is checked. */
export interface ReportForm {
  /** Id of the body that reports, as text; empty while several are possible and none is chosen. */
  organization: string
  completion: Completion | ''
  narrative: Record<string, string>
  challenges: Record<string, string>
  /** By milestone id: whether it is reported done, and on which day. */
  milestones: Record<string, { done: boolean; on: string }>
  evidence: EvidenceRow[]
  /** The published update that this one corrects. */
  correctsId: number | null
  /** The returned update that this one follows. */
  resubmitsId: number | null
  /** Made once per report: it goes where the words go, so that whoever sends them sends them once. */
  clientKey: string
}

/** What a report refers to. */
export type ReportPurpose = Pick<ReportForm, 'correctsId' | 'resubmitsId'>

export interface EvidenceRow {
  title: string
  url: string
  datedOn: string
  /** A file that was uploaded, instead of an address. */
  file?: EvidenceFile
}

/** Under which name a report is kept while it is written: on a shared computer it belongs to one person. */
export function draftKey(personId: string, plan: string, code: string): string {
  return `report/${personId}/${plan}/${code}`
}

export const noEvidence = (): EvidenceRow => ({ title: '', url: '', datedOn: '' })

/** An empty form for languages and milestones. */
export function emptyReport(
  languages: readonly string[],
  milestones: readonly Pick<Milestone, 'id' | 'completedOn'>[],
  organization: string,
  clientKey: string,
): ReportForm {
  const unwritten = () => Object.fromEntries(languages.map((language) => [language, '']))
  const open = milestones.filter(({ completedOn }) => completedOn === null)
  return {
    organization,
    completion: '',
    narrative: unwritten(),
    challenges: unwritten(),
    milestones: Object.fromEntries(open.map(({ id }) => [id, { done: false, on: '' }])),
    evidence: [],
    correctsId: null,
    resubmitsId: null,
    clientKey,
  }
}

const texts = (empty: Record<string, string>, text: LocalizedText) => textsOf(Object.keys(empty), text)

/** A form filled in from an update that is corrected or submitted again. */
export function reportFrom(
  update: Pick<ProgressUpdate, 'completion' | 'narrative' | 'challenges' | 'evidence' | 'milestonesDone'>,
  empty: ReportForm,
  purpose: ReportPurpose,
): ReportForm {
  const { completion, milestonesDone } = update
  const done = new Map(milestonesDone.map((step) => [String(step.milestoneId), step.completedOn]))
  return {
    ...empty,
    ...purpose,
    completion,
    narrative: texts(empty.narrative, update.narrative),
    challenges: texts(empty.challenges, update.challenges),
    milestones: Object.fromEntries(
      Object.entries(empty.milestones).map(([id, open]) => {
        const on = done.get(id)
        return [id, on === undefined ? open : { done: true, on }]
      }),
    ),
    evidence: update.evidence.map(toEvidenceRow),
  }
}

/** A row of the form from evidence that was submitted. */
export function toEvidenceRow(item: Evidence): EvidenceRow {
  const row = { ...noEvidence(), title: item.title, datedOn: item.datedOn ?? '' }
  if (item.kind === 'link') return { ...row, url: item.url }
  const { path, fileName, sha256, sizeBytes, mediaType } = item
  return { ...row, file: { path, fileName, sha256, size: sizeBytes, mediaType } }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const string = (value: unknown) => (typeof value === 'string' ? value : '')

const idOrNull = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : null)

function recallEvidence(row: Record<string, unknown>): EvidenceRow {
  const file = recallFile(row['file'])
  return {
    title: string(row['title']),
    url: string(row['url']),
    datedOn: string(row['datedOn']),
    ...(file && { file }),
  }
}

/** The form from a draft that was kept, as far as it fits the form of today; null if it is no draft at all. */
export function recallReport(kept: unknown, empty: ReportForm): ReportForm | null {
  if (!isRecord(kept)) return null
  const texts = (field: 'narrative' | 'challenges') => recalledTexts(Object.keys(empty[field]), kept[field])
  const done = isRecord(kept['milestones']) ? kept['milestones'] : {}
  const rows = Array.isArray(kept['evidence']) ? kept['evidence'] : []
  return {
    organization: empty.organization || string(kept['organization']),
    completion: completions.find((known) => known === kept['completion']) ?? '',
    narrative: texts('narrative'),
    challenges: texts('challenges'),
    // milestones that were reported done meanwhile are gone from the form
    milestones: Object.fromEntries(
      Object.entries(empty.milestones).map(([id, nothing]) => {
        const mark = done[id]
        return [id, isRecord(mark) ? { done: mark['done'] === true, on: string(mark['on']) } : nothing]
      }),
    ),
    evidence: rows.filter(isRecord).map(recallEvidence),
    correctsId: idOrNull(kept['correctsId']),
    resubmitsId: idOrNull(kept['resubmitsId']),
    clientKey: string(kept['clientKey']) || empty.clientKey,
  }
}

/** Whether nothing was typed: the form says what it said at the start. */
export function isUntouched(form: ReportForm, pristine: ReportForm): boolean {
  return JSON.stringify({ ...form, clientKey: '' }) === JSON.stringify({ ...pristine, clientKey: '' })
}
