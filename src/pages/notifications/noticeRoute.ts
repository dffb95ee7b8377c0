import type { RouteLocationRaw } from 'vue-router'
import type { Notice } from '@/domain/notice'
import {
  agencyRoute,
  commitmentRoute,
  homeRoute,
  meetingRoute,
  planRoute,
  reportRoute,
  reviewRoute,
  reviewsRoute,
  workRoute,
} from '@/routes'

function anchorOf({ thing, subjectId, comment, decision }: Notice): string | undefined {
  switch (thing) {
    case 'comments':
    case 'responses':
    case 'moderation_log':
      return comment ? `comment-${String(comment.id)}` : undefined
    case 'progress_updates':
      return `update-${String(subjectId)}`
    case 'deadline_changes':
      return `deadline-${String(subjectId)}`
    case 'decisions':
      // a meeting numbers its own
      return decision ? `decision-${String(decision.number)}` : undefined
    default:
      return undefined
  }
}

/** Where one sees what happened; the commitment, the meeting or the desk that it concerns. */
export function noticeRoute(notice: Notice): RouteLocationRaw {
  const { thing, event, subjectId, commitment, meeting, plan, organization } = notice
  if (thing === 'progress_updates' && event === 'submitted') return reviewRoute(subjectId)
  if (thing === 'progress_updates' && event === 'returned' && commitment)
    return reportRoute(commitment.plan, commitment.code, { resubmits: subjectId })
  if (thing === 'reporting_rounds') return workRoute
  if (thing === 'weeks') return reviewsRoute
  if (meeting && (thing === 'decisions' || !commitment)) return meetingRoute(meeting.slug, anchorOf(notice))
  if (commitment) return commitmentRoute(commitment.plan, commitment.code, anchorOf(notice))
  if (plan) return planRoute(plan.slug)
  return organization ? agencyRoute(organization.slug) : homeRoute
}

/** The page of what a group of notifications is about. */
export function placeRoute({ commitment, meeting, plan, organization }: Notice): RouteLocationRaw {
  if (commitment) return commitmentRoute(commitment.plan, commitment.code)
  if (meeting) return meetingRoute(meeting.slug)
  if (plan) return planRoute(plan.slug)
  return organization ? agencyRoute(organization.slug) : workRoute
}
