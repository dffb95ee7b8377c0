import type { Commitment } from '@/domain/commitment'
import {
  comparableWords,
  comparedScheme,
  disagreementOf,
  judgedCompletions,
  type SpokenWord,
} from '@/domain/voices'
import { t } from '@/i18n'
import { formatList } from '@/i18n/format'
import { currentLocale } from '@/i18n/locale'
import { localText } from '@/i18n/localize'

const nameOf = ({ speaker, organization }: SpokenWord) =>
  organization === null ? t(`voices.who.${speaker}`) : localText(organization)

const wordOf = ({ completion }: SpokenWord) => t(`status.assessment.${completion}`)

/** As the first word of a sentence; "i" grows into "İ" in Azerbaijani. */
const begin = (text: string) => text.charAt(0).toLocaleUpperCase(currentLocale()) + text.slice(1)

/** Those who say the same together, who says most first. */
function sides(words: readonly SpokenWord[]): readonly (readonly SpokenWord[])[] {
  return [...judgedCompletions]
    .reverse()
    .map((word) => words.filter(({ completion }) => completion === word))
    .filter((side) => side.length > 0)
}

/**
 * How far the voices on a commitment are apart, as a sentence: "The agency says “Complete”; the independent reviewer says
 * “Limited”: they are two steps apart." Null while nobody has spoken on the scale that is compared.
 */
export function divergenceWords(commitment: Pick<Commitment, 'completion' | 'voices'>): string | null {
  const words = comparableWords(commitment)
  const [first] = words
  if (!first) return null
  const steps = disagreementOf(words)
  if (steps === null) return begin(t('voices.alone', { who: nameOf(first) }))
  if (steps === 0) {
    return begin(t('voices.agree', { who: formatList(words.map(nameOf)), word: wordOf(first) }))
  }
  const found = sides(words)
  const said = found
    .map((side) =>
      t('voices.word', {
        n: side.length,
        who: formatList(side.map(nameOf)),
        word: side[0] ? wordOf(side[0]) : '',
      }),
    )
    .reduce((before, next) => t('voices.join', { before, next }))
  return begin(
    t(found.length === 2 ? 'voices.apart' : 'voices.furthest', {
      words: said,
      steps: t(`voices.steps.${steps as 1 | 2 | 3 | 4}`),
    }),
  )
}

/** Whether somebody rated by a scheme whose words are not compared. */
export function hasOtherScheme({ voices }: Pick<Commitment, 'voices'>): boolean {
  return voices.some(({ scheme }) => scheme !== comparedScheme)
}
