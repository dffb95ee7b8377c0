import type { Locale } from './locale'

interface Names {
  readonly months: readonly string[]
  /** Null where short dates are written in digits. */
  readonly shortMonths: readonly string[] | null
  /** From Sunday. */
  readonly weekdays: readonly string[]
  readonly and: string
  readonly currencies: Readonly<Record<string, string>>
}

const words = (list: string) => list.split('|')

/** Names that browsers do not know in Azerbaijani, and that English takes from here too. Other languages ask the browser. */
export const names: Partial<Record<Locale, Names>> = {
  az: {
    months: words('yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr'),
    shortMonths: null,
    weekdays: words('bazar|bazar ertəsi|çərşənbə axşamı|çərşənbə|cümə axşamı|cümə|şənbə'),
    and: 'və',
    currencies: { AZN: 'manat', EUR: 'avro', USD: 'ABŞ dolları' },
  },
  en: {
    months: words('January|February|March|April|May|June|July|August|September|October|November|December'),
    shortMonths: words('Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'),
    weekdays: words('Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday'),
    and: 'and',
    currencies: { AZN: 'manat', EUR: 'euros', USD: 'US dollars' },
  },
}
