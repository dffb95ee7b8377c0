/**
 * Text as search compares it: without case and diacritics, in every language.
 * ə and ı are letters of their own in Unicode, so they are named; the rest falls apart into letter and mark. Signs that
 * nobody sees, such as a soft hyphen of a copied text, are none.
 */
export function fold(text: string): string {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
  return bare.replaceAll('ə', 'e').replaceAll('ı', 'i')
}

/** The words of a question as `fold` leaves them. An empty question has none. */
export function foldedWords(question: string): readonly string[] {
  return fold(question).split(/\s+/).filter(Boolean)
}

/** Whether every word of the question is somewhere in the texts. An empty question is in everything. */
export function matches(question: string, texts: readonly string[]): boolean {
  const haystack = fold(texts.join('\n'))
  return foldedWords(question).every((word) => haystack.includes(word))
}
