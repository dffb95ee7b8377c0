import { computed, onMounted, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { keptDrafts } from '@/composables/keptDrafts'
import * as sync from '@/domain/draft-sync'
import type { AsideDraft, DraftState, SavedDraft } from '@/domain/draft-sync'
import type { AppError } from '@/domain/errors'
import { isUntouched, recallReport, type ReportForm } from '@/domain/report-form'
import { saysTheSame } from '@/domain/update-draft'
import {
  discardDraft,
  fetchDrafts,
  fetchPendingUpdates,
  saveDraft,
  type DraftSlot,
  type KeptDraft,
} from '@/queries/drafts'

/** Milliseconds of quiet after which what was typed is sent. */
const quiet = 2000
/** Milliseconds until the next attempt, by the number of attempts that failed. */
const patience = [5000, 15_000, 60_000]

interface ReportDraftOptions {
  /** Under which the device keeps it. */
  readonly key: string
  /** The name under which the person saves. */
  readonly me: string
  readonly commitmentId: number
  /** The form before anything is typed. */
  readonly pristine: () => ReportForm
  /** What the server keeps, newest first, one draft for each body; undefined if that is not known. */
  readonly kept: readonly KeptDraft[] | undefined
  /** Whether what was found is about what the page was opened for; else both are offered. */
  readonly fits?: (form: ReportForm) => boolean
}

/** Where the words are: `server` has them, `sending` they are on their way, `device` alone has them, or nothing does. */
export type DraftPlace = 'none' | 'server' | 'sending' | 'device' | 'screen'

const now = () => new Date().toISOString()

/**
 * A report that is kept on this device with each letter, and on the server when the hands rest. Sending never holds up
 * typing; what another person or tab wrote is never written over without a choice.
 */
export function useReportDraft({ key, me, commitmentId, pristine, kept, fits }: ReportDraftOptions) {
  const recall = (content: unknown) => recallReport(content, pristine())
  const device = keptDrafts<ReportForm>(key, recall)

  function recallSaved(draft: KeptDraft): SavedDraft<ReportForm> | null {
    const content = recall(draft.content)
    return content && { ...draft, content: { ...content, organization: String(draft.organizationId) } }
  }

  /** The server's draft for the body that this device's draft is of; else the newest. */
  function keptFor(organization: string | undefined): KeptDraft | null | undefined {
    return organization
      ? kept && (kept.find(({ organizationId }) => String(organizationId) === organization) ?? null)
      : kept && (kept[0] ?? null)
  }

  const keptHere = keptFor((device.found?.content ?? pristine()).organization)
  function begin(): DraftState<ReportForm> {
    const saved = keptHere && recallSaved(keptHere)
    const found = sync.openDraft({ pristine: pristine(), local: device.found, saved, me, now: now() })
    const isSomething = device.found !== null || Boolean(saved)
    return isSomething && fits && !fits(found.content) ? sync.openBeside(found, pristine(), me, now()) : found
  }

  const state = shallowRef(begin())
  const form = ref(structuredClone(state.value.content)) as Ref<ReportForm>
  const opened = state.value
  /** What was found at the start; null if the form began empty. */
  const restored = shallowRef(
    isUntouched(opened.content, pristine())
      ? null
      : { at: opened.at, wasSaved: opened.isSaved, by: keptHere?.savedBy ?? me },
  )
  const isKept = shallowRef(device.found !== null)
  const savedAt = shallowRef(opened.base > 0 && opened.isSaved ? opened.at : null)
  const trouble = shallowRef<AppError | null>(null)
  const wasSubmitted = shallowRef(false)
  let isFinished = false
  let isPaused = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  const isTouched = computed(() => !isUntouched(state.value.content, pristine()))

  function commit(next: DraftState<ReportForm>, withForm = false): void {
    state.value = next
    if (withForm) form.value = structuredClone(next.content)
    if (isFinished) return
    const isWorthKeeping = isTouched.value || next.aside.length > 0 || next.base > 0
    if (isWorthKeeping) isKept.value = device.keep(sync.toLocal(next))
    else device.forget()
  }

  function slotOf(content: ReportForm): DraftSlot | null {
    return content.organization === '' ? null : { commitmentId, organizationId: Number(content.organization) }
  }

  function schedule(delay: number): void {
    clearTimeout(timer)
    if (!isFinished) timer = setTimeout(() => void send(), delay)
  }

  async function read(slot: DraftSlot): Promise<SavedDraft<ReportForm> | null> {
    const drafts = await fetchDrafts([slot.organizationId], slot.commitmentId)
    return drafts[0] ? recallSaved(drafts[0]) : null
  }

  /** A draft that is gone because these very words were submitted is no draft any more. */
  async function recognize(): Promise<void> {
    const { rival, content } = state.value
    if (rival !== 'gone') return
    const pending = await fetchPendingUpdates([Number(content.organization)], commitmentId).catch(() => [])
    wasSubmitted.value = pending.some((update) => saysTheSame(state.value.content, update))
  }

  /** One attempt to bring the words to the server. */
  async function attempt(slot: DraftSlot): Promise<void> {
    const isHere = () => slotOf(state.value.content)?.organizationId === slot.organizationId
    const { content, base } = state.value
    state.value = sync.sending(state.value)
    try {
      const version = await saveDraft(slot, content, base)
      failures = 0
      trouble.value = null
      if (!isHere()) return
      commit(sync.saved(state.value, version))
      savedAt.value = now()
      if (!isTouched.value && state.value.isSaved) {
        // taken back letter by letter: nothing of anybody else's goes with it
        await discardDraft(slot, version)
        commit({ ...state.value, base: 0 })
      }
    } catch (error) {
      const problem = error as AppError
      if (problem.hint === 'draft_conflict') {
        try {
          const current = await read(slot)
          if (isHere()) commit(sync.refused(state.value, current))
          trouble.value = null
          await recognize()
          return
        } catch {
          // asked again at the next attempt
        }
      }
      trouble.value = problem
      if (isHere()) commit(sync.unanswered(state.value))
      failures += 1
      const isPassing = ['offline', 'server', 'limit', 'conflict'].includes(problem.kind)
      if (isPassing) schedule(patience[Math.min(failures, patience.length) - 1] ?? quiet)
    }
  }

  async function send(): Promise<void> {
    clearTimeout(timer)
    if (running) {
      await running
      return
    }
    const slot = slotOf(state.value.content)
    if (isFinished || isPaused || slot === null || !sync.canSend(state.value)) return
    // an empty form that the server never saw is no draft
    if (!isTouched.value && state.value.base === 0) return
    running = attempt(slot)
    await running
    running = null
    if (sync.canSend(state.value) && trouble.value === null) schedule(quiet)
  }

  // at once: a tab may be gone before any delay is over
  watch(
    form,
    () => {
      if (isFinished) return
      const before = state.value
      // always in one order of fields, so that two versions can be compared
      const content = recall(JSON.parse(JSON.stringify(form.value))) ?? before.content
      const after = sync.typed(before, content, now())
      if (after === before) return
      const isElsewhere = before.content.organization !== content.organization
      commit(isElsewhere ? { ...after, base: 0, sending: null, rival: null, unsure: [] } : after)
      schedule(quiet)
    },
    { deep: true, flush: 'sync' },
  )

  function atOnce(): void {
    if (document.visibilityState === 'hidden') void send()
  }
  function again(): void {
    failures = 0
    void send()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', atOnce)
    addEventListener('online', again)
    if (sync.canSend(state.value)) schedule(quiet)
    void recognize()
  })
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', atOnce)
    removeEventListener('online', again)
    void send()
    clearTimeout(timer)
  })

  const place = computed<DraftPlace>(() => {
    if (!isTouched.value && state.value.base === 0) return 'none'
    if (state.value.isSaved) return 'server'
    if (state.value.sending !== null) return 'sending'
    return isKept.value ? 'device' : 'screen'
  })

  return {
    form,
    restored,
    isTouched,
    isKept,
    place,
    /** When the server took the words last; null if it has none. */
    savedAt,
    /** Why the words are not on the server. */
    trouble,
    /** These very words were submitted already, from here or from elsewhere. */
    wasSubmitted,
    rival: computed(() => state.value.rival),
    aside: computed(() => state.value.aside),
    chooseMine: (): void => {
      const wasGone = state.value.rival === 'gone'
      const next = sync.chooseMine(state.value)
      // what was submitted under the old key stays what it is
      const content = wasGone ? { ...next.content, clientKey: crypto.randomUUID() } : next.content
      commit({ ...next, content }, true)
      schedule(0)
    },
    chooseTheirs: (): void => {
      commit(sync.chooseTheirs(state.value, pristine(), now()), true)
      restored.value = null
    },
    takeBack: (version: AsideDraft<ReportForm>): void => {
      commit(sync.takeBack(state.value, version, now()), true)
      schedule(0)
    },
    /** The server's version that the words on screen grew from; 0 for none. */
    version: () => state.value.base,
    /** Sends now and waits; false when a choice is due first. */
    settle: async (): Promise<boolean> => {
      while (running) await running
      await send()
      return state.value.rival === null
    },
    /** Holds back saving while a report is being submitted: it would come back as a draft. */
    pause: (on: boolean): void => {
      isPaused = on
      if (!on && sync.canSend(state.value)) schedule(quiet)
    },
    /** The draft is gone from the server, whoever took it. */
    lost: (): void => {
      const content = { ...state.value.content, resubmitsId: null }
      commit(sync.refused({ ...state.value, content, base: Math.max(1, state.value.base) }, null), true)
    },
    /** The words stay, as a new report: what was sent under the old key is submitted. */
    renew: (): void => {
      commit(
        {
          ...state.value,
          content: { ...state.value.content, clientKey: crypto.randomUUID() },
          base: 0,
          isSaved: false,
        },
        true,
      )
      schedule(quiet)
    },
    /** Throws it away, here and on the server. */
    startOver: async (): Promise<void> => {
      const { base } = state.value
      const empty = { ...sync.newDraft(pristine(), now()), base, isSaved: base === 0 }
      restored.value = null
      commit(empty, true)
      await send()
    },
    /** Forgets it, for it was submitted. */
    finish: (): void => {
      isFinished = true
      clearTimeout(timer)
      device.forget()
    },
  }
}

export type ReportDraft = ReturnType<typeof useReportDraft>
