import type { EvidenceFile } from './evidence-file'
import type { LocalizedText } from './localized'
import type { Completion } from './status'

/** What supports an update: a link that anyone can open. */
export interface Evidence {
  readonly title: string
  readonly url: string
  readonly datedOn: string | null
}

/** Evidence about to be published: an address, or a file that was uploaded. */
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
  readonly publishedAt: string
  readonly evidence: readonly Evidence[]
  readonly milestonesDone: readonly { readonly milestoneId: number; readonly completedOn: string }[]
}

/** An update about to be published; the database sets author and time. */
export interface UpdateDraft {
  readonly commitmentId: number
  readonly organizationId: number
  readonly completion: Completion
  readonly narrative: LocalizedText
  readonly challenges: LocalizedText
  readonly evidence: readonly EvidenceDraft[]
  readonly milestonesDone: readonly { readonly milestoneId: number; readonly completedOn: string }[]
}
