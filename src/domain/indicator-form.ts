import { isDay, type IsoDay } from './dates'
import type { Indicator, IndicatorValueWish } from './indicator'
import { written } from './localized'
import { isWebAddress } from './update-draft'

/** The form of a measured value as it is being filled in. */
export interface IndicatorValueForm {
  /** Id of the indicator as text; empty while none is chosen. */
  indicator: string
  measuredOn: string
  value: string
  source: Record<string, string>
  sourceUrl: string
}

/** What can be wrong, each a message in `measuring.wrong`. */
export type IndicatorValueRule =
  'indicator' | 'day' | 'taken' | 'value' | 'source' | 'sourceLong' | 'sourceUrl'

/** An empty form for languages. @param indicator id of the only one there is, or empty */
export function emptyValue(languages: readonly string[], indicator: string): IndicatorValueForm {
  const source = Object.fromEntries(languages.map((language) => [language, '']))
  return { indicator, measuredOn: '', value: '', source, sourceUrl: '' }
}

/** All that is wrong, in the order of the form; the same rules as the database's own. @param chosen the indicator */
export function checkValue(
  form: IndicatorValueForm,
  chosen: Indicator | undefined,
  today: IsoDay,
): readonly { readonly field: string; readonly rule: IndicatorValueRule }[] {
  const problems: { field: string; rule: IndicatorValueRule }[] = []
  const find = (field: string, rule: IndicatorValueRule, isWrong: boolean) => {
    if (isWrong) problems.push({ field, rule })
  }
  const [language = ''] = Object.keys(form.source)
  const source = JSON.stringify(written(form.source))
  const day = form.measuredOn
  find('indicator', 'indicator', !chosen)
  find('measuredOn', 'day', !isDay(day) || day < '1900-01-01' || day > today)
  find('measuredOn', 'taken', chosen?.values.some(({ measuredOn }) => measuredOn === day) ?? false)
  find('value', 'value', !/^-?\d{1,14}(\.\d{1,6})?$/.test(form.value.trim()))
  find(`source.${language}`, 'source', source === '{}')
  find(`source.${language}`, 'sourceLong', source.length + 50 > 2000)
  find('sourceUrl', 'sourceUrl', form.sourceUrl.trim() !== '' && !isWebAddress(form.sourceUrl.trim()))
  return problems
}

/** A checked form as it is published. */
export function toIndicatorValue(form: IndicatorValueForm): IndicatorValueWish {
  const sourceUrl = form.sourceUrl.trim()
  return {
    indicatorId: Number(form.indicator),
    measuredOn: form.measuredOn,
    value: Number(form.value),
    source: written(form.source),
    sourceUrl: sourceUrl === '' ? null : sourceUrl,
  }
}
