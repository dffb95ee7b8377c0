import type { EvidenceFile } from './evidence-file'
import type { Enums } from '@/data/database.types'
import type { LocalizedText } from './localized'
import type { Completion } from './status'

/** What the last visit to a piece of evidence found, and where a copy of it is kept. */
export interface EvidenceState {
  readonly outcome: Enums<'check_outcome'> | null
  readonly httpStatus: number | null
  readonly checkedAt: string | null
  readonly archivedUrl: string | null
}

/** What supports an update, published: a link, or a file with the SHA-256 it was submitted with (64 hexadecimal digits). */
export type Evidence = {
  readonly id: number
  readonly title: string
  readonly datedOn: string | null
  readonly state: EvidenceState
} & (
  | { readonly kind: 'link'; readonly url: string }
  | {
      readonly kind: 'file'
      readonly path: string
      readonly fileName: string
      readonly sha256: string
      readonly sizeBytes: number
      readonly mediaType: string
      /** Where anybody downloads it. */
      readonly address: string
    }
)

/** Evidence about to be submitted: an address, or a file that was uploaded. */
export type EvidenceDraft = { readonly title: string; readonly datedOn: string | null } & (
  | { readonly url: string; readonly file?: never }
  | { readonly file: Pick<EvidenceFile, 'path' | 'sha256'>; readonly url?: never }
)

/** An agency's published word on a commitment. */
export interface ProgressUpdate {
  readonly id: number
  readonly organization: { readonly slug: string; readonly name: LocalizedText }
  readonly completion: Completion
  readonly narrative: LocalizedText
  readonly challenges: LocalizedText
  readonly reportedOn: string
  readonly submittedAt: string
  readonly publishedAt: string
  /** The reporting round it answers, by its number in the plan. */
  readonly round: { readonly number: number; readonly name: LocalizedText } | null
  /** The published update it corrects. */
  readonly correctsId: number | null
  readonly evidence: readonly Evidence[]
  readonly milestonesDone: readonly { readonly milestoneId: number; readonly completedOn: string }[]
}

/** An update as its own agency sees it, also while it waits for the secretariat and after it came back. */
export interface OwnUpdate extends Pick<
  ProgressUpdate,
  | 'id'
  | 'completion'
  | 'narrative'
  | 'challenges'
  | 'evidence'
  | 'milestonesDone'
  | 'submittedAt'
  | 'correctsId'
> {
  readonly commitment: {
    readonly id: number
    readonly code: string
    readonly title: LocalizedText
    readonly planSlug: string
  }
  readonly organization: { readonly id: number; readonly slug: string; readonly name: LocalizedText }
  readonly state: Enums<'update_state'>
  /** Why it came back; else empty. */
  readonly returnedReason: LocalizedText
  readonly reviewedAt: string | null
  readonly resubmitsId: number | null
}

/** An update about to be submitted; the database sets author and time. */
export interface UpdateDraft {
  readonly commitmentId: number
  readonly organizationId: number
  readonly completion: Completion
  readonly narrative: LocalizedText
  readonly challenges: LocalizedText
  readonly evidence: readonly EvidenceDraft[]
  readonly milestonesDone: readonly { readonly milestoneId: number; readonly completedOn: string }[]
  readonly roundId: number | null
  readonly correctsId: number | null
  readonly resubmitsId: number | null
  /** Made once per report: sent twice with the same key, it is submitted once. */
  readonly clientKey: string
  /** The version of the server's draft that it was made of, and that goes with it; 0 for none. */
  readonly draftVersion: number
}
