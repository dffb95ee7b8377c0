import type { Assessment } from './assessment'
import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'
import type { Disposition } from './response'
import type { Completion } from './status'

interface Happened {
  /** Numbered within its kind; a decision within its meeting, a withdrawal by its entry in the ledger. */
  readonly id: number
  readonly occurredAt: string
  readonly planSlug: string
  readonly isSample: boolean
  /** Who said it: an agency, or whom a person speaks for. */
  readonly organization: { readonly slug: string; readonly name: LocalizedText } | null
}

interface OfCommitment extends Happened {
  readonly code: string
  readonly title: LocalizedText
}

/** What somebody did, decided or judged. */
export type Deed =
  | (OfCommitment & {
      readonly kind: 'update'
      readonly completion: Completion
      readonly narrative: LocalizedText
    })
  | (OfCommitment & {
      readonly kind: 'deadline'
      readonly reason: LocalizedText
      readonly fromOn: IsoDay | null
      readonly toOn: IsoDay
      /** Code of the milestone; null where the commitment's own deadline moved. */
      readonly milestone: string | null
    })
  | (OfCommitment & { readonly kind: 'assessment' } & Pick<
        Assessment,
        'voice' | 'scheme' | 'year' | 'ratings' | 'narrative'
      >)
  | (OfCommitment & { readonly kind: 'withdrawal'; readonly reason: LocalizedText })
  | (Happened & {
      readonly kind: 'decision'
      readonly text: LocalizedText
      readonly meeting: { readonly slug: string; readonly title: LocalizedText }
      readonly dueOn: IsoDay
    })

/** What somebody said in public. */
export type Saying =
  | (OfCommitment & { readonly kind: 'comment'; readonly authorName: string | null; readonly body: string })
  | (OfCommitment & { readonly kind: 'response'; readonly disposition: Disposition; readonly body: string })

/** Something that happened lately in a plan. */
export type Activity = Deed | Saying

export const isSaying = (one: Activity): one is Saying => one.kind === 'comment' || one.kind === 'response'
export const isDeed = (one: Activity): one is Deed => !isSaying(one)

/**
 * The newest, newest first, of which no kind takes more than half of the places as long as there are others: forty
 * judgements of one morning would hide everything else.
 */
export function newest<One extends Activity>(activity: readonly One[], places: number): readonly One[] {
  const sorted = [...activity].sort(
    (a, b) => Number(a.occurredAt < b.occurredAt) - Number(a.occurredAt > b.occurredAt),
  )
  const ofKind = (one: One, at: number) =>
    sorted.slice(0, at).filter(({ kind }) => kind === one.kind).length < places / 2
  const preferred = new Set(sorted.filter(ofKind).slice(0, places))
  for (const one of sorted) if (preferred.size < places) preferred.add(one)
  return sorted.filter((one) => preferred.has(one))
}
