import { recalledTexts } from './form-texts'

/** A text as it is being written: by language. */
export type TextsForm = Record<string, string>

export const blankTexts = (languages: readonly string[]): TextsForm =>
  Object.fromEntries(languages.map((language) => [language, '']))

/** The text from a draft that was kept, as far as it fits the languages of today; null if it is no draft at all. */
export function recallTexts(kept: unknown, empty: TextsForm): TextsForm | null {
  if (typeof kept !== 'object' || kept === null) return null
  return recalledTexts(Object.keys(empty), kept)
}
