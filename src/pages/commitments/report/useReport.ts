import { computed, shallowRef } from 'vue'
import { useForm } from '@/composables/useForm'
import { today } from '@/domain/dates'
import { AppError } from '@/domain/errors'
import type { UpdateDraft } from '@/domain/update'
import { checkReport, saysTheSame, toUpdateDraft } from '@/domain/update-draft'
import { useI18n } from '@/i18n'
import { fetchOwnUpdate } from '@/queries/drafts'
import { useSubmitUpdate } from '@/queries/writing'
import { useSession } from '@/stores/session'
import type { ReportDraft } from './useReportDraft'

interface ReportOptions {
  readonly commitmentId: number
  readonly draft: ReportDraft
  /** The open round that the report answers; null outside of it. */
  readonly roundId: () => number | null
  /** Whether a file was chosen that has not arrived. */
  readonly isUploading: () => boolean
  /** Submits without refreshing what is on screen, where several reports are sent in a row. */
  readonly submitQuietly?: (draft: UpdateDraft) => Promise<number>
}

/** Checks a report and submits it; once, however often it is sent. */
export function useReport({ commitmentId, draft, roundId, isUploading, submitQuietly }: ReportOptions) {
  const { t } = useI18n()
  const session = useSession()
  const { mutateAsync } = useSubmitUpdate()
  const submitUpdate = submitQuietly ?? mutateAsync
  /** What arrived under this key before says something else than the form. */
  const hasArrivedBefore = shallowRef(false)

  async function sendOnce(): Promise<void> {
    // what others saved is seen before it is submitted over
    if (!(await draft.settle())) throw new AppError('conflict', { hint: 'draft_conflict' })
    draft.pause(true)
    const report = draft.form.value
    const id = await submitUpdate(
      toUpdateDraft(report, { commitmentId, roundId: roundId(), draftVersion: draft.version() }),
    )
    const told = await fetchOwnUpdate(id).catch(() => null)
    hasArrivedBefore.value = told !== null && !saysTheSame(report, told)
  }

  const { errors, failure, busy, submit, field } = useForm<string>({
    check: () => ({
      ...Object.fromEntries(
        checkReport(draft.form.value, today()).map(({ field: path, rule }) => [
          path,
          t(`report.wrong.${rule}`),
        ]),
      ),
      ...(isUploading() && { evidence: t('report.wrong.evidence_uploading') }),
    }),
    send: sendOnce,
  })

  const problem = computed(() => failure.value as AppError | null)
  /** Resolves to whether the report is with the secretariat. */
  async function send(): Promise<boolean> {
    const isSent = await submit()
    if (isSent && !hasArrivedBefore.value) {
      draft.finish()
      return true
    }
    draft.pause(false)
    if (isSent) draft.renew()
    // the same words were submitted by somebody else, or what came back was submitted again
    if (problem.value?.code === '23505') draft.lost()
    if (problem.value?.kind === 'signed-out') void session.recheck()
    return false
  }

  return {
    errors,
    failure,
    busy,
    field,
    send,
    hasArrivedBefore,
    isSignedOut: computed(() => problem.value?.kind === 'signed-out'),
    hasRoundClosed: computed(() => problem.value?.hint === 'round_closed'),
    /** A request that got no answer may have arrived, unless the browser knew it had no network. */
    isUnsure: computed(
      () => problem.value?.kind === 'server' || (problem.value?.kind === 'offline' && navigator.onLine),
    ),
  }
}
