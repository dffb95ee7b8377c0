import { computed, onScopeDispose, shallowRef } from 'vue'
import type { StagedImport } from '@/domain/import/staging'
import { abandonImport, prepareImport, useApplyImport, type PreparedImport } from '@/queries/imports'

type Step = 'sending' | 'comparing' | 'applying'

/** An import on its way: sent to wait, compared, then written or taken back. */
export function useStaging() {
  const { mutateAsync: apply } = useApplyImport()
  const step = shallowRef<Step | null>(null)
  /** Share sent, 0 to 1; null where no share is known. */
  const progress = shallowRef<number | null>(null)
  const prepared = shallowRef<PreparedImport | null>(null)
  const isApplied = shallowRef(false)
  const wasStopped = shallowRef(false)
  const failure = shallowRef<unknown>(null)
  let stopper = new AbortController()

  function takeBack(): void {
    if (prepared.value && !isApplied.value && step.value !== 'applying') void abandonImport(prepared.value.id)
    prepared.value = null
  }

  async function run(first: Step, work: () => Promise<void>): Promise<void> {
    step.value = first
    failure.value = null
    wasStopped.value = false
    try {
      await work()
    } catch (error) {
      if (stopper.signal.aborted) wasStopped.value = true
      else failure.value = error
    } finally {
      step.value = null
      progress.value = null
    }
  }

  onScopeDispose(() => {
    stopper.abort()
    takeBack()
  })

  return {
    step,
    progress,
    prepared,
    isApplied,
    wasStopped,
    failure,
    /** Something waits that is not written yet. */
    isWaiting: computed(() => step.value !== null || (prepared.value !== null && !isApplied.value)),

    prepare: (make: (sha256: string) => StagedImport, bytes: Uint8Array<ArrayBuffer>) =>
      run('sending', async () => {
        takeBack()
        stopper = new AbortController()
        const { signal } = stopper
        progress.value = 0
        const onSent = (share: number) => {
          progress.value = share
          if (share === 1) step.value = 'comparing'
        }
        const found = await prepareImport(make, bytes, { onSent, signal })
        if (signal.aborted) await abandonImport(found.id)
        else prepared.value = found
      }),

    write: () =>
      run('applying', async () => {
        if (!prepared.value) return
        await apply(prepared.value.id)
        isApplied.value = true
      }),

    stop: () => {
      stopper.abort()
    },

    startOver: () => {
      takeBack()
      isApplied.value = false
      failure.value = null
    },
  }
}
