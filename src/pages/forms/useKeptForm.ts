import { computed, nextTick, shallowRef } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import { useAnnouncer } from '@/composables/useAnnouncer'
import { useDraft } from '@/composables/useDraft'
import { useForm } from '@/composables/useForm'
import { useLeaveGuard } from '@/composables/useLeaveGuard'
import type { AppError } from '@/domain/errors'
import { recallForm, type RowTemplates } from '@/domain/recall'
import { useI18n } from '@/i18n'
import { useSession } from '@/stores/session'

/** What a form of the secretariat needs. */
interface Options<Form extends { version: number }> {
  /** Under which name what is typed is kept. */
  readonly key: string
  /** The form as it is public now; for a new thing an empty one. */
  readonly empty: () => Form
  readonly rows?: RowTemplates
  readonly check: (form: Form) => Readonly<Record<string, string | undefined>>
  readonly send: (form: Form) => Promise<unknown>
  /** The page of what was saved. */
  readonly page: (form: Form) => RouteLocationRaw
  readonly done: string
  /** The machine code that tells of another version, and what to do then; nothing of the kind for what is always new. */
  readonly outdated?: string
  readonly onOutdated?: () => void
}

/** A form whose words outlive the tab, that is sent once, and that never overwrites what somebody else saved meanwhile unasked. */
export function useKeptForm<Form extends { version: number }>(options: Options<Form>) {
  const { announce } = useAnnouncer()
  const session = useSession()
  const router = useRouter()
  const { t } = useI18n()
  const draft = useDraft(options.key, options.empty, (kept) =>
    recallForm(kept, options.empty(), options.rows),
  )
  const form = draft.value
  const restored = draft.restoredFrom.value

  const { errors, failure, busy, submit, field } = useForm<string>({
    check: () => options.check(form.value),
    send: () => options.send(form.value),
  })
  const reason = computed(() => failure.value as AppError | null)
  const isOutdated = computed(() => options.outdated !== undefined && reason.value?.hint === options.outdated)
  const keepsMine = shallowRef(false)

  async function send(): Promise<void> {
    keepsMine.value = false
    if (await submit()) {
      draft.finish()
      await router.replace(options.page(form.value))
      await nextTick()
      announce(options.done)
    } else if (isOutdated.value) options.onOutdated?.()
    else if (reason.value?.kind === 'signed-out') void session.recheck()
  }

  /** Of two versions one's own shall stand: it is sent as a change of the newest. */
  function keepMine(): void {
    form.value.version = options.empty().version
    failure.value = null
    keepsMine.value = true
  }

  function startOver(): void {
    draft.startOver()
    failure.value = null
  }

  const guard = useLeaveGuard(
    () => draft.isChanged.value,
    () => draft.isKept.value,
    (name) => name === 'sign-in' && draft.isKept.value,
  )

  return {
    t,
    form,
    draft,
    restored,
    errors,
    failure,
    busy,
    field,
    reason,
    isOutdated,
    keepsMine,
    send,
    keepMine,
    startOver,
    ...guard,
  }
}

/** What a frame around a form needs of it. */
export type KeptForm = Omit<ReturnType<typeof useKeptForm<{ version: number }>>, 'form' | 'draft'> & {
  readonly draft: Pick<
    ReturnType<typeof useKeptForm<{ version: number }>>['draft'],
    'restoredFrom' | 'isChanged' | 'isKept'
  >
}
