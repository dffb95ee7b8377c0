import { looks } from '@/components/status'
import { daysBetween, timeOf, type IsoDay } from '@/domain/dates'
import { isOverdue, type Decision } from '@/domain/decision'
import type { Meeting, MeetingStage } from '@/domain/meeting'
import type { TopicState } from '@/domain/topic'
import { t } from '@/i18n'
import { formatDateTime } from '@/i18n/format'

const stageLooks = {
  ahead: looks.schedule.upcoming,
  awaited: looks.schedule.due_soon,
  held: looks.schedule.done_on_time,
  cancelled: looks.lifecycle.withdrawn,
} as const

/** The state of a meeting: its word, shape and hue. */
export const stageWords = (stage: MeetingStage) => ({
  ...stageLooks[stage],
  word: t(`meetings.stage.${stage}`),
})

const decisionLooks = {
  open: { ...looks.schedule.on_time, tone: 'neutral' },
  overdue: looks.schedule.overdue,
  done: looks.schedule.done_on_time,
  dropped: looks.lifecycle.withdrawn,
} as const

/** The state of a decision on a day: its word, shape and hue. */
export function decisionWords(decision: Pick<Decision, 'state' | 'dueOn'>, day: IsoDay) {
  const state = isOverdue(decision, day) ? 'overdue' : decision.state
  const n = state === 'overdue' ? daysBetween(decision.dueOn, day) : 0
  return { ...decisionLooks[state], word: t(`meetings.decisionState.${state}`, { n }) }
}

const topicLooks = {
  waiting: looks.schedule.due_soon,
  scheduled: looks.schedule.on_time,
  discussed: looks.schedule.done_on_time,
  declined: looks.lifecycle.withdrawn,
} as const

/** The state of a topic: its word, shape and hue. */
export const topicWords = (state: TopicState) => ({
  ...topicLooks[state],
  word: t(`meetings.topicState.${state}`),
})

/** "1 March 2021, 14:05 (UTC+4)", with its end where that is known: "…, 14:05 – 16:00 (UTC+4)". */
export function timeOfMeeting({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string {
  const start = formatDateTime(startsAt)
  return endsAt === null ? start : start.replace(/(\d\d:\d\d)/, `$1–${timeOf(endsAt)}`)
}
