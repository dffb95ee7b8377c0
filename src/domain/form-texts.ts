import { fold } from './fold'
import { written, type LocalizedText } from './localized'

/** A text of a form: in every language that it asks for, and in others that somebody wrote, which a save must not lose. */
export const textsOf = (languages: readonly string[], text: LocalizedText = {}): Record<string, string> => ({
  ...Object.fromEntries(languages.map((language) => [language, ''])),
  ...(text as Record<string, string>),
})

/** A text of a draft that was kept, whatever it became: languages with their words, beside those the form asks for. */
export const recalledTexts = (languages: readonly string[], kept: unknown): Record<string, string> =>
  textsOf(
    languages,
    Object.fromEntries(
      Object.entries(typeof kept === 'object' && kept ? kept : {}).filter(
        ([language, text]) => /^[a-z]{2,3}$/.test(language) && typeof text === 'string',
      ),
    ),
  )

export const isUnwritten = (text: Record<string, string>): boolean => Object.keys(written(text)).length === 0

/** Whether a text is longer than the database takes, which measures its own JSON: that spaces the languages a little wider. */
export const isLonger = (text: Record<string, string>, limit: number): boolean =>
  JSON.stringify(written(text)).length + 50 > limit

/** An address for a page, from a title in any language: "Güclü idarəetmə" is `guclu-idareetme`. */
export function slugOf(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}
