import { nextTick, onMounted, type Ref } from 'vue'

let awaited = false

/** After a navigation: whoever reads by ear or keyboard starts at the new page's heading, once it is there. */
export function announceHeading(): void {
  awaited = true
  // Until then the focus rests on the main part, so that Tab does not start at the old place.
  document.getElementById('main')?.focus({ preventScroll: true })
}

/** Lets a page's h1 take the focus that a navigation left for it; the first page of a visit takes none. */
export function useHeadingFocus(heading: Readonly<Ref<HTMLElement | null>>): void {
  onMounted(async () => {
    if (!awaited) return
    awaited = false
    await nextTick()
    const { activeElement } = document
    const isFree = !activeElement || activeElement === document.body || activeElement.id === 'main'
    if (isFree) heading.value?.focus({ preventScroll: true })
  })
}

/** Moves the reader, not only the window, to an element. */
export function focusAnchor(element: HTMLElement): void {
  awaited = false
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/** Pixels between the edge of the window and a place that an address names. */
const margin = 24

/** Milliseconds in which a place arrives on a slow network, after the answers of a page and of a part of it. */
const journey = 30_000

/** What a reader does who goes on by themselves. */
const ownSteps = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** Gives up the place that a reader is being led to. */
let giveUp: () => void = () => undefined

/** The reader goes somewhere else: the place of the address before is no longer theirs. */
export function leaveAnchor(): void {
  giveUp()
}

/**
 * Leads the reader to the place that an address names, as soon as it is on the page, and keeps it there while parts above
 * it still arrive: until the reader goes on, or after `patience` milliseconds of looking. The browser itself does not hold
 * a place that it has just jumped to.
 */
export async function leadToAnchor(id: string, patience = 10_000): Promise<void> {
  giveUp()
  const going = new AbortController()
  const { signal } = going
  giveUp = () => {
    going.abort()
  }
  for (const step of ownSteps) addEventListener(step, giveUp, { passive: true, signal })
  const place = await waitForElement(id, journey, signal)
  if (place && !signal.aborted) hold(place, patience, signal)
}

function hold(place: HTMLElement, patience: number, signal: AbortSignal): void {
  const release = giveUp
  let timer: ReturnType<typeof setTimeout> | undefined
  const lead = () => {
    if (place.isConnected) scrollBy({ top: place.getBoundingClientRect().top - margin, behavior: 'instant' })
    // newer answers have put another element in its place
    else if (!signal.aborted) void leadToAnchor(place.id)
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

/** The element with this id, as soon as it is on the page; `null` after `patience` milliseconds, or when it is given up. */
export function waitForElement(
  id: string,
  patience = 3000,
  signal?: AbortSignal,
): Promise<HTMLElement | null> {
  const present = document.getElementById(id)
  if (present) return Promise.resolve(present)
  return new Promise((resolve) => {
    const finish = (element: HTMLElement | null) => {
      observer.disconnect()
      clearTimeout(timer)
      resolve(element)
    }
    const observer = new MutationObserver(() => {
      const element = document.getElementById(id)
      if (element) finish(element)
    })
    const timer = setTimeout(() => {
      finish(null)
    }, patience)
    signal?.addEventListener('abort', () => {
      finish(null)
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}
