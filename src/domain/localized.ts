/** Text by language code, as the database domain `localized_text` keeps it; a language may be missing, never empty. */
export type LocalizedText = Readonly<Partial<Record<string, string>>>

/** What was written in a form, by language; languages without words are left out, as the database wants it. */
export function written(texts: Readonly<Record<string, string>>): LocalizedText {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  )
}
