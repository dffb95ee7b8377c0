import type { RouteLocationRaw } from 'vue-router'
import { isDay } from '@/domain/dates'
import { readFields, type FieldValue } from '@/domain/ledger/changes'
import type { LedgerEntry } from '@/domain/ledger/entry'
import type { LocalizedText } from '@/domain/localized'
import { briefName } from '@/domain/organization'
import { t } from '@/i18n'
import { formatDate, formatDateTime, formatList, formatNumber } from '@/i18n/format'
import { currentLocale } from '@/i18n/locale'
import { localize, localText, type Localized } from '@/i18n/localize'
import { has } from '@/i18n/translate'
import type { RecordedEntry } from '@/queries/records'
import { agencyRoute, ledgerRoute } from '@/routes'
import { subjectWord, type Names } from './words'

/** Columns that name a row of another kind. */
const references: Partial<Record<string, string>> = {
  theme_id: 'themes',
  milestone_id: 'milestones',
  update_id: 'progress_updates',
  corrects_id: 'progress_updates',
  resubmits_id: 'progress_updates',
  indicator_id: 'indicators',
  round_id: 'reporting_rounds',
  evidence_id: 'evidence',
  parent_id: 'comments',
  programme_id: 'programmes',
  meeting_id: 'meetings',
  decision_id: 'decisions',
  withdrawal_decision_id: 'decisions',
  topic_id: 'topics',
  comment_id: 'comments',
  rule_id: 'platform_rules',
  deadline_change_id: 'deadline_changes',
}

/** A value as it is shown: in words, and with its own page if it has one. */
export interface ShownValue {
  readonly text: string
  readonly to?: RouteLocationRaw
  readonly isCode?: boolean
}

/** Where the words of a code may stand; the first that has them is taken. */
function keysOf(subject: string, field: string, value: string): readonly string[] {
  const label = /^ratings\.(.+)$/.exec(field)?.[1]
  if (label !== undefined)
    return [`commitment.rating.labelOf.${label}.${value}`, `commitment.rating.label.${value}`]
  const ofKind = subject === 'organizations' ? 'organizationKind' : 'commentKind'
  const groups: Partial<Record<string, readonly string[]>> = {
    completion: ['status.completion'],
    lifecycle: ['status.lifecycle'],
    obligation: ['status.obligation'],
    ogp_values: ['status.ogpValue'],
    role: ['status.role', 'ledger.label', 'ledger.office'],
    kind: [`status.${ofKind}`, 'ledger.label'],
    state: [`ledger.state.${subject}`, 'ledger.label'],
    disposition: ['ledger.label'],
    action: ['ledger.label'],
    side: ['ledger.label'],
    voice: ['voices.speaker'],
    scheme: ['commitment.rating.scheme'],
  }
  return (groups[field] ?? []).map((group) => `${group}.${value}`)
}

function codeWord(subject: string, field: string, value: string): string | undefined {
  const key = keysOf(subject, field, value).find(has)
  return key && t(key)
}

function showNumber(subject: string, field: string, value: number, names: Names | null): ShownValue {
  if (field === 'organization_id' || (field === 'successor_id' && subject === 'organizations')) {
    const body = names?.byId.get(value)
    return body ? { text: localText(briefName(body)), to: agencyRoute(body.slug) } : { text: String(value) }
  }
  if (field === 'ledger_seq')
    return { text: t('ledger.number', { n: String(value) }), to: ledgerRoute({ entry: String(value) }) }
  const kind = field === 'predecessor_id' ? subject : references[field]
  if (kind !== undefined)
    return {
      text: t('ledger.filter.thing', { what: subjectWord(kind), n: String(value) }),
      to: ledgerRoute({ subject: kind, thing: String(value) }),
    }
  return { text: field === 'year' ? String(value) : formatNumber(value, { decimals: 6 }) }
}

/** A value of a field in words: dates in full, codes by their names, numbers of rows as links. */
export function showValue(
  subject: string,
  field: string,
  value: FieldValue | null,
  names: Names | null,
): ShownValue {
  if (value === null) return { text: t('ledger.nothing') }
  if (typeof value === 'boolean') return { text: t(value ? 'common.yes' : 'common.no') }
  if (typeof value === 'number') return showNumber(subject, field, value, names)
  if (typeof value !== 'string')
    return { text: formatList(value.map((item) => codeWord(subject, field, String(item)) ?? String(item))) }
  if (isDay(value)) return { text: formatDate(value) }
  if (field.endsWith('_at')) return { text: formatDateTime(value) }
  if (field.endsWith('sha256')) return { text: value, isCode: true }
  return { text: codeWord(subject, field, value) ?? value }
}

/** Fields that say what something is, the shortest first. */
const telling = [
  'title',
  'name',
  'narrative',
  'reason',
  'text',
  'body',
  'action',
  'organization_id',
  'milestone_id',
  'value',
  'role',
] as const

/** Where the organization is not who speaks, but who is meant. */
const isMeant = (subject: string) =>
  subject.endsWith('_organizations') || subject === 'meeting_participants' || subject === 'memberships'

/** What was added or removed, in a few words; null when only its fields can tell. */
export function gist(
  { subject, before, after, milestone }: LedgerEntry & Partial<Pick<RecordedEntry, 'milestone'>>,
  names: Names | null,
): Localized | null {
  const fields = readFields(after ?? before)
  const code = typeof fields['code'] === 'string' ? `${fields['code']} ` : ''
  for (const field of telling) {
    const value = fields[field]
    if (value === undefined || value === null) continue
    // elsewhere it is who speaks, and stands above already
    if (field === 'organization_id' && !isMeant(subject)) continue
    const step = field === 'milestone_id' && milestone ? localize(milestone.title) : null
    if (step && milestone) return { ...step, text: `${milestone.code} ${step.text}` }
    if (typeof value !== 'object')
      return {
        text: showValue(subject, field, value as FieldValue, names).text,
        lang: currentLocale(),
        foreign: false,
      }
    const found = localize(value as LocalizedText)
    if (found) return { ...found, text: code + found.text }
  }
  return null
}
