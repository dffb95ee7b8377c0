import { useQueryCache, type UseQueryEntry } from '@pinia/colada'
import { computed, onMounted, onUnmounted, shallowRef } from 'vue'
import { useEvery } from '@/composables/useEvery'
import { fetchPublicVersion, fetchRenderedVersion } from '@/queries/living'

/** An answer that is shown, and the one that would be given now. */
interface Change {
  readonly entry: UseQueryEntry
  readonly shown: unknown
  readonly data: unknown
}

const minute = 60_000

/** What is asked page by page is never asked again as a whole. */
const isWhole = ({ options }: UseQueryEntry) => options !== null && !('initialPageParam' in options)

/** The answer as it would be now, if it is another than the one shown. @throws whatever kept it from coming */
async function changeOf(entry: UseQueryEntry): Promise<Change | null> {
  const { data: shown } = entry.state.value
  const data = await entry.options?.query({ entry, signal: AbortSignal.timeout(minute / 2) })
  return JSON.stringify(data) === JSON.stringify(shown) ? null : { entry, shown, data }
}

/** Whether it is still news: the reader may have left, or have refreshed the page by a deed of their own. */
const isNews = ({ entry, shown }: Change) => entry.active && entry.state.value.data === shown

/**
 * Learns quietly what has changed about the things on a page, while it is looked at and when somebody returns to it:
 * one small question a minute, and the page's own only if anything public has changed. Nothing is shown before `show`.
 * @param isQuiet says when not to ask, for instance of a past day
 * @param onPresent is told when all that is shown is as it would be now
 */
export function useChanges(isQuiet: () => boolean, onPresent: () => void = () => undefined) {
  const cache = useQueryCache()
  const changes = shallowRef<readonly Change[]>([])
  let known: string | null = null
  let doubts = 0
  let asking = false

  async function ask(): Promise<void> {
    const before = doubts
    const version = await fetchPublicVersion()
    if (version === known) return
    const entries = cache.getEntries({ active: true, status: 'success' }).filter(isWhole)
    const answers = await Promise.allSettled(entries.map(changeOf))
    const found = answers.flatMap((answer) =>
      answer.status === 'fulfilled' && answer.value ? [answer.value] : [],
    )
    changes.value = found.filter(isNews)
    // what did not come, or came from what was kept, is asked again
    if (doubts !== before || !answers.every(({ status }) => status === 'fulfilled')) return
    known = version
    if (changes.value.length === 0) onPresent()
  }

  async function check(): Promise<void> {
    if (asking || document.hidden || isQuiet()) return
    asking = true
    await ask().catch(() => undefined) // without a network there is nothing to learn
    asking = false
  }

  /** Begins with a page that was prerendered, perhaps yesterday: what it was made of is known. */
  async function checkCopy(): Promise<void> {
    known = await fetchRenderedVersion().catch(() => null)
    await check()
  }

  /** What is shown may be older than what is known, as a copy from when there was a network. */
  function doubt(): void {
    known = null
    doubts++
  }

  /** Puts what has changed in the place of what is shown. */
  function show(): void {
    for (const { entry, data } of changes.value.filter(isNews)) cache.setQueryData(entry.key, data)
    changes.value = []
    onPresent()
  }

  function forget(): void {
    changes.value = []
  }

  useEvery(minute, check)
  const comeBack = () => void check()
  onMounted(() => {
    document.addEventListener('visibilitychange', comeBack)
    addEventListener('online', comeBack)
  })
  onUnmounted(() => {
    document.removeEventListener('visibilitychange', comeBack)
    removeEventListener('online', comeBack)
  })
  return { hasChanged: computed(() => changes.value.some(isNews)), show, forget, doubt, checkCopy }
}
