import type { LocalizedText } from './localized'
import type { Completion } from './status'

/** Something that happened lately in a plan: an update was published, or somebody commented. */
export type Activity = ActivityPlace &
  (
    | { readonly kind: 'update'; readonly completion: Completion; readonly narrative: LocalizedText }
    | { readonly kind: 'comment'; readonly authorName: string | null; readonly body: string }
  )

interface ActivityPlace {
  readonly id: number
  readonly occurredAt: string
  readonly planSlug: string
  readonly isSample: boolean
  readonly code: string
  readonly title: LocalizedText
  readonly organization: { readonly slug: string; readonly name: LocalizedText } | null
}
