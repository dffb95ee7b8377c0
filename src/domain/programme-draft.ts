import { programmeRoles } from './programme'
import type { BodyRow, OutputRow, ProgrammeForm } from './programme-form'

/** Under which name a programme is kept while it is written. @param slug empty for a new one */
export function programmeDraftKey(personId: string, slug: string): string {
  return `programme/${personId}/${slug}`
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const string = (value: unknown) => (typeof value === 'string' ? value : '')
const rows = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

function texts(value: unknown, like: Record<string, string>): Record<string, string> {
  const words = isRecord(value) ? value : {}
  return Object.fromEntries(Object.keys(like).map((language) => [language, string(words[language])]))
}

function recallBody(row: Fields): BodyRow[] {
  const role = programmeRoles.find((known) => known === row['role'])
  return role ? [{ role, organization: string(row['organization']) }] : []
}

function recallOutput(row: Fields, like: Record<string, string>): OutputRow {
  return {
    id: typeof row['id'] === 'number' ? row['id'] : null,
    title: texts(row['title'], like),
    dueOn: string(row['dueOn']),
    deliveredOn: string(row['deliveredOn']),
    url: string(row['url']),
  }
}

/** The form from a draft that was kept, as far as it fits the form of today; null if it is no draft at all. */
export function recallProgramme(kept: unknown, empty: ProgrammeForm): ProgrammeForm | null {
  if (!isRecord(kept) || typeof kept['version'] !== 'number') return null
  const commitments: unknown[] = Array.isArray(kept['commitments']) ? kept['commitments'] : []
  return {
    version: kept['version'],
    slug: empty.slug || string(kept['slug']),
    title: texts(kept['title'], empty.title),
    summary: texts(kept['summary'], empty.summary),
    amount: string(kept['amount']),
    currency: string(kept['currency']),
    startsOn: string(kept['startsOn']),
    endsOn: string(kept['endsOn']),
    website: string(kept['website']),
    isSample: kept['isSample'] === true,
    bodies: rows(kept['bodies']).flatMap(recallBody),
    outputs: rows(kept['outputs']).map((row) => recallOutput(row, empty.title)),
    commitments: commitments.filter((id): id is number => typeof id === 'number'),
  }
}
