import type { RouteLocationRaw } from 'vue-router'
import { dayOf, siteTimeZone } from '@/domain/dates'
import type { DeadlineChange } from '@/domain/milestone'
import type { ResponseChange } from '@/domain/response'
import type { ProgressUpdate } from '@/domain/update'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { localText } from '@/i18n/localize'
import { has } from '@/i18n/translate'
import type { TextChange } from '@/queries/responses'
import { ledgerRoute } from '@/routes'
import type { Discussed } from './answering'

/** The plain day of a moment, where the plans are carried out. */
const dayText = (moment: string) => formatDate(dayOf(new Date(moment), siteTimeZone))

/** "due date moved from 1 March 2026 to 1 June 2026", with the milestone where one was moved. */
export function moveWords(move: DeadlineChange, detail: Discussed['detail']): string {
  const what =
    move.fromOn === null
      ? t('responses.change.set', { to: formatDate(move.toOn) })
      : t('responses.change.moved', { from: formatDate(move.fromOn), to: formatDate(move.toOn) })
  const code = detail.milestones.find(({ id }) => id === move.milestoneId)?.code
  return code === undefined ? what : t('responses.change.milestone', { code, what })
}

/** "progress update of 1 March 2026 (Ministry of Justice)". */
export function updateWords({ reportedOn, organization }: ProgressUpdate): string {
  return t('responses.change.updateBy', { date: formatDate(reportedOn), who: localText(organization.name) })
}

/** "change of the plan's text, 1 March 2026 (entry 12 of the ledger): title, problem". */
export function textWords({ seq, occurredAt, fields }: TextChange): string {
  const what = t('responses.change.text', { date: dayText(occurredAt), seq: String(seq) })
  const known = fields.map((field) => `responses.field.${field}`).filter(has)
  return known.length === 0 ? what : `${what}: ${known.map((key) => t(key)).join(', ')}`
}

/** What an answer led to, in words, and where to see it. */
export function changeOf(
  change: ResponseChange,
  discussed: Discussed | null,
): { readonly words: string; readonly to: RouteLocationRaw } {
  const { kind, id } = change
  const detail = discussed?.detail
  if (kind === 'text')
    return {
      words: t('responses.change.aText', { seq: String(id) }),
      to: ledgerRoute({ entry: String(id) }),
    }
  if (kind === 'deadline') {
    const move = detail?.deadlineChanges.find((one) => one.id === id)
    return {
      words: move && detail ? moveWords(move, detail) : t('responses.change.deadline'),
      to: { hash: `#deadline-${String(id)}` },
    }
  }
  const update = detail?.updates.find((one) => one.id === id)
  return {
    words: update ? updateWords(update) : t('responses.change.anUpdate'),
    to: { hash: `#update-${String(id)}` },
  }
}
