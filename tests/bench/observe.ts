/** What a page went through since a moment, in milliseconds. */
interface Observation {
  /** When the first row was painted, after navigation began. */
  readonly firstRow: number | null
  readonly longestTask: number
  /** The parts of long tasks beyond 50 ms. */
  readonly blocking: number
  /** The longest time between two frames. */
  readonly longestFrame: number
  /** From a key to the frame that shows what it did. */
  readonly slowestKey: number
}

export type Observed = (since: number) => Observation

/** Runs within a page, before all else; leaves its observations at `window.observed`. It may refer to nothing outside itself. */
export function observe(row: string): void {
  const tasks: PerformanceEntry[] = []
  const keys: PerformanceEntry[] = []
  const frames: { at: number; length: number }[] = []
  let firstRow: number | null = null
  let last = performance.now()

  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  })
  new PerformanceObserver((list) => keys.push(...list.getEntries())).observe({
    type: 'event',
    buffered: true,
    durationThreshold: 16,
  } as PerformanceObserverInit)

  function frame(at: number) {
    frames.push({ at, length: at - last })
    last = at
    if (firstRow === null && document.querySelector(row)) {
      // the frame after the one that found it has painted it
      firstRow = Infinity
      requestAnimationFrame(() => {
        firstRow = performance.now()
      })
    }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)

  const observed: Observed = (since) => {
    const longTasks = tasks.filter(({ startTime }) => startTime >= since)
    const max = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0)
    return {
      firstRow,
      longestTask: max(longTasks.map(({ duration }) => duration)),
      blocking: longTasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      longestFrame: max(frames.filter(({ at, length }) => at - length >= since).map(({ length }) => length)),
      slowestKey: max(
        keys
          .filter(({ name, startTime }) => /^key|input/.test(name) && startTime >= since)
          .map(({ duration }) => duration),
      ),
    }
  }
  Object.assign(window, { observed })
}
