import type { Commitment } from '@/domain/commitment'
import { prepareSearch } from '@/domain/commitment-filters'

/** Prepares a long list for its first search in small steps between other work; returns how to stop. */
export function prepareInIdleTime(commitments: readonly Commitment[]): () => void {
  const step = 100
  let next = 0
  // Safari has no requestIdleCallback; a pause between steps leaves it room too
  let timer = setTimeout(prepare, 500)
  function prepare() {
    prepareSearch(commitments.slice(next, next + step))
    next += step
    if (next < commitments.length) timer = setTimeout(prepare, 30)
  }
  return () => {
    clearTimeout(timer)
  }
}
