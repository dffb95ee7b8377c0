/** Text by language code, as the database domain `localized_text` keeps it; a language may be missing, never empty. */
export type LocalizedText = Readonly<Partial<Record<string, string>>>
