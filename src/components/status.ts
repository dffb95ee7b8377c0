import type { CommitmentLifecycle, Completion, Freshness, PlanLifecycle, Schedule } from '@/domain/status'
import type { JudgedCompletion } from '@/domain/voices'
import type { IconName } from './icons'

/** A state and what kind of state it is. `days` is positive: late by, or left. */
export type StatusProps =
  | { kind: 'completion'; value: Completion | null }
  | { kind: 'judgement'; value: JudgedCompletion }
  | { kind: 'schedule'; value: Schedule; days?: number | null | undefined }
  | { kind: 'freshness'; value: Freshness }
  | { kind: 'lifecycle'; value: PlanLifecycle | CommitmentLifecycle }

export type Tone = 'good' | 'caution' | 'bad' | 'unknown' | 'neutral'

interface Look {
  readonly icon: IconName
  readonly tone: Tone
}

const completion = {
  not_started: { icon: 'ring', tone: 'neutral' },
  limited: { icon: 'ring-quarter', tone: 'caution' },
  substantial: { icon: 'ring-most', tone: 'good' },
  complete: { icon: 'disc-check', tone: 'good' },
} as const satisfies Record<Completion, Look>

/** The one place that gives a state its shape and its hue; the words come from the messages. */
export const looks = {
  completion: { none: { icon: 'ring-dashed', tone: 'unknown' }, ...completion },
  judgement: { no_evidence: { icon: 'question', tone: 'unknown' }, ...completion },
  schedule: {
    no_date: { icon: 'minus', tone: 'neutral' },
    upcoming: { icon: 'calendar', tone: 'neutral' },
    on_time: { icon: 'clock', tone: 'good' },
    due_soon: { icon: 'clock-soon', tone: 'caution' },
    overdue: { icon: 'warning', tone: 'bad' },
    unreported: { icon: 'question', tone: 'unknown' },
    done_on_time: { icon: 'check', tone: 'good' },
    done_late: { icon: 'check-late', tone: 'caution' },
  },
  freshness: {
    silent: { icon: 'silent', tone: 'unknown' },
    stale: { icon: 'stale', tone: 'caution' },
    fresh: { icon: 'comment', tone: 'neutral' },
    final: { icon: 'lock', tone: 'neutral' },
  },
  lifecycle: {
    draft: { icon: 'pencil', tone: 'neutral' },
    active: { icon: 'arrow-right', tone: 'good' },
    closed: { icon: 'lock', tone: 'neutral' },
    withdrawn: { icon: 'withdrawn', tone: 'neutral' },
  },
} as const satisfies {
  completion: Record<Completion | 'none', Look>
  judgement: Record<JudgedCompletion, Look>
  schedule: Record<Schedule, Look>
  freshness: Record<Freshness, Look>
  lifecycle: Record<PlanLifecycle | CommitmentLifecycle, Look>
}

/** Shape and hue of one state. */
export function lookOf(status: StatusProps): Look {
  switch (status.kind) {
    case 'completion':
      return looks.completion[status.value ?? 'none']
    case 'judgement':
      return looks.judgement[status.value]
    case 'schedule':
      return looks.schedule[status.value]
    case 'freshness':
      return looks.freshness[status.value]
    case 'lifecycle':
      return looks.lifecycle[status.value]
  }
}

/** Where the page about the method explains a state. */
export function anchorOf(status: StatusProps): string {
  return `${status.kind}-${status.value ?? 'none'}`
}
