import Papa from 'papaparse'
import { templateColumns } from '@/domain/import/columns'
import { recordLanguages } from '@/i18n/locale'

/** A file in our own layout with nothing but its column names, in every language of the record. */
export function templateCsv(): string {
  return Papa.unparse([templateColumns(recordLanguages.map(({ code }) => code))]) + '\r\n'
}
