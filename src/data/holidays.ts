import type { Holiday } from '@/domain/holiday'
import type { LocalizedText } from '@/domain/localized'
import type { Json } from './database.types'
import { rest } from './rest'
import { text } from './rows'
import { unwrap } from './unwrap'

/** Every public holiday that is known, earliest first. @throws AppError */
export async function fetchHolidays(): Promise<readonly Holiday[]> {
  const rows = unwrap(await rest.from('public_holidays').select('id, day, name').order('day'))
  return rows.map(({ id, day, name }) => ({ id, day, name: text(name) }))
}

/** @throws AppError `conflict` when the day is on the list */
export async function addHoliday(day: string, name: LocalizedText): Promise<void> {
  // a text may lack a language, and the type of JSON knows nothing that is missing
  unwrap(await rest.from('public_holidays').insert({ day, name: name as NonNullable<Json> }))
}

/** @throws AppError */
export async function removeHoliday(id: number): Promise<void> {
  unwrap(await rest.from('public_holidays').delete().eq('id', id))
}
