import type { RouteLocationRaw } from 'vue-router'
import type { NumberedName } from '@/queries/records'
import { readFields } from '@/domain/ledger/changes'
import type { LedgerEntry } from '@/domain/ledger/entry'
import { t } from '@/i18n'
import { localText } from '@/i18n/localize'
import { has } from '@/i18n/translate'
import {
  agencyRoute,
  commitmentRoute,
  planRoute,
  programmeRoute,
  programmesRoute,
  roundRoute,
  roundsRoute,
} from '@/routes'

/** Names of bodies by number and by address. */
export interface Names {
  readonly byId: ReadonlyMap<number, NumberedName>
  readonly bySlug: ReadonlyMap<string, NumberedName>
}

export function namesOf(all: readonly NumberedName[]): Names {
  return {
    byId: new Map(all.map((one) => [one.id, one])),
    bySlug: new Map(all.map((one) => [one.slug, one])),
  }
}

/** The message behind a key made of a code from the ledger; the code itself where this version has no words for it. */
function wordOr(key: string, code: string): string {
  return has(key) ? t(key) : code
}

/** What may change, as far as this version has words for it. */
export const subjects = [
  'plans',
  'themes',
  'commitments',
  'commitment_organizations',
  'milestones',
  'milestone_completions',
  'deadline_changes',
  'progress_updates',
  'evidence',
  'evidence_archives',
  'assessments',
  'comments',
  'indicators',
  'indicator_values',
  'reporting_rounds',
  'programmes',
  'programme_organizations',
  'programme_outputs',
  'programme_commitments',
  'organizations',
] as const

export const subjectWord = (subject: string) => wordOr(`ledger.subject.${subject}`, subject)

/** The name of a column, or of a label inside one (`ratings.completion`). */
export function fieldWord(field: string, lang: string | null): string {
  const [column = field, label] = field.split('.')
  const word = label === undefined ? wordOr(`ledger.field.${column}`, column) : ratingWord(label)
  if (lang === null) return word
  return t('ledger.inLanguage', { field: word, language: wordOr(`ledger.language.${lang}`, lang) })
}

function ratingWord(label: string): string {
  return wordOr(`commitment.rating.name.${label}`, label)
}

/** "Commitment changed". */
export function headline({ action, subject }: Pick<LedgerEntry, 'action' | 'subject'>): string {
  return t(`ledger.did.${action}`, { what: subjectWord(subject) })
}

/** Who acted, as everybody may know it. */
export function actorWord({ office, organization }: LedgerEntry, names: Names | null): string {
  if (organization === null) return wordOr(`ledger.office.${office}`, office)
  const body = names?.bySlug.get(organization)
  return body ? localText(body.name) : organization
}

/** Where the thing concerned can be seen; null when it has no page. */
export function thingRoute(entry: LedgerEntry, names: Names | null): RouteLocationRaw | null {
  const { plan, commitment, subject, subjectId } = entry
  const { slug, number } = readFields(entry.after ?? entry.before)
  if (subject === 'organizations') {
    const known = names?.byId.get(subjectId)?.slug ?? slug
    return typeof known === 'string' ? agencyRoute(known) : null
  }
  if (subject.startsWith('programme'))
    return typeof slug === 'string' ? programmeRoute(slug) : programmesRoute
  if (plan === null) return null
  if (subject === 'reporting_rounds')
    return typeof number === 'number' ? roundRoute(plan, number) : roundsRoute(plan)
  if (commitment === null) return planRoute(plan)
  const anchors: Partial<Record<string, string>> = { comments: 'comment', progress_updates: 'update' }
  const anchor = anchors[subject]
  return commitmentRoute(plan, commitment, anchor && `${anchor}-${subjectId}`)
}
