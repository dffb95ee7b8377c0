import type { Enums } from '@/data/database.types'
import type { LocalizedText } from './localized'
import type { OrganizationName } from './organization'
import type { Person } from './person'

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

/** A voice that somebody may speak with; civil society speaks through an organization. */
export interface OwnVoice {
  readonly voice: AssessmentVoice
  readonly organization: (OrganizationName & { readonly id: number }) | null
}

interface Whose {
  readonly voice: AssessmentVoice
  readonly organization: { readonly slug: string } | null
}

/** Names a voice in an address and on a page: `reviewer`, `secretariat`, or `civil_society-` and the organization. */
export function voiceKey({ voice, organization }: Whose): string {
  return organization === null ? voice : `${voice}-${organization.slug}`
}

/** The voices a person may speak with. The database decides again. */
export function ownVoices(person: Pick<Person, 'offices' | 'memberships'>): readonly OwnVoice[] {
  const offices = (['reviewer', 'secretariat'] as const).filter((office) => person.offices.includes(office))
  return [
    ...offices.map((voice) => ({ voice, organization: null })),
    ...person.memberships
      .filter(({ organization }) => organization.kind === 'civil_society')
      .map(({ organization }) => ({ voice: 'civil_society' as const, organization })),
  ]
}

/** What each voice has said, newest first within a voice, as they come. */
export function byVoice(
  assessments: readonly Assessment[],
): readonly (readonly [newest: Assessment, ...earlier: Assessment[]])[] {
  const voices = new Map<string, [Assessment, ...Assessment[]]>()
  for (const assessment of assessments) {
    const known = voices.get(voiceKey(assessment))
    if (known) known.push(assessment)
    else voices.set(voiceKey(assessment), [assessment])
  }
  const order: readonly AssessmentVoice[] = ['civil_society', 'reviewer', 'secretariat']
  return [...voices.values()].sort(([a], [b]) => order.indexOf(a.voice) - order.indexOf(b.voice))
}
