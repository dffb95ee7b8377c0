import { isDay, type IsoDay } from './dates'
import type { LocalizedText } from './localized'
import { toEvidenceRow, type EvidenceRow, type ReportForm } from './report-form'
import { needsChallenges, needsEvidence } from './status'
import type { ProgressUpdate, UpdateDraft } from './update'

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
  about: Pick<UpdateDraft, 'commitmentId' | 'roundId' | 'draftVersion'>,
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
