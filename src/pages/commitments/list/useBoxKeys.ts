import { onBeforeUnmount, onMounted } from 'vue'

/** What the keyboard asks for beyond the box that it stands on. */
interface Wishes {
  readonly all: () => void
  readonly close: () => void
}

/**
 * The keyboard among the boxes of a list: arrows go from box to box, with Shift they pick on the way; Ctrl and A pick all,
 * Escape ends it. It begins at the first box.
 */
export function useBoxKeys(list: () => HTMLElement | null, { all, close }: Wishes): void {
  const boxes = () => [...(list()?.querySelectorAll<HTMLInputElement>('.pick-box input') ?? [])]

  function walk(event: KeyboardEvent, step: 1 | -1) {
    const every = boxes()
    const here = every.findIndex((box) => box === event.target)
    const next = every[here + step]
    if (here < 0 || !next) return
    event.preventDefault()
    next.focus()
    if (event.shiftKey && !next.checked) next.click()
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') close()
    else if (!(event.target instanceof Element && event.target.closest('.pick-box'))) return
    else if (event.key === 'ArrowDown') walk(event, 1)
    else if (event.key === 'ArrowUp') walk(event, -1)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      all()
    }
  }

  onMounted(() => {
    list()?.addEventListener('keydown', press)
    boxes()[0]?.focus({ preventScroll: true })
  })
  onBeforeUnmount(() => list()?.removeEventListener('keydown', press))
}
