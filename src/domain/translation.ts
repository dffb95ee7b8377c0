import type { LocalizedText } from './localized'

/**
 * What a text belongs to; `organization`, `theme`, `plan` and `milestone` are written by the import. The plain summary of a
 * commitment, which nobody translates but somebody has to write, is a kind of its own.
 */
export const translatedKinds = [
  'plan',
  'theme',
  'commitment',
  'summary',
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

/** What of the list is looked at; null for all of it. */
export interface MissingFilter {
  readonly language: string | null
  readonly kind: TranslatedKind | null
  readonly plan: string | null
}
export type MissingPart = keyof MissingFilter

const names = { language: 'lang', kind: 'kind', plan: 'plan' } as const

export function readMissing(query: Readonly<Record<string, unknown>>): MissingFilter {
  const word = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : null)
  return {
    language: word(names.language),
    kind: translatedKinds.find((kind) => kind === query[names.kind]) ?? null,
    plan: word(names.plan),
  }
}

export const writeMissing = (filter: MissingFilter): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(names) as MissingPart[]).flatMap((part) => {
      const value = filter[part]
      return value === null ? [] : [[names[part], value]]
    }),
  )

const valuesOf: Readonly<Record<MissingPart, (row: MissingTranslation) => readonly string[]>> = {
  language: ({ languages }) => languages,
  kind: ({ kind }) => [kind],
  plan: ({ planSlug }) => (planSlug === null ? [] : [planSlug]),
}

/** Those that a filter lets through. @param without a part of it that is left out */
export function missingIn(
  list: readonly MissingTranslation[],
  filter: MissingFilter,
  without?: MissingPart,
): readonly MissingTranslation[] {
  const parts = (Object.keys(names) as MissingPart[]).filter((part) => part !== without)
  return list.filter((row) =>
    parts.every((part) => {
      const wanted = filter[part]
      return wanted === null || valuesOf[part](row).includes(wanted)
    }),
  )
}

/** How many texts each choice of one part would show, the other parts being as they are; what is chosen is always there. */
export function countMissing(
  list: readonly MissingTranslation[],
  filter: MissingFilter,
  part: MissingPart,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of list) for (const value of valuesOf[part](row)) counts.set(value, 0)
  for (const row of missingIn(list, filter, part))
    for (const value of valuesOf[part](row)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
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
