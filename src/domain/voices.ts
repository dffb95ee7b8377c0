import type { Enums } from '@/data/database.types'
import type { AssessmentVoice } from './assessment'
import type { Commitment } from './commitment'
import type { LocalizedText } from './localized'

/** Completion on the scale of OGP's reviewers; the agency's own words are all of it but the first. */
export type JudgedCompletion = Enums<'judged_completion'>

/** The scale in its order: two words lie as many steps apart as there are places between them. */
export const judgedCompletions = [
  'no_evidence',
  'not_started',
  'limited',
  'substantial',
  'complete',
] as const satisfies readonly JudgedCompletion[]

/** The one scheme whose words are compared, that of OGP's Independent Reporting Mechanism since 2021. */
export const comparedScheme = 'ogp'

/** Who speaks of a commitment, in the order in which they are shown. */
export const speakers = ['agency', 'civil_society', 'reviewer', 'secretariat'] as const satisfies readonly (
  AssessmentVoice | 'agency'
)[]
export type Speaker = (typeof speakers)[number]

/** One voice's word on the common scale. */
export interface SpokenWord {
  readonly speaker: Speaker
  /** Whose voice it is where civil society speaks. */
  readonly organization: LocalizedText | null
  readonly completion: JudgedCompletion
}

type Spoken = Pick<Commitment, 'completion' | 'voices'>

/** Whether a text is a word of the scale. */
export function isJudgement(text: string | null): text is JudgedCompletion {
  return judgedCompletions.some((known) => known === text)
}

/** How many steps lie between two words. */
export function stepsBetween(a: JudgedCompletion, b: JudgedCompletion): number {
  return Math.abs(judgedCompletions.indexOf(a) - judgedCompletions.indexOf(b))
}

/** The newest words that can be compared, in the order of the speakers; words of older schemes are not among them. */
export function comparableWords({ completion, voices }: Spoken): readonly SpokenWord[] {
  const others = voices.flatMap(({ voice, organization, scheme, completion: word }): SpokenWord[] =>
    scheme === comparedScheme && isJudgement(word)
      ? [{ speaker: voice, organization: organization?.name ?? null, completion: word }]
      : [],
  )
  const own: SpokenWord[] = completion === null ? [] : [{ speaker: 'agency', organization: null, completion }]
  return [...own, ...others].sort((a, b) => speakers.indexOf(a.speaker) - speakers.indexOf(b.speaker))
}

/** Steps between the words furthest apart; null for fewer than two. The database computes the same for lists. */
export function disagreementOf(words: readonly Pick<SpokenWord, 'completion'>[]): number | null {
  if (words.length < 2) return null
  const steps = words.map(({ completion }) => judgedCompletions.indexOf(completion))
  return Math.max(...steps) - Math.min(...steps)
}

/** How the voices on a commitment stand to each other. */
export const accords = ['disagree', 'agree', 'one'] as const
export type Accord = (typeof accords)[number]

/** Null while nobody has said anything. `one` is a word with nothing to compare it to. */
export function accordOf({
  completion,
  voices,
  disagreement,
}: Spoken & Pick<Commitment, 'disagreement'>): Accord | null {
  if (disagreement !== null) return disagreement > 0 ? 'disagree' : 'agree'
  return completion === null && voices.length === 0 ? null : 'one'
}

/** What one voice says, where several have spoken: commitments by its word. Each civil society organization counts. */
export interface Account {
  readonly speaker: Speaker
  readonly counts: Readonly<Record<JudgedCompletion, number>>
}

/** What each voice says of the active commitments that more than one has judged; who says nothing is left out. */
export function accountsOf(commitments: readonly Commitment[]): readonly Account[] {
  const words = commitments
    .filter(({ lifecycle, disagreement }) => lifecycle === 'active' && disagreement !== null)
    .flatMap(comparableWords)
  return speakers.flatMap((speaker) => {
    const own = words.filter((word) => word.speaker === speaker)
    if (own.length === 0) return []
    const counts = judgedCompletions.map((word) => [
      word,
      own.filter(({ completion }) => completion === word).length,
    ])
    return { speaker, counts: Object.fromEntries(counts) as Account['counts'] }
  })
}
