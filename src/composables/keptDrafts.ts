import { withOthers, type LocalDraft } from '@/domain/draft-sync'

const prefix = 'draft:'

/** What the tabs of this browser keep under one key, each its own. */
type Slots = Readonly<Record<string, LocalDraft<unknown>>>

function isLocalDraft(value: unknown): value is LocalDraft<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'content' in value &&
    'at' in value &&
    typeof value.at === 'string' &&
    'base' in value &&
    typeof value.base === 'number' &&
    'aside' in value &&
    Array.isArray(value.aside) &&
    'unsure' in value &&
    Array.isArray(value.unsure)
  )
}

function read(key: string): Slots {
  try {
    const kept = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as {
      value?: { tabs?: object }
    } | null
    const slots = Object.entries(kept?.value?.tabs ?? {}) as [string, unknown][]
    return Object.fromEntries(
      slots.filter((slot): slot is [string, LocalDraft<unknown>] => isLocalDraft(slot[1])),
    )
  } catch {
    return {} // forbidden, or not ours
  }
}

function write(key: string, slots: Slots): boolean {
  try {
    if (Object.keys(slots).length === 0) localStorage.removeItem(prefix + key)
    else {
      const entry = { savedAt: new Date().toISOString(), value: { tabs: slots } }
      localStorage.setItem(prefix + key, JSON.stringify(entry))
    }
    return true
  } catch {
    return false
  }
}

/** The keys under which this device keeps something, as far as they begin so. */
export function keptKeys(beginning: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix + beginning))
      .map((key) => key.slice(prefix.length))
  } catch {
    return []
  }
}

/** Removes whatever this device keeps for one person: their number is a part of every key. */
export function forgetDraftsOf(personId: string): void {
  for (const key of keptKeys('')) {
    if (!key.split(/[/:]/).includes(personId)) continue
    try {
      localStorage.removeItem(prefix + key)
    } catch {
      // then nothing was kept
    }
  }
}

/**
 * Keeps a versioned draft on this device. Tabs never write over each other: each has a place of its own, and whoever opens
 * the draft next finds the newest on screen and the others aside.
 * @param key what is written about, and by whom
 * @param recall the content as far as it still fits; null if nothing of it does
 */
export function keptDrafts<T>(key: string, recall: (kept: unknown) => T | null) {
  const own = crypto.randomUUID()
  const found = read(key)

  function recalled(draft: LocalDraft<unknown>): LocalDraft<T>[] {
    const content = recall(draft.content)
    if (content === null) return []
    const each = (kept: unknown) => recall(kept) ?? []
    return [
      {
        ...draft,
        content,
        isSaved: draft.isSaved,
        unsure: draft.unsure.flatMap(each),
        aside: draft.aside.flatMap((version) => {
          const words = recall(version.content)
          return words === null ? [] : [{ ...version, content: words }]
        }),
      },
    ]
  }

  const [newest, ...others] = Object.values(found)
    .flatMap(recalled)
    .sort((a, b) => (a.at < b.at ? 1 : -1))

  return {
    /** What was kept before; null if nothing was. */
    found: newest ? withOthers(newest, others) : null,
    /** Resolves to whether it outlives the tab. The versions that were found are part of it. */
    keep: (draft: LocalDraft<T>): boolean => {
      const slots = Object.entries(read(key)).filter(([tab, slot]) => tab !== own && !isFound(tab, slot))
      return write(key, { ...Object.fromEntries(slots), [own]: draft })
    },
    /** Forgets it; what another tab is writing stays. */
    forget: (): void => {
      const slots = Object.entries(read(key)).filter(([tab, slot]) => tab !== own && !isFound(tab, slot))
      write(key, Object.fromEntries(slots))
    },
  }

  function isFound(tab: string, slot: LocalDraft<unknown>): boolean {
    return found[tab]?.at === slot.at
  }
}
