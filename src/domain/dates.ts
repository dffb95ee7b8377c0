/** A day, `YYYY-MM-DD`: what the database calls `date`. It has no zone and no time. */
export type IsoDay = string

const millisecondsPerDay = 86_400_000

function toUtc(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** Whether the text is a day that exists: 2021-02-29 is not. */
export function isDay(text: string): boolean {
  // there was no year 0, in no database either
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = toUtc(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Whole days from one day to the other; negative when `to` comes first. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((toUtc(to) - toUtc(from)) / millisecondsPerDay)
}

/** The day so many days later; earlier when negative. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(toUtc(day) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The day it is at a moment in a zone, by default in the reader's own. */
export function dayOf(moment: Date, timeZone?: string): IsoDay {
  // the Swedish locale writes days as ISO does
  return moment.toLocaleDateString('sv-SE', timeZone === undefined ? {} : { timeZone })
}

/** The zone in which days of this site begin and times are told; the database keeps the same in its table `site`. */
export const siteTimeZone = 'Asia/Baku'

/** The first moment of a day where the plans are carried out. */
export function startOfDay(day: IsoDay): Date {
  // the Swedish locale writes times as ISO does
  const clockAt = (moment: number) =>
    Date.parse(`${new Date(moment).toLocaleString('sv-SE', { timeZone: siteTimeZone }).replace(' ', 'T')}Z`)
  const midnight = toUtc(day)
  const guess = midnight - (clockAt(midnight) - midnight)
  // in between the clocks may have been changed
  return new Date(guess - (clockAt(guess) - midnight))
}

/** A time of a day where the plans are carried out, "14:30", as a timestamp. */
export function momentAt(day: IsoDay, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000).toISOString()
}

/** The time of a moment where the plans are carried out: "14:30". */
export function timeOf(moment: string): string {
  return new Date(moment).toLocaleTimeString('sv-SE', {
    timeZone: siteTimeZone,
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** The day it is where the plans are carried out, as the database reckons what is late or in the future. */
export function today(now = new Date()): IsoDay {
  return dayOf(now, siteTimeZone)
}

/** The day that a part of an address names, if it is one and has passed; null otherwise. */
export function pastDay(value: unknown, now = today()): IsoDay | null {
  return typeof value === 'string' && isDay(value) && value < now ? value : null
}
