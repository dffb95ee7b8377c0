import type { Assessment, AssessmentVoice } from './assessment'
import { recalledTexts, textsOf } from './form-texts'
import { written, type LocalizedText } from './localized'
import { comparedScheme, isJudgement, judgedCompletions, type JudgedCompletion } from './voices'

/** What only the independent reviewer rates, with its labels, as OGP's Independent Reporting Mechanism has it. */
export const ratingScales = {
  verifiability: ['yes', 'no'],
  ambition: ['unclear', 'modest', 'substantial'],
  lens: ['yes', 'no'],
} as const
export type RatingName = keyof typeof ratingScales
export const ratingNames = ['verifiability', 'ambition', 'lens'] as const satisfies readonly RatingName[]

/** The form as it is being filled in: everything is what was typed, nothing is checked. Empty: not rated. */
export interface AssessmentForm {
  completion: JudgedCompletion | ''
  verifiability: string
  ambition: string
  lens: string
  year: string
  narrative: Record<string, string>
}

/** A judgement about to be published; the database sets author and time. */
export interface AssessmentDraft {
  readonly commitmentId: number
  readonly voice: AssessmentVoice
  readonly organizationId: number | null
  readonly year: number
  readonly ratings: Readonly<Record<string, string>>
  readonly narrative: LocalizedText
}

/** What can be wrong, each a message in `assess.wrong`. */
export interface AssessmentProblem {
  readonly field: string
  readonly rule: 'completion' | 'year' | 'narrative' | 'too_long'
}

const earliestYear = 2000
/** Length that the database allows of a text in all languages as JSON. */
const longestText = 20_000

/** Under which name an assessment is kept while it is written: on a shared computer it belongs to one person. */
export function assessmentKey(personId: string, plan: string, code: string, voice: string): string {
  return `assess/${personId}/${plan}/${code}/${voice}`
}

const string = (value: unknown) => (typeof value === 'string' ? value : '')
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function labelOf(name: RatingName, value: unknown): string {
  return ratingScales[name].find((label) => label === value) ?? ''
}

/** The form at the beginning: with the answers of the voice's own earlier judgement where it was on the same scale. */
export function beginAssessment(
  languages: readonly string[],
  earlier: Pick<Assessment, 'scheme' | 'ratings' | 'narrative'> | null,
  year: number,
): AssessmentForm {
  const nothing: Pick<Assessment, 'ratings' | 'narrative'> = { ratings: {}, narrative: {} }
  const { ratings, narrative } = earlier?.scheme === comparedScheme ? earlier : nothing
  const completion = ratings['completion'] ?? null
  return {
    completion: isJudgement(completion) ? completion : '',
    verifiability: labelOf('verifiability', ratings['verifiability']),
    ambition: labelOf('ambition', ratings['ambition']),
    lens: labelOf('lens', ratings['lens']),
    year: String(year),
    narrative: textsOf(languages, narrative),
  }
}

/** The form from a draft that was kept, as far as it fits the form of today; null if it is no draft at all. */
export function recallAssessment(kept: unknown, begun: AssessmentForm): AssessmentForm | null {
  if (!isRecord(kept)) return null
  return {
    completion: judgedCompletions.find((known) => known === kept['completion']) ?? '',
    verifiability: labelOf('verifiability', kept['verifiability']),
    ambition: labelOf('ambition', kept['ambition']),
    lens: labelOf('lens', kept['lens']),
    year: string(kept['year']),
    narrative: recalledTexts(Object.keys(begun.narrative), kept['narrative']),
  }
}

/** All that is wrong with an assessment, in the order of the form. @param thisYear the last that can be judged */
export function checkAssessment(form: AssessmentForm, thisYear: number): readonly AssessmentProblem[] {
  const problems: AssessmentProblem[] = []
  const year = form.year.trim()
  const narrative = written(form.narrative)
  const first = `narrative.${Object.keys(form.narrative)[0] ?? ''}`
  if (form.completion === '') problems.push({ field: 'completion', rule: 'completion' })
  if (!/^\d{4}$/.test(year) || Number(year) < earliestYear || Number(year) > thisYear) {
    problems.push({ field: 'year', rule: 'year' })
  }
  if (Object.keys(narrative).length === 0) problems.push({ field: first, rule: 'narrative' })
  // the database measures its own JSON, which spaces the languages a little wider
  if (JSON.stringify(narrative).length + 50 > longestText) problems.push({ field: first, rule: 'too_long' })
  return problems
}

/** A checked assessment as it is published. What was not rated is left out, and so is what only the reviewer rates. */
export function toAssessmentDraft(
  form: AssessmentForm,
  about: Pick<AssessmentDraft, 'commitmentId' | 'voice' | 'organizationId'>,
): AssessmentDraft {
  const rated = about.voice === 'reviewer' ? ratingNames : []
  const ratings = [['completion', form.completion], ...rated.map((name) => [name, form[name]])]
  return {
    ...about,
    year: Number(form.year),
    ratings: Object.fromEntries(ratings.filter(([, label]) => label !== '')) as Record<string, string>,
    narrative: written(form.narrative),
  }
}
