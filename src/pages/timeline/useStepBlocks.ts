import { computed, onMounted, onUnmounted, shallowReactive, shallowRef } from 'vue'
import type { Step } from '@/domain/timeline'
import type { StepGroup } from '@/domain/timeline-view'

/** Some rows of a group, drawn together when a reader comes near. */
export interface Block {
  readonly key: string
  readonly group: StepGroup
  readonly isFirst: boolean
  readonly steps: readonly Step[]
}

/** Tells of a block when it comes near and when it is far again; returns how to stop. */
export type Watch = (element: HTMLElement, block: Block) => () => void

/** Up to so many rows are simply there: found by the browser's own search, and read from end to end. */
const drawnWhole = 150
/** Few enough to be drawn between two frames on a slow phone. */
const rowsPerBlock = 12
/** What the first screen may need, drawn before anybody can tell what is near. */
const blocksAtFirst = 3

/** The blocks of the groups; folded ones have but their heading. */
function blocksOf(groups: readonly StepGroup[], isFolded: (group: StepGroup) => boolean): readonly Block[] {
  return groups.flatMap((group) => {
    const rows = isFolded(group) ? 1 : group.steps.length
    return Array.from({ length: Math.ceil(rows / rowsPerBlock) }, (_, index) => ({
      key: `${group.key}:${String(index)}`,
      group,
      isFirst: index === 0,
      steps: group.steps.slice(index * rowsPerBlock, (index + 1) * rowsPerBlock),
    }))
  })
}

/**
 * Draws of a long table only what is on the screen or near it, and all of it for a printer. What is not drawn keeps its
 * place, at first by estimate, later as high as it was.
 */
export function useStepBlocks(groups: () => readonly StepGroup[], isFolded: (group: StepGroup) => boolean) {
  const near = shallowReactive(new Map<string, boolean>())
  const heights = new Map<string, { rows: number; height: number }>()
  const rowHeight = shallowRef(56)
  const isPrinting = shallowRef(false)
  const watched = new WeakMap<Element, Block>()
  let observer: IntersectionObserver | undefined

  const blocks = computed(() => blocksOf(groups(), (group) => !isPrinting.value && isFolded(group)))
  const isLong = computed(() => groups().reduce((sum, { steps }) => sum + steps.length, 0) > drawnWhole)

  function isShown({ key }: Block, index: number): boolean {
    return !isLong.value || isPrinting.value || (near.get(key) ?? index < blocksAtFirst)
  }

  function heightOf({ key, steps }: Block): number {
    const known = heights.get(key)
    return Math.round(known?.rows === steps.length ? known.height : steps.length * rowHeight.value)
  }

  function learn(entries: readonly IntersectionObserverEntry[]) {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const block = watched.get(target)
      if (!block) continue
      const wasShown = near.get(block.key) === true
      if (!isIntersecting && wasShown) {
        // what holds the focus stays
        if (target.contains(document.activeElement)) continue
        heights.set(block.key, { rows: block.steps.length, height: boundingClientRect.height })
        if (block.steps.length > 0 && !block.isFirst)
          rowHeight.value = boundingClientRect.height / block.steps.length
      }
      near.set(block.key, isIntersecting)
    }
  }

  const watch: Watch = (element, block) => {
    watched.set(element, block)
    observer?.observe(element)
    return () => observer?.unobserve(element)
  }

  function print() {
    isPrinting.value = true
  }
  function printed() {
    isPrinting.value = false
  }

  // before the blocks are mounted, which tell of themselves at once
  if (typeof IntersectionObserver !== 'undefined')
    observer = new IntersectionObserver(learn, { rootMargin: '75%' })
  onMounted(() => {
    addEventListener('beforeprint', print)
    addEventListener('afterprint', printed)
  })
  onUnmounted(() => {
    observer?.disconnect()
    removeEventListener('beforeprint', print)
    removeEventListener('afterprint', printed)
  })

  return { blocks, isLong, isPrinting, isShown, heightOf, watch }
}
