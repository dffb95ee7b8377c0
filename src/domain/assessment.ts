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
}
