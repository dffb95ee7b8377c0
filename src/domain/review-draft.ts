/** Why an update is returned, as it is being written: by language. */
export type ReasonForm = Record<string, string>

export const unwrittenReason = (languages: readonly string[]): ReasonForm =>
  Object.fromEntries(languages.map((language) => [language, '']))

/** The form from a draft that was kept, as far as it fits the languages of today; null if it is no draft at all. */
export function recallReason(kept: unknown, empty: ReasonForm): ReasonForm | null {
  if (typeof kept !== 'object' || kept === null) return null
  const words = new Map<string, unknown>(Object.entries(kept))
  return Object.fromEntries(
    Object.keys(empty).map((language) => {
      const text = words.get(language)
      return [language, typeof text === 'string' ? text : '']
    }),
  )
}
