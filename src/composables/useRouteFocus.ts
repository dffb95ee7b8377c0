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
