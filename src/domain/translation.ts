import type { LocalizedText } from './localized'

/** What a text belongs to; `organization`, `theme`, `plan` and `milestone` are written by the import. */
export const translatedKinds = [
  'plan',
  'theme',
  'commitment',
  'milestone',
  'organization',
  'round',
  'meeting',
  'decision',
  'programme',
  'rule',
  'holiday',
] as const
export type TranslatedKind = (typeof translatedKinds)[number]

/** A text that lacks languages of the record. */
export interface MissingTranslation {
  readonly kind: TranslatedKind
  readonly id: number
  readonly planSlug: string | null
  /** Number of the thing in its plan or meeting. */
  readonly code: string | null
  /** Its part of the address, where it has one. */
  readonly address: string | null
  readonly title: LocalizedText
  /** Name of the field, as the ledger calls it. */
  readonly field: string
  readonly languages: readonly string[]
}

/** How many texts lack each language, most first. */
export function countMissing(list: readonly MissingTranslation[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const language of list.flatMap(({ languages }) => languages))
    counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** The words of a commitment that the secretariat may edit, by the names of their columns. */
export const commitmentWords = [
  'plain_summary',
  'title',
  'description',
  'problem',
  'expected_result',
  'evaluation_indicator',
] as const
export type CommitmentWords = Readonly<Record<(typeof commitmentWords)[number], LocalizedText>>

/** What a form is told by when its words are of another version than the commitment by now. */
export const wordsChanged = 'words_changed'
