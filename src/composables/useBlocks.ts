import {
  computed,
  onBeforeUnmount,
  onMounted,
  shallowReactive,
  shallowRef,
  watch,
  type ComponentPublicInstance,
} from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { isPrerendered } from './hydration'

/** So many rows fill any screen and are drawn while a finger is still on the key; divides into two and three columns. */
const size = 30
/** What a prerendered page contains: as good as every plan whole. */
const prerendered = 4

interface Place {
  readonly near: readonly number[]
  readonly heights: readonly (number | undefined)[]
  readonly row: number
}

/** Where the reader was when they left the list, kept with the entry of the browser's history. */
function remembered(): Place | null {
  const state: unknown = history.state
  return typeof state === 'object' && state && 'blocks' in state ? (state.blocks as Place | null) : null
}

/**
 * A long list in blocks of rows, of which only those near the reader are drawn: the others are empty rooms of the same
 * height, so that the scroll bar tells the truth and 2,000 rows cost as little as sixty. Coming back to the page finds
 * the same rooms. `whole` draws everything, for paper.
 */
export function useBlocks<T>(all: () => readonly T[], whole: () => boolean) {
  const before = isPrerendered() ? null : remembered()
  const near = shallowReactive(
    new Set(before?.near ?? Array.from({ length: isPrerendered() ? prerendered : 1 }, (_, index) => index)),
  )
  const heights = shallowRef<readonly (number | undefined)[]>(before?.heights ?? [])
  /** The height of a row as far as known, in pixels; 0 before anything was drawn. */
  const row = shallowRef(before?.row ?? 0)
  const blocks = computed(() => {
    const items = all()
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => ({
      index,
      first: index * size,
      items: items.slice(index * size, (index + 1) * size),
    }))
  })
  type Block = (typeof blocks.value)[number]

  const elements = new Map<number, Element>()
  const places = new WeakMap<Element, number>()
  let observer: IntersectionObserver | undefined

  function measure(index: number, height: number): void {
    const rows = blocks.value[index]?.items.length ?? 0
    if (height === 0 || rows === 0 || heights.value[index] === height) return
    const known = [...heights.value]
    known[index] = height
    heights.value = known
    row.value = height / rows
  }

  function look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const index = places.get(target) ?? 0
      if (isIntersecting) near.add(index)
      // where the focus is, nothing is taken away
      else if (near.has(index) && !target.contains(document.activeElement)) {
        measure(index, boundingClientRect.height)
        near.delete(index)
      }
    }
  }

  onMounted(() => {
    const first = elements.get(0)
    if (row.value === 0 && first) measure(0, first.getBoundingClientRect().height)
    // a table wider than the window scrolls in a frame of its own
    const options: IntersectionObserverInit & { scrollMargin: string } = {
      rootMargin: '75% 0%',
      scrollMargin: '75%',
    }
    observer = new IntersectionObserver(look, options)
    for (const element of elements.values()) observer.observe(element)
  })
  onBeforeUnmount(() => observer?.disconnect())
  onBeforeRouteLeave(() => {
    const place: Place = { near: [...near], heights: heights.value, row: row.value }
    history.replaceState({ ...history.state, blocks: place }, '')
  })
  watch(all, () => {
    // other rows, other heights; the first are what one looks at next
    heights.value = []
    near.add(0)
  })

  return {
    blocks,
    isDrawn: ({ index }: Block) => whole() || near.has(index),
    /** The height of a block that is not drawn, in pixels. */
    heightOf: ({ index, items }: Block) => heights.value[index] ?? row.value * items.length,
    /** For `:ref` of the element of a block. */
    place: (index: number) => (found: Element | ComponentPublicInstance | null) => {
      const element = found instanceof Element ? found : null
      const known = elements.get(index)
      if (known === element) return
      if (known) observer?.unobserve(known)
      elements.delete(index)
      if (!element) return
      elements.set(index, element)
      places.set(element, index)
      observer?.observe(element)
    },
  }
}
