import { words, type Language } from './words.ts'

const clocks = new Map<string, Intl.DateTimeFormat>()

/** `2026-03-01` as "1 mart 2026"; browsers and servers know no Azerbaijani, so that it is made by hand. */
export function day(iso: string, language: Language): string {
  const [year = '', month = '', date = ''] = iso.split('-')
  return `${Number(date)} ${words[language].months.split('|')[Number(month) - 1] ?? ''} ${year}`
}

/** A timestamp as "1 mart 2026, 14:05" on the clocks of a time zone such as `Asia/Baku`. */
export function moment(iso: string, timeZone: string, language: Language): string {
  let clock = clocks.get(timeZone)
  if (!clock) {
    // machine language: sv-SE writes "2026-03-01 14:05"
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    clocks.set(timeZone, clock)
  }
  const [date = '', time = ''] = clock.format(new Date(iso)).split(' ')
  return `${day(date, language)}, ${time}`
}
