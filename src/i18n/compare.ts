import { currentLocale } from './locale'

/** The Azerbaijani alphabet, with w after z as ICU has it. Browsers lack this order, so it is written out. */
const rankOf = new Map(
  Array.from('abcçdeəfgğhxıijkqlmnoöprsştuüvyzw', (letter, index) => [letter, index + 100]),
)

function rank(character: string): number {
  const own = rankOf.get(character)
  if (own !== undefined) return own
  const base = rankOf.get(character.normalize('NFD').charAt(0))
  if (base !== undefined) return base
  if (/\d/.test(character)) return 50 + Number(character)
  return /\p{L}/u.test(character) ? 1000 + (character.codePointAt(0) ?? 0) : 10
}

/** One letter or one whole number of a text. */
interface Part {
  readonly rank: number
  /** NaN for a letter. */
  readonly value: number
}

const known = new Map<string, readonly Part[]>()

/** The letters and numbers of a text. A sort asks for each text many times, and asking is what costs. */
function partsOf(text: string): readonly Part[] {
  let parts = known.get(text)
  if (!parts) {
    const found =
      text
        .normalize('NFC')
        .toLocaleLowerCase('az')
        .match(/\d+|\D/gu) ?? []
    parts = found.map((part) => ({
      rank: rank(part.charAt(0)),
      value: /^\d/.test(part) ? Number(part) : NaN,
    }))
    if (known.size >= 5000) known.clear()
    known.set(text, parts)
  }
  return parts
}

function compareAzerbaijani(a: string, b: string): number {
  if (a === b) return 0
  const left = partsOf(a)
  const right = partsOf(b)
  for (const [index, x] of left.entries()) {
    const y = right[index]
    if (y === undefined) return 1
    const apart = x.value - y.value
    const difference = Number.isNaN(apart) ? x.rank - y.rank : apart
    if (difference !== 0) return difference
  }
  if (left.length < right.length) return -1
  return a < b ? -1 : 1
}

const collators = new Map<string, Intl.Collator>()

/** Orders text by the alphabet of the current language, numbers inside it by their value ("1.2" before "1.10"). */
export function compareText(a: string, b: string): number {
  const locale = currentLocale()
  if (locale === 'az') return compareAzerbaijani(a, b)
  let collator = collators.get(locale)
  if (!collator) collators.set(locale, (collator = new Intl.Collator(locale, { numeric: true })))
  return collator.compare(a, b)
}
