import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'

/** A day on which offices are closed beside weekends. */
export interface Holiday {
  readonly id: number
  readonly day: IsoDay
  readonly name: LocalizedText
}

/** The holidays of each year, the newest year first. */
export function byYear(holidays: readonly Holiday[]): readonly { year: string; days: readonly Holiday[] }[] {
  const years = new Map<string, Holiday[]>()
  for (const holiday of holidays) {
    const year = holiday.day.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), holiday])
  }
  return [...years]
    .map(([year, days]) => ({ year, days: days.sort((a, b) => (a.day < b.day ? -1 : 1)) }))
    .sort((a, b) => (a.year < b.year ? 1 : -1))
}

/** Whether a day is a Saturday or a Sunday, on which nothing is due anyway. */
export function isWeekend(day: IsoDay): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
