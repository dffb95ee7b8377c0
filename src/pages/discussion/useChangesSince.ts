import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import type { Comment } from '@/domain/comment'
import { changeKey } from '@/domain/response-form'
import { textChangesQuery } from '@/queries/responses'
import { useDiscussed } from './answering'
import { moveWords, textWords, updateWords } from './changeWords'

/** What can have followed from an answer, as options of a list: changes since the question was asked, the newest first. */
export function useChangesSince(comment: Comment) {
  const discussed = useDiscussed()
  const address = computed(() => ({
    plan: discussed.value?.commitment.plan.slug ?? '',
    code: discussed.value?.commitment.code ?? '',
  }))
  const { data: texts } = useQuery(() => ({
    ...textChangesQuery(address.value),
    enabled: discussed.value !== null,
  }))

  return computed(() => {
    const asked = Date.parse(comment.createdAt)
    const detail = discussed.value?.detail
    if (!detail) return []
    return [
      ...detail.deadlineChanges.map((move) => ({
        at: move.recordedAt,
        value: changeKey({ kind: 'deadline', id: move.id }),
        label: moveWords(move, detail),
      })),
      ...detail.updates.map((update) => ({
        at: update.publishedAt,
        value: changeKey({ kind: 'update', id: update.id }),
        label: updateWords(update),
      })),
      ...(texts.value ?? []).map((text) => ({
        at: text.occurredAt,
        value: changeKey({ kind: 'text', id: text.seq }),
        label: textWords(text),
      })),
    ]
      .filter(({ at }) => Date.parse(at) >= asked)
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  })
}
