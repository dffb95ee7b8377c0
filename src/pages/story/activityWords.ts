import type { RouteLocationRaw } from 'vue-router'
import type { Activity } from '@/domain/activity'
import { ratedCompletion, voiceKey } from '@/domain/assessment'
import type { LocalizedText } from '@/domain/localized'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { localText } from '@/i18n/localize'
import { ratingLabel, ratingSource } from '@/pages/commitments/detail/ratingWords'
import { commitmentRoute, meetingRoute } from '@/routes'

/** Where something that happened is told in full. */
export function placeOf(one: Activity): RouteLocationRaw {
  if (one.kind === 'decision') return meetingRoute(one.meeting.slug, `decision-${String(one.id)}`)
  const anchor = {
    withdrawal: undefined,
    assessment: one.kind === 'assessment' ? `voice-${voiceKey(one)}` : undefined,
    update: `update-${String(one.id)}`,
    deadline: `deadline-${String(one.id)}`,
    comment: `comment-${String(one.id)}`,
    response: `response-${String(one.id)}`,
  }[one.kind]
  return commitmentRoute(one.planSlug, one.code, anchor)
}

/** Who speaks, as far as it is told; empty where nobody is named. */
export function speakerOf(one: Activity): string {
  const body = one.organization && localText(one.organization.name)
  switch (one.kind) {
    case 'comment': {
      const name = one.authorName ?? t('story.lately.anonymous')
      return body === null ? name : t('story.lately.behalf', { name, organization: body })
    }
    case 'response':
      return body ?? t('story.lately.secretariat')
    case 'assessment':
      return body ?? t(`voices.speaker.${one.voice}`)
    default:
      return body ?? ''
  }
}

/** The thing itself in a few words, where it is one: the new deadline, the judgement, what became of a question. */
export function gistOf(one: Activity): string {
  switch (one.kind) {
    case 'deadline': {
      const to = formatDate(one.toOn)
      const dates =
        one.fromOn === null
          ? t('commitment.moves.set', { to })
          : t('commitment.moves.change', { from: formatDate(one.fromOn), to })
      return one.milestone === null ? dates : t('story.lately.milestone', { code: one.milestone, dates })
    }
    case 'assessment': {
      const judged = ratedCompletion(one)
      return judged === null ? ratingSource(one) : `${ratingLabel(judged)}. ${ratingSource(one)}`
    }
    case 'decision':
      return t('story.lately.due', { date: formatDate(one.dueOn) })
    case 'response':
      return t(`story.lately.answer.${one.disposition}`)
    default:
      return ''
  }
}

/** What was written about it. */
export function writtenIn(one: Activity): LocalizedText | string | null {
  switch (one.kind) {
    case 'update':
    case 'assessment':
      return one.narrative
    case 'deadline':
    case 'withdrawal':
      return one.reason
    case 'decision':
      return one.meeting.title
    default:
      return one.body
  }
}
