import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Commitment, CommitmentDetail } from '@/domain/commitment'
import type { LocalizedText } from '@/domain/localized'
import { briefName } from '@/domain/organization'
import type { ChangeAnswer, ResponseChange } from '@/domain/response'

/** The commitment that is discussed; nothing where a meeting is. */
export interface Discussed {
  readonly commitment: Commitment
  readonly detail: CommitmentDetail
}

export const discussedKey: InjectionKey<ComputedRef<Discussed | null>> = Symbol('discussed')

export const useDiscussed = (): ComputedRef<Discussed | null> =>
  inject(discussedKey, () => computed(() => null), true)

/** A body by the short name that the head of the page has for it; one that is not responsible by its whole name. */
export function useBodyName(): (body: {
  readonly slug: string
  readonly name: LocalizedText
}) => LocalizedText {
  const discussed = useDiscussed()
  return ({ slug, name }) => {
    const known = discussed.value?.commitment.organizations.find((one) => one.slug === slug)
    return known ? briefName(known) : name
  }
}

/** The official answers that led to a change, by the kind of change and its number. */
export function useAnswersTo(kind: ResponseChange['kind']): (id: number) => readonly ChangeAnswer[] {
  const discussed = useDiscussed()
  const all = computed(() =>
    (discussed.value?.detail.comments ?? []).flatMap((comment) =>
      comment.responses.flatMap(({ id, createdAt, change }) =>
        change?.kind === kind ? [{ id, createdAt, change }] : [],
      ),
    ),
  )
  return (id) => all.value.filter(({ change }) => change.id === id)
}
