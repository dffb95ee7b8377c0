import type { LocalizedText } from '@/domain/localized'
import type { Notice } from '@/domain/notice'
import { briefName } from '@/domain/organization'
import { t, type MessageKey } from '@/i18n'
import { formatDate, formatDateTime } from '@/i18n/format'
import { localText } from '@/i18n/localize'

/** Whoever said it: the body spoken for, else the person; who left is a former participant. */
function speaker({ comment }: Notice): string {
  return localText(comment?.organization) || (comment?.author ?? t('notices.somebody'))
}

function body({ organization }: Notice): string {
  return organization ? localText(briefName(organization)) : t('notices.secretariat')
}

function aboutComment(notice: Notice): string {
  const { kind, event, comment, due } = notice
  const params = { who: speaker(notice), due: due ? formatDate(due.on) : '' }
  if (kind === 'reminder')
    return t(event === 'overdue' ? 'notices.said.answerLate' : 'notices.said.answerDue', params)
  if (kind === 'reply') return t('notices.said.reply', params)
  if (kind === 'question') {
    const isRecommendation = comment?.kind === 'recommendation'
    return t(isRecommendation ? 'notices.said.askedRecommendation' : 'notices.said.askedQuestion', params)
  }
  return t(`notices.said.${comment?.kind ?? 'comment'}`, params)
}

function aboutReport(notice: Notice): string {
  const who = body(notice)
  switch (notice.event) {
    case 'submitted':
      return t('notices.said.submitted', { who })
    case 'published':
      return t('notices.said.published')
    case 'returned':
      return t('notices.said.returned')
    default:
      return t('notices.said.update', {
        who,
        completion: t(`status.completion.${notice.completion ?? 'none'}`),
      })
  }
}

function aboutDeadline({ deadline }: Notice): string {
  if (!deadline) return t('notices.said.other')
  const moved =
    deadline.from === null
      ? t('notices.said.deadlineSet', { to: formatDate(deadline.to) })
      : t('notices.said.deadline', { from: formatDate(deadline.from), to: formatDate(deadline.to) })
  return deadline.milestone === null
    ? moved
    : t('notices.said.milestone', { name: localText(deadline.milestone), moved })
}

function aboutModeration({ moderation }: Notice): string {
  if (!moderation) return t('notices.said.other')
  const { action, rule } = moderation
  return t(`notices.moderated.${action}`, { code: rule?.code ?? '', rule: localText(rule?.title) })
}

/** Sentences by subject and what became of it, as the database tells them apart. */
const events: Readonly<Record<string, MessageKey>> = {
  'commitments:withdrawn': 'notices.said.withdrawn',
  'commitments:restored': 'notices.said.restored',
  'plans:closed': 'notices.said.planClosed',
  'plans:reopened': 'notices.said.planReopened',
  'meetings:announced': 'notices.said.announced',
  'meetings:moved': 'notices.said.moved',
  'meetings:held': 'notices.said.held',
  'meetings:cancelled': 'notices.said.cancelled',
  'meetings:minutes': 'notices.said.minutes',
  'topics:scheduled': 'notices.said.scheduled',
  'topics:declined': 'notices.said.declined',
  'decisions:open': 'notices.said.decided',
  'decisions:done': 'notices.said.done',
  'decisions:dropped': 'notices.said.dropped',
  'reporting_rounds:week': 'notices.said.roundWeek',
  'reporting_rounds:day': 'notices.said.roundWeek',
  'reporting_rounds:late': 'notices.said.roundLate',
  'milestones:due': 'notices.said.milestoneDue',
  'milestones:late': 'notices.said.milestoneLate',
  weeks: 'notices.said.summary',
}

/** What happened, as a sentence. */
export function noticeSentence(notice: Notice): string {
  const { thing, event, meeting, due, topic, voice, response } = notice
  switch (thing) {
    case 'comments':
      return aboutComment(notice)
    case 'progress_updates':
      return aboutReport(notice)
    case 'deadline_changes':
      return aboutDeadline(notice)
    case 'moderation_log':
      return aboutModeration(notice)
    case 'assessments':
      return voice
        ? t('notices.said.assessment', { voice: t(`voices.who.${voice}`) })
        : t('notices.said.other')
    case 'responses':
      return response
        ? t('notices.said.response', {
            who: body(notice),
            disposition: t(`notices.disposition.${response.disposition}`),
          })
        : t('notices.said.other')
  }
  return t(events[event === '' ? thing : `${thing}:${event}`] ?? 'notices.said.other', {
    when: meeting ? formatDateTime(meeting.startsAt) : '',
    topic: topic ?? '',
    due: due ? formatDate(due.on) : '',
    name: localText(due?.name),
  })
}

/** The words to quote: of a comment or an answer as somebody wrote them, of a decision in its languages; null without any. */
export function noticeQuote({ thing, comment, response, decision }: Notice): string | LocalizedText | null {
  if (thing === 'responses') return response?.body ?? null
  if (thing === 'decisions') return decision?.text ?? null
  return thing === 'comments' && comment?.state === 'visible' ? comment.body : null
}

/** Whether what was said cannot be read any more. */
export function isGone({ thing, comment, response }: Notice): boolean {
  return (thing === 'comments' && comment?.body == null) || (thing === 'responses' && !response)
}
