import type { Indicator } from '@/domain/indicator'
import { t } from '@/i18n'
import { formatDate, formatNumber } from '@/i18n/format'
import { localText } from '@/i18n/localize'

/** "61 agencies on 31 December 2021; baseline 42 agencies; target 80 agencies by 31 December 2022." */
export function indicatorSentence(indicator: Indicator): string {
  const unit = localText(indicator.unit)
  const amount = (value: number) => [formatNumber(value), unit].filter(Boolean).join(unit === '%' ? '' : ' ')
  const last = indicator.values.at(-1)
  const parts = [
    last
      ? t('commitment.indicators.now', { date: formatDate(last.measuredOn), value: amount(last.value) })
      : t('commitment.indicators.nothing'),
  ]
  const [first] = indicator.values
  if (indicator.baseline !== null) {
    parts.push(t('commitment.indicators.from', { value: amount(indicator.baseline) }))
  } else if (first && first !== last) {
    const date = formatDate(first.measuredOn)
    parts.push(t('commitment.indicators.first', { date, value: amount(first.value) }))
  }
  if (indicator.target !== null) {
    const value = amount(indicator.target)
    parts.push(
      indicator.targetOn === null
        ? t('commitment.indicators.target', { value })
        : t('commitment.indicators.targetBy', { value, date: formatDate(indicator.targetOn) }),
    )
  }
  return `${parts.join('; ')}.`
}
