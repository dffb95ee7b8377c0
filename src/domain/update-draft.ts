import { isDay, type IsoDay } from './dates'
import { recallFile, type EvidenceFile } from './evidence-file'
import type { LocalizedText } from './localized'
import type { Milestone } from './milestone'
import { completions, needsChallenges, needsEvidence, type Completion } from './status'
import type { Evidence, ProgressUpdate, UpdateDraft } from './update'

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

/** What can be wrong, each a message in `report.wrong`. */
export type ReportRule =
  | 'organization'
  | 'completion'
  | 'narrative'
  | 'challenges'
  | 'too_long'
  | 'evidence'
  | 'evidence_title'
  | 'evidence_url'
  | 'evidence_date'
  | 'evidence_elsewhere'
  | 'evidence_uploading'
  | 'milestone_date'

/** A wrong field: its path in the form, such as `evidence.0.url`. */
export interface ReportProblem {
  readonly field: string
  readonly rule: ReportRule
}

/** Lengths that the database allows: of a text in all languages as JSON, of a title and of an address. */
const longest = { text: 20_000, title: 300, url: 2000 } as const

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

const texts = (empty: Record<string, string>, text: LocalizedText) =>
  Object.fromEntries(Object.keys(empty).map((language) => [language, text[language] ?? '']))

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

function toEvidenceRow(item: Evidence): EvidenceRow {
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
  const texts = (field: 'narrative' | 'challenges') => {
    const words = isRecord(kept[field]) ? kept[field] : {}
    return Object.fromEntries(
      Object.keys(empty[field]).map((language) => [language, string(words[language])]),
    )
  }
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

/** Whether an update says what the form says: one that was sent earlier with the same key may not. */
export function saysTheSame(
  form: ReportForm,
  update: Pick<ProgressUpdate, 'completion' | 'narrative' | 'challenges' | 'evidence'>,
): boolean {
  const words = (text: LocalizedText) =>
    JSON.stringify(Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1)))
  const proofs = (rows: readonly EvidenceRow[]) =>
    JSON.stringify(
      rows
        .map(({ title, url, datedOn, file }) => [title.trim(), file?.path ?? url.trim(), datedOn].join('\n'))
        .sort(),
    )
  return (
    form.completion === update.completion &&
    words(written(form.narrative)) === words(update.narrative) &&
    words(written(form.challenges)) === words(update.challenges) &&
    proofs(form.evidence.filter((row) => !isBlank(row))) === proofs(update.evidence.map(toEvidenceRow))
  )
}

/** What was written, by language; languages without words are left out, as the database wants it. */
function written(texts: Record<string, string>): LocalizedText {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  )
}

const isEmpty = (text: LocalizedText) => Object.keys(text).length === 0
// the database measures its own JSON, which spaces the languages a little wider
const isTooLong = (text: LocalizedText) => JSON.stringify(text).length + 50 > longest.text

/** Whether the database takes the text as the address of evidence. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(text) && text.length <= longest.url && URL.canParse(text)
}

const isBlank = ({ title, url, datedOn, file }: EvidenceRow) =>
  file === undefined && (title + url + datedOn).trim() === ''

function checkEvidence(row: EvidenceRow, at: string, today: IsoDay): ReportProblem[] {
  const problems: ReportProblem[] = []
  const title = row.title.trim()
  if (title === '' || title.length > longest.title)
    problems.push({ field: `${at}.title`, rule: 'evidence_title' })
  if (row.file === undefined && !isWebAddress(row.url.trim()))
    problems.push({ field: `${at}.url`, rule: 'evidence_url' })
  if (row.datedOn !== '' && !(isDay(row.datedOn) && row.datedOn <= today))
    problems.push({ field: `${at}.datedOn`, rule: 'evidence_date' })
  return problems
}

/** All that is wrong with a report, in the order of the form; the same rules as the database's own. */
export function checkReport(form: ReportForm, today: IsoDay): readonly ReportProblem[] {
  const { completion } = form
  const narrative = written(form.narrative)
  const challenges = written(form.challenges)
  const language = Object.keys(form.narrative)[0] ?? ''
  const problems: ReportProblem[] = []
  const find = (field: string, rule: ReportRule, isWrong: boolean) => {
    if (isWrong) problems.push({ field, rule })
  }
  find('organization', 'organization', form.organization === '')
  find('completion', 'completion', completion === '')
  find(`narrative.${language}`, 'narrative', isEmpty(narrative))
  find(`narrative.${language}`, 'too_long', isTooLong(narrative))
  const mustExplain = completion !== '' && needsChallenges(completion)
  find(`challenges.${language}`, 'challenges', mustExplain && isEmpty(challenges))
  find(`challenges.${language}`, 'too_long', isTooLong(challenges))
  for (const [id, { done, on }] of Object.entries(form.milestones))
    find(`milestones.${id}`, 'milestone_date', done && !(isDay(on) && on <= today))
  const mustProve = completion !== '' && needsEvidence(completion)
  find('evidence', 'evidence', mustProve && form.evidence.every(isBlank))
  form.evidence.forEach((row, index) => {
    if (isBlank(row)) return
    problems.push(...checkEvidence(row, `evidence.${index}`, today))
    // the folder of a file is the body's that it was uploaded for
    const isElsewhere = row.file !== undefined && !row.file.path.startsWith(`${form.organization}/`)
    find(`evidence.${index}.title`, 'evidence_elsewhere', form.organization !== '' && isElsewhere)
  })
  return problems
}

/** A checked report as it is submitted; rows of evidence left blank are left out. */
export function toUpdateDraft(
  form: ReportForm,
  about: Pick<UpdateDraft, 'commitmentId' | 'roundId'>,
): UpdateDraft {
  if (form.completion === '') throw new TypeError('Only a report that was checked can be submitted.')
  const { correctsId, resubmitsId, clientKey } = form
  return {
    ...about,
    correctsId,
    resubmitsId,
    clientKey,
    organizationId: Number(form.organization),
    completion: form.completion,
    narrative: written(form.narrative),
    challenges: written(form.challenges),
    evidence: form.evidence
      .filter((row) => !isBlank(row))
      .map(({ title, url, datedOn, file }) => ({
        title: title.trim(),
        datedOn: datedOn === '' ? null : datedOn,
        ...(file ? { file } : { url: url.trim() }),
      })),
    milestonesDone: Object.entries(form.milestones)
      .filter(([, { done }]) => done)
      .map(([id, { on }]) => ({ milestoneId: Number(id), completedOn: on })),
  }
}
