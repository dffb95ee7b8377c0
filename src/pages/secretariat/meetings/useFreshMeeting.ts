import { useQuery } from '@pinia/colada'
import { computed, shallowRef } from 'vue'
import { meetingQuery } from '@/queries/meetings'

/** A meeting as it is kept now: a form begun with what the cache remembers would be refused when it is saved. */
export function useFreshMeeting(slug: string | null) {
  const { state, refetch } = useQuery(() => ({
    ...meetingQuery({ slug: slug ?? '', asOf: null }),
    enabled: slug !== null,
  }))
  const isFresh = shallowRef(false)
  if (slug !== null)
    void refetch().finally(() => {
      isFresh.value = true
    })
  const fresh = computed(() =>
    isFresh.value ? state.value : { status: 'pending' as const, data: undefined, error: null },
  )
  return { fresh, refetch }
}
