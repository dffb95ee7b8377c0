import { ref, shallowRef, watch, type Ref } from 'vue'

interface Kept {
  readonly savedAt: string
  readonly value: unknown
}

const prefix = 'draft:'

function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null')
    const isKept = typeof kept === 'object' && kept !== null && 'savedAt' in kept && 'value' in kept
    return isKept && typeof kept.savedAt === 'string' ? (kept as Kept) : null
  } catch {
    return null // forbidden, or not ours
  }
}

/** What a form knows of its draft. */
export interface Draft<T> {
  readonly value: Ref<T>
  /** When the words found at the start were typed; null if the form began empty. */
  readonly restoredFrom: Readonly<Ref<string | null>>
  /** Whether something was typed that is not sent yet. */
  readonly isChanged: Readonly<Ref<boolean>>
  /** Whether what was typed outlives the tab. */
  readonly isKept: Readonly<Ref<boolean>>
  /** Begins again with an empty form and forgets what was typed. */
  startOver: () => void
  /** Forgets what was typed, for it was sent. */
  finish: () => void
}

/**
 * Keeps what is typed on this device until it is sent, so that a closed tab, an ended session or a lost connection
 * costs nothing, and offers it again.
 * @param key what is written about, and by whom
 * @param empty the form before anything is typed
 * @param recall the form from what was kept, as far as it still fits; null if nothing of it does
 */
export function useDraft<T extends object>(
  key: string,
  empty: () => T,
  recall: (kept: unknown) => T | null,
): Draft<T> {
  const kept = read(key)
  const recalled = kept && recall(kept.value)
  const value = ref(recalled ?? empty()) as Ref<T>
  const restoredFrom = shallowRef(recalled ? kept.savedAt : null)
  const isChanged = shallowRef(recalled !== null)
  const isKept = shallowRef(recalled !== null)

  function forget(): void {
    isChanged.value = false
    isKept.value = false
    restoredFrom.value = null
    try {
      localStorage.removeItem(prefix + key)
    } catch {
      // then nothing was kept
    }
  }

  // at once: a tab may be gone before any delay is over
  watch(
    value,
    () => {
      if (JSON.stringify(value.value) === JSON.stringify(empty())) {
        forget()
        return
      }
      isChanged.value = true
      try {
        const entry: Kept = { savedAt: new Date().toISOString(), value: value.value }
        localStorage.setItem(prefix + key, JSON.stringify(entry))
        isKept.value = true
      } catch {
        isKept.value = false
      }
    },
    { deep: true, flush: 'sync' },
  )

  return {
    value,
    restoredFrom,
    isChanged,
    isKept,
    startOver: () => {
      value.value = empty()
    },
    finish: forget,
  }
}
