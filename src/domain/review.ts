import type { Enums } from '@/data/database.types'
import type { Commitment } from './commitment'
import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'
import type { Milestone } from './milestone'
import type { OrganizationName } from './organization'
import type { Completion } from './status'
import type { Evidence } from './update'

export type UpdateState = Enums<'update_state'>

/** An update that waits for the secretariat, as the queue names it. */
export interface WaitingUpdate {
  readonly id: number
  readonly commitment: {
    readonly code: string
    readonly title: LocalizedText
    readonly plan: { readonly slug: string; readonly title: LocalizedText; readonly isSample: boolean }
  }
  readonly organization: OrganizationName
  readonly round: { readonly number: number; readonly name: LocalizedText; readonly dueOn: IsoDay } | null
  readonly completion: Completion
  readonly submittedAt: string
  readonly correctsId: number | null
  readonly resubmitsId: number | null
}

/** An update in any state, with all that the public would see of it. */
export interface SubmittedUpdate extends WaitingUpdate {
  readonly state: UpdateState
  readonly reviewedAt: string | null
  readonly returnedReason: LocalizedText
  readonly narrative: LocalizedText
  readonly challenges: LocalizedText
  readonly reportedOn: IsoDay
  readonly evidence: readonly Evidence[]
  readonly milestonesDone: readonly { readonly milestoneId: number; readonly completedOn: IsoDay }[]
}

/** What the secretariat decides on: the update, the one it corrects or resubmits, and the commitment as it stands. */
export interface Review {
  readonly update: SubmittedUpdate
  readonly earlier: SubmittedUpdate | null
  readonly commitment: Commitment
  readonly milestones: readonly Pick<Milestone, 'id' | 'code' | 'title' | 'dueOn' | 'completedOn'>[]
}
