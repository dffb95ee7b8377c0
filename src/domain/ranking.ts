import { judgeable, recordIn, type BodyRecord } from './body-record'
import type { Organization } from './organization'

/** By what bodies can be compared. */
export const measures = ['delivered', 'lateness', 'punctuality', 'answers'] as const
export type Measure = (typeof measures)[number]

/** With fewer cases than this a share or a median says more about chance than about the body. */
export const leastToRank = 3

export interface Measured {
  /** A share from 0 to 1, or days for `lateness`; null without any case. */
  readonly value: number | null
  /** The cases that went well; for `lateness` those that came late. */
  readonly count: number
  /** The cases that could be judged. */
  readonly of: number
}

const share = (count: number, of: number): Measured => ({ value: of === 0 ? null : count / of, count, of })

/** What a record says by one measure. Silence in a closed plan, and what is not due yet, are no cases. */
export function measured(record: BodyRecord, measure: Measure): Measured {
  const { reports, answers, lateness } = record
  switch (measure) {
    case 'delivered':
      return share(record.complete, judgeable(record))
    case 'lateness':
      return { value: lateness.medianDays, count: record.completeLate + record.overdue, of: lateness.of }
    case 'punctuality':
      return share(reports.onTime, reports.due)
    case 'answers':
      return share(answers.answered, answers.answered + answers.overdue)
  }
}

export interface Rank extends Measured {
  readonly body: Organization
  readonly value: number
  /** 1 for the first. Equals share a rank, and the ranks that they fill are left out after it: 1, 2, 2, 4. */
  readonly rank: number
  readonly isShared: boolean
}

export interface Ranking {
  readonly ranked: readonly Rank[]
  /** Those with too few cases, in the order given; bodies without any part in the plan are left out. */
  readonly unranked: readonly { readonly body: Organization; readonly of: number }[]
}

/**
 * Government agencies by one measure, the best first; equals stay in the order given.
 * @param plan the plan asked about; null for all plans
 */
export function rank(bodies: readonly Organization[], measure: Measure, plan: string | null): Ranking {
  const cases = bodies.flatMap((body) => {
    const record = body.kind === 'agency' ? recordIn(body, plan) : undefined
    if (!record || (record.commitments === 0 && record.reports.due === 0 && record.answers.asked === 0))
      return []
    return [{ body, ...measured(record, measure) }]
  })
  const sorted = cases
    .flatMap(({ value, ...rest }) => (value === null || rest.of < leastToRank ? [] : [{ ...rest, value }]))
    // days late count against a body, shares speak for it
    .sort((a, b) => (measure === 'lateness' ? a.value - b.value : b.value - a.value))
  return {
    ranked: sorted.map((one) => ({
      ...one,
      rank: sorted.findIndex(({ value }) => value === one.value) + 1,
      isShared: sorted.filter(({ value }) => value === one.value).length > 1,
    })),
    unranked: cases
      .filter(({ value, of }) => value === null || of < leastToRank)
      .map(({ body, of }) => ({ body, of })),
  }
}
