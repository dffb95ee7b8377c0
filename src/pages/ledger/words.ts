import type { RouteLocationRaw } from 'vue-router'
import type { NumberedName } from '@/queries/records'
import { readFields } from '@/domain/ledger/changes'
import type { LedgerEntry } from '@/domain/ledger/entry'
import { t } from '@/i18n'
import { localText } from '@/i18n/localize'
import { has } from '@/i18n/translate'
import type { RecordedEntry } from '@/queries/records'
import {
  agencyRoute,
  commitmentRoute,
  dialogueRoute,
  meetingRoute,
  moderationLogRoute,
  planRoute,
  programmeRoute,
  programmesRoute,
  roundRoute,
  roundsRoute,
  rulesRoute,
  topicsRoute,
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
  'meetings',
  'meeting_participants',
  'agenda_items',
  'topics',
  'decisions',
  'decision_organizations',
  'decision_commitments',
  'responses',
  'moderation_log',
  'platform_rules',
  'public_holidays',
  'memberships',
  'staff',
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

/** What an entry is about, as far as a place for it is looked for. */
type Placed = LedgerEntry & Partial<Pick<RecordedEntry, 'meeting' | 'decisionNumber'>>

/** Where a comment, or what was answered or decided about it, stands in its place. */
function commentAnchor({ subject, subjectId, after, before }: Placed): string | undefined {
  if (subject === 'comments') return `comment-${subjectId}`
  const { comment_id: comment } = readFields(after ?? before)
  return typeof comment === 'number' ? `comment-${comment}` : undefined
}

/** Where something of the dialogue platform is shown; null for what is none of it. */
function dialoguePlace(entry: Placed): RouteLocationRaw | null {
  const { subject, meeting, decisionNumber } = entry
  const { code } = readFields(entry.after ?? entry.before)
  if (subject === 'platform_rules') return rulesRoute(typeof code === 'string' ? code : undefined)
  if (subject === 'topics') return topicsRoute
  if (meeting) {
    const decision = decisionNumber ? `decision-${decisionNumber}` : undefined
    return meetingRoute(meeting.slug, decision ?? commentAnchor(entry))
  }
  if (subject === 'moderation_log') return moderationLogRoute
  return /^(meetings|meeting_participants|agenda_items|decision)/.test(subject) ? dialogueRoute : null
}

/** Where the thing concerned can be seen; null when it has no page. */
export function thingRoute(entry: Placed, names: Names | null): RouteLocationRaw | null {
  const { plan, commitment, subject, subjectId } = entry
  const { slug, number } = readFields(entry.after ?? entry.before)
  if (subject === 'organizations') {
    const known = names?.byId.get(subjectId)?.slug ?? slug
    return typeof known === 'string' ? agencyRoute(known) : null
  }
  if (subject.startsWith('programme'))
    return typeof slug === 'string' ? programmeRoute(slug) : programmesRoute
  const dialogue = dialoguePlace(entry)
  if (dialogue !== null && (plan === null || entry.meeting || subject === 'topics')) return dialogue
  if (plan === null) return null
  if (subject === 'reporting_rounds')
    return typeof number === 'number' ? roundRoute(plan, number) : roundsRoute(plan)
  if (commitment === null) return planRoute(plan)
  const anchor = subject === 'progress_updates' ? `update-${subjectId}` : commentAnchor(entry)
  return commitmentRoute(plan, commitment, anchor)
}
