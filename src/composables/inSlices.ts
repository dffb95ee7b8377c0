interface SliceOptions {
  /** Told the share done, 0 to 1, at each pause. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Half a frame: what is left is for the page. */
const millisecondsAtATime = 8

const pause = () => new Promise((resolve) => setTimeout(resolve))

/**
 * Carries out long work without freezing the page: a few milliseconds at a time, the page draws and answers in between.
 * A worker would need a Trusted Types policy of its own and could not be stopped as gently.
 * @throws the signal's reason when it is stopped
 */
export async function inSlices<T>(
  steps: Generator<number, T>,
  { onProgress, signal }: SliceOptions = {},
): Promise<T> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < millisecondsAtATime) continue
    onProgress?.(step.value)
    await pause()
    signal?.throwIfAborted()
    since = performance.now()
  }
}
