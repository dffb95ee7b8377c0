import type { IsoDay } from '@/domain/dates'
import {
  countOutputs,
  outputDelay,
  outputState,
  type Programme,
  type ProgrammeOutput,
} from '@/domain/programme'
import { looks } from '@/components/status'
import { t } from '@/i18n'
import { countOf } from '@/i18n/counts'
import { formatDate, formatMoney } from '@/i18n/format'

/** "2 of 3 outputs have been delivered, 1 is late.", of one programme or of several. */
export function outputsSentence(programmes: readonly Pick<Programme, 'outputs'>[], day: IsoDay): string {
  const { total, delivered, overdue } = countOutputs(programmes, day)
  if (total === 0) return `${t('programmes.outputs.unnamed')}.`
  const late =
    overdue > 0 ? `, ${t('programmes.outputs.late', { n: overdue, count: countOf(overdue) })}.` : '.'
  if (total === 1) return t(`programmes.outputs.${delivered === 1 ? 'oneOfOne' : 'noneOfOne'}`) + late
  if (delivered === 0) return t('programmes.outputs.none', { n: total }) + late
  return t('programmes.outputs.some', { n: total, count: countOf(delivered) }) + late
}

/** "5.250.000 avro"; null if the sum is not known. */
export function sumOf({ amount, currency }: Pick<Programme, 'amount' | 'currency'>): string | null {
  return amount === null || currency === null ? null : formatMoney(amount, currency)
}

/** "1 March 2021 – 31 May 2023", or the one end that is known; null if neither is. */
export function periodOf({ startsOn, endsOn }: Pick<Programme, 'startsOn' | 'endsOn'>): string | null {
  if (startsOn !== null && endsOn !== null) return `${formatDate(startsOn)} – ${formatDate(endsOn)}`
  if (startsOn !== null) return t('programmes.facts.from', { date: formatDate(startsOn) })
  return endsOn === null ? null : t('programmes.facts.until', { date: formatDate(endsOn) })
}

const look = {
  delivered: looks.schedule.done_on_time,
  delivered_late: looks.schedule.done_late,
  overdue: looks.schedule.overdue,
  awaited: looks.schedule.on_time,
  unrecorded: looks.schedule.unreported,
} as const

/** The state of an output on a day: its word, shape and hue. */
export function outputWords(output: ProgrammeOutput, day: IsoDay) {
  const state = outputState(output, day)
  return { ...look[state], word: t(`programmes.state.${state}`, { n: outputDelay(output, day) ?? 0 }) }
}
