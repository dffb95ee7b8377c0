const day = String.raw`\d{1,2} \p{L}+ \d{4}(?:-\p{Ll}+)?`
const count = String.raw`\d[\d.,]*%?-\p{Ll}+(?: (?:barədə|üzrə|üçün)(?!\p{L}))?`
const years = String.raw`\d+–\d+(?:-\p{Ll}+)?`
const days = String.raw`\d[\d.,]* \p{Ll}{2,4}(?!\p{L})`
const acronym = String.raw`\p{Lu}{2,}-\p{Ll}+|[Ee]-\p{Ll}+`
const none = 'heç biri?(?!\\p{L})'
const pattern = new RegExp(`(${[years, day, count, days, acronym, none].join('|')})`, 'u')

/**
 * The runs of a line: text at even places, at odd ones what reads badly in two lines, a day ("15 oktyabr 2026"), a
 * number with its short noun ("45 gün"), "heç bir", or what carries an ending or a dash ("5-i", "OGP-nin", "e-poçt").
 */
export function unbrokenRuns(text: string): string[] {
  return text.split(pattern)
}
