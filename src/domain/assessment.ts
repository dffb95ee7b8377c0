import type { Enums } from '@/data/database.types'
import type { LocalizedText } from './localized'

export type AssessmentVoice = Enums<'assessment_voice'>

/** Another voice's judgement. Labels belong to their scheme and are never translated into another scheme's. */
export interface Assessment {
  readonly voice: AssessmentVoice
  readonly scheme: string
  readonly year: number
  readonly ratings: Readonly<Record<string, string>>
  readonly narrative: LocalizedText
  readonly organization: { readonly slug: string; readonly name: LocalizedText } | null
  readonly assessedAt: string
}

/** What a reviewer says of completion: the judgement at the end of the term where there is one. */
export function ratedCompletion(rating: Pick<Assessment, 'ratings'> | null): string | null {
  return rating?.ratings['completion_end_of_term'] ?? rating?.ratings['completion'] ?? null
}
