import type { RouteLocationNamedRaw } from 'vue-router'
import type { Whereabouts } from '@/domain/moderation'
import { t } from '@/i18n'
import { localText } from '@/i18n/localize'
import { commitmentRoute, dialogueRoute, meetingRoute } from '@/routes'

/** The page on which a comment stands, opened at the comment. */
export function placeRoute({ commitment, meeting }: Whereabouts, commentId: number): RouteLocationNamedRaw {
  const anchor = `comment-${String(commentId)}`
  if (commitment) return commitmentRoute(commitment.plan.slug, commitment.code, anchor)
  return meeting ? meetingRoute(meeting.slug, anchor) : dialogueRoute
}

/** Where a comment stands, in words: "Commitment 1.2. Title", or the title of the meeting. */
export function placeWords({ commitment, meeting }: Whereabouts): string {
  if (commitment) {
    return `${t('commitment.label', { code: commitment.code })}. ${localText(commitment.title)}`
  }
  return localText(meeting?.title)
}
