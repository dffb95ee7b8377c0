import type { Tone } from '@/components/status'
import { looks } from '@/components/status'
import type { StepState } from '@/domain/timeline'

interface Mark {
  readonly shape: string
  /** What is cut out of the shape, in the colour of the paper. */
  readonly cut?: string
  readonly hollow?: true
}

const ring = 'M0-5a5 5 0 1 1 0 10a5 5 0 1 1 0-10'
const check = 'M-2.6.2l1.9 2 3.4-4'

/** The signs of the timeline, around their day. A state differs from the next in shape, not only in colour. */
export const marks: Readonly<Record<StepState, Mark>> = {
  done_on_time: { shape: 'M0-6.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13', cut: check },
  done_late: { shape: 'M-5.75-5.75h11.5v11.5h-11.5z', cut: check },
  overdue: { shape: 'M0-7.5L7.5 0L0 7.5L-7.5 0z' },
  due_soon: { shape: ring, cut: 'M0-2.6a2.6 2.6 0 0 1 0 5.2', hollow: true },
  on_time: { shape: ring, hollow: true },
  upcoming: { shape: 'M0-3a3 3 0 1 1 0 6a3 3 0 1 1 0-6', hollow: true },
  unreported: { shape: 'M0-5.5L5.5 4.5H-5.5z', hollow: true },
  withdrawn: { shape: 'M-4-4l8 8m0-8l-8 8', hollow: true },
  // never on the axis, but in the legend
  no_date: { shape: 'M-4 0h8', hollow: true },
}

/** The hue of a state, the same as in lists. */
export function toneOf(state: StepState): Tone {
  return state === 'withdrawn' ? looks.lifecycle.withdrawn.tone : looks.schedule[state].tone
}
