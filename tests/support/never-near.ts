import { vi } from 'vitest'

/** A page on which nothing ever comes into view, so that no chart begins to draw. */
export function keepEverythingOutOfSight(): void {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn()
      disconnect = vi.fn()
    },
  )
}
