/**
 * A word or phrase as the list keeps it: in lower case, spaces as one; null if it is none. The database compares without
 * diacritics, so the small letter of `I` does not matter.
 */
export function heldWord(typed: string): string | null {
  const word = typed.replace(/İ/g, 'i').toLowerCase().replace(/\s+/g, ' ').trim()
  const { length } = Array.from(word)
  return length >= 2 && length <= 60 ? word : null
}
