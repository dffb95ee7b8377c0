import type { IconName } from '@/components/icons'
import type { Tone } from '@/components/status'
import type { RoundDuty } from '@/domain/round'

/** The one place that gives a duty its shape and its hue. */
export const dutyLooks = {
  on_time: { icon: 'check', tone: 'good' },
  late_report: { icon: 'check-late', tone: 'caution' },
  in_review: { icon: 'clock', tone: 'neutral' },
  returned: { icon: 'reply', tone: 'caution' },
  owed: { icon: 'calendar', tone: 'neutral' },
  overdue: { icon: 'warning', tone: 'bad' },
  missing: { icon: 'silent', tone: 'bad' },
  withdrawn: { icon: 'withdrawn', tone: 'neutral' },
} as const satisfies Record<RoundDuty, { icon: IconName; tone: Tone }>
