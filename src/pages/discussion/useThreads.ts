import { computed, shallowRef, watch } from 'vue'
import { useRoute, type RouteLocationRaw } from 'vue-router'
import {
  sortThreads,
  threadOrders,
  threads,
  type Comment,
  type Thread,
  type ThreadOrder,
} from '@/domain/comment'
import { partOf, type CommentPart } from './parts'

const step = 20

function has({ comment, replies }: Thread, id: number | null): boolean {
  return comment.id === id || replies.some((reply) => reply.id === id)
}

/**
 * The threads of a discussion as the address asks for them: `?sort=newest|endorsed`, `?about=milestone-12`. What a link
 * or the writer leads to is always among them.
 */
export function useThreads(comments: () => readonly Comment[], parts: () => readonly CommentPart[]) {
  const route = useRoute()
  const limit = shallowRef(step)
  const revealed = shallowRef<number | null>(null)

  const order = computed(() => threadOrders.find((known) => known === route.query['sort']) ?? threadOrders[0])
  const about = computed(() => parts().find(({ key }) => key === route.query['about']) ?? null)
  const all = computed(() => threads(comments()))
  const found = computed(() =>
    sortThreads(all.value, order.value).filter(
      (thread) =>
        about.value === null || partOf(thread.comment) === about.value.key || has(thread, revealed.value),
    ),
  )
  const shown = computed(() =>
    found.value.slice(
      0,
      Math.max(limit.value, found.value.findIndex((thread) => has(thread, revealed.value)) + 1),
    ),
  )

  watch(
    () => route.hash,
    (hash) => {
      const [, kind, number] = /^#(comment|response)-(\d+)$/.exec(hash) ?? []
      const id = Number(number)
      if (kind === 'comment') revealed.value = id
      else if (kind === 'response')
        revealed.value =
          comments().find(({ responses }) => responses.some((one) => one.id === id))?.id ?? null
    },
    { immediate: true },
  )

  return {
    order,
    about,
    all,
    found,
    shown,
    step,
    more: () => {
      limit.value = shown.value.length + step
    },
    /** Brings a comment on the page, wherever order and filter put it. */
    reveal: (id: number) => {
      revealed.value = id
    },
    /** The address of the same page in another order. */
    orderRoute: (wanted: ThreadOrder): RouteLocationRaw => ({
      query: { ...route.query, sort: wanted === threadOrders[0] ? undefined : wanted },
    }),
    /** The address of the same page with all that is discussed. */
    wholeRoute: (): RouteLocationRaw => ({ query: { ...route.query, about: undefined } }),
  }
}
