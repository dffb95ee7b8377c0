import { focusAnchor, waitForElement } from './useRouteFocus'

/** Pixels between the edge of the window and a place that an address names. */
const margin = 24

/** Milliseconds in which a place arrives on a slow network, after the answers of a page and of a part of it. */
const journey = 30_000

/** What a reader does who goes on by themselves. */
const ownSteps = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Leads the reader to the place that an address names, as soon as it is on the page, and keeps it there while parts above
 * it still arrive: until the reader goes on, or after `patience` milliseconds of looking. The browser itself does not hold
 * a place that it has just jumped to.
 * @param navigation is aborted when the reader goes to another address
 */
export async function leadToAnchor(id: string, navigation: AbortSignal, patience = 10_000): Promise<void> {
  if (navigation.aborted) return
  const going = new AbortController()
  const { signal } = going
  const release = () => {
    going.abort()
  }
  navigation.addEventListener('abort', release, { signal })
  for (const step of ownSteps) addEventListener(step, release, { passive: true, signal })
  const place = await waitForElement(id, journey, signal)
  if (!place || signal.aborted) return
  hold(place, patience, signal, {
    release,
    again() {
      release()
      void leadToAnchor(id, navigation, patience)
    },
  })
}

interface Ways {
  readonly release: () => void
  /** Newer answers have put another element in its place. */
  readonly again: () => void
}

function hold(place: HTMLElement, patience: number, signal: AbortSignal, { release, again }: Ways): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const lead = () => {
    if (place.isConnected) scrollBy({ top: place.getBoundingClientRect().top - margin, behavior: 'instant' })
    else if (!signal.aborted) again()
  }
  // an element that is taken away loses the focus too, and only then is gone
  const lose = () =>
    setTimeout(() => {
      if (place.isConnected) release()
      else lead()
    })
  // a page that was opened in the background learns how long it is only once it is looked at
  const look = () => {
    clearTimeout(timer)
    lead()
    if (!document.hidden) timer = setTimeout(release, patience)
  }
  const observer = new ResizeObserver(lead)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  focusAnchor(place)
  place.addEventListener('blur', lose, { signal })
  document.addEventListener('visibilitychange', look, { signal })
  look()
  observer.observe(document.body)
}
