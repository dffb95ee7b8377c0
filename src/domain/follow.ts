import type { LocalizedText } from './localized'

/** What a person may follow; a thread is followed by its first comment. */
export const followedKinds = ['plan', 'commitment', 'organization', 'meeting', 'comment'] as const
export type FollowedKind = (typeof followedKinds)[number]

/** Something to follow. */
export interface FollowedThing {
  readonly kind: FollowedKind
  readonly id: number
}

/** One thing that the signed-in person follows, with what its page is found by. */
export interface Follow extends FollowedThing {
  readonly followId: number
  /** Null for a thread on a commitment or a meeting whose title says what it is about. */
  readonly title: LocalizedText
  /** The words of a thread; null for everything else, and once they were hidden or deleted. */
  readonly words: string | null
  readonly plan: string | null
  readonly commitment: string | null
  /** The address of a meeting or a body. */
  readonly slug: string | null
}

/** The follow of a thing, if there is one. */
export function followOf<T extends FollowedThing>(follows: readonly T[], thing: FollowedThing): T | null {
  return follows.find(({ kind, id }) => kind === thing.kind && id === thing.id) ?? null
}
