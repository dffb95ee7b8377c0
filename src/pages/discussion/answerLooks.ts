import type { IconName } from '@/components/icons'
import type { Tone } from '@/components/status'
import type { QuestionState } from '@/domain/question'
import type { Disposition } from '@/domain/response'

interface Look {
  readonly icon: IconName
  readonly tone: Tone
}

/** A refusal with reasons is an answer: only silence is alarming. */
export const dispositionLooks: Readonly<Record<Disposition, Look>> = {
  answered: { icon: 'check', tone: 'good' },
  adopted: { icon: 'disc-check', tone: 'good' },
  partly_adopted: { icon: 'ring-most', tone: 'caution' },
  not_adopted: { icon: 'withdrawn', tone: 'neutral' },
  under_consideration: { icon: 'stale', tone: 'unknown' },
}

export const questionLooks: Readonly<Record<QuestionState, Look>> = {
  waiting: { icon: 'clock', tone: 'neutral' },
  overdue: { icon: 'warning', tone: 'bad' },
  answered: { icon: 'check', tone: 'good' },
  answered_late: { icon: 'check-late', tone: 'caution' },
}
