import Papa from 'papaparse'
import { templateColumns } from '@/domain/import/columns'
import { locales } from '@/i18n/locale'

/** A file in our own layout with nothing but its column names, in every language of the site. */
export function templateCsv(): string {
  return Papa.unparse([templateColumns(locales.map(({ code }) => code))]) + '\r\n'
}
