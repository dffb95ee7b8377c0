import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Commitment, CommitmentDetail } from '@/domain/commitment'
import type { ChangeAnswer, ResponseChange } from '@/domain/response'

/** The commitment that is discussed; nothing where a meeting is. */
export interface Discussed {
  readonly commitment: Commitment
  readonly detail: CommitmentDetail
}

export const discussedKey: InjectionKey<ComputedRef<Discussed | null>> = Symbol('discussed')

export const useDiscussed = (): ComputedRef<Discussed | null> =>
  inject(discussedKey, () => computed(() => null), true)

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
