import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { LongWork } from './chain'

/**
 * Work that takes its time: how far it is, what came of it, and a way to stop it. Leaving the page stops it too.
 * @param place where the button that starts it gives way to the one that stops it, and comes back: the focus goes along
 */
export function useLongWork<Result>(place: Readonly<Ref<HTMLElement | null>>) {
  /** Share done, 0 to 1; null while nothing is under way. */
  const share = shallowRef<number | null>(null)
  const result = shallowRef<Result | null>(null)
  const failure = shallowRef<unknown>(null)
  const wasStopped = shallowRef(false)
  let stopper = new AbortController()

  async function run(work: (options: LongWork) => Promise<Result>): Promise<void> {
    stopper.abort()
    stopper = new AbortController()
    const { signal } = stopper
    share.value = 0
    result.value = failure.value = null
    wasStopped.value = false
    const onProgress = (done: number) => {
      if (!signal.aborted) share.value = done
    }
    try {
      const found = await work({ signal, onProgress })
      if (!signal.aborted) result.value = found
    } catch (error) {
      if (!signal.aborted) failure.value = error
    } finally {
      if (!signal.aborted) share.value = null
    }
  }

  function stop(): void {
    stopper.abort()
    wasStopped.value = share.value !== null
    share.value = null
  }

  watch(
    () => share.value === null,
    () => {
      const isLost = document.activeElement === document.body
      if (isLost) place.value?.querySelector('button')?.focus({ preventScroll: true })
    },
    { flush: 'post' },
  )
  onScopeDispose(stop)

  return { share, result, failure, wasStopped, run, stop }
}
