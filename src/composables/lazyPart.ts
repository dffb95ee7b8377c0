import { defineAsyncComponent, onBeforeUnmount, onBeforeUpdate } from 'vue'
import type { AsyncComponentLoader, Component, ComponentInternalInstance } from 'vue'
import { isServer } from './hydration'

/** How Vue wakes a part that the server has rendered. Not for everybody, so a test tells when it is gone. */
interface Waking {
  __asyncHydrate?: (first: Node, instance: ComponentInternalInstance, hydrate: () => void) => void
}

/** The elements that a rendered part begins with: itself, or those between the marks of a fragment. */
function elementsFrom(first: Node): Element[] {
  if (first instanceof Element) return [first]
  const found: Element[] = []
  let depth = 0
  for (let node: Node | null = first; node; node = node.nextSibling) {
    if (node instanceof Comment) {
      if (node.data === '[') depth++
      if (node.data === ']' && --depth === 0) break
    }
    if (depth === 0) break
    if (node instanceof Element) found.push(node)
  }
  return found
}

/** Resolves when a reader has come within half a screen of a part, or when the page goes on without waiting for it. */
function nearness(first: Node, instance: ComponentInternalInstance): Promise<void> {
  const elements = elementsFrom(first)
  if (elements.length === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const come = () => {
      observer.disconnect()
      resolve()
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) come()
      },
      { rootMargin: '50%' },
    )
    for (const element of elements) observer.observe(element)
    onBeforeUpdate(come, instance)
    onBeforeUnmount(come, instance)
  })
}

/**
 * A part of a page whose code nobody should wait for. What was prerendered stands there from the beginning, and wakes,
 * with code that is fetched only then, when a reader comes near; after a walk within the site the code is fetched when the
 * part is shown. Vue's own `hydrateOnVisible` would fetch the code at once.
 */
export function lazyPart<Part extends Component>(loader: AsyncComponentLoader<Part>): Part {
  if (isServer) return defineAsyncComponent(loader)
  let near: Promise<void> | undefined
  const part = defineAsyncComponent<Part>({
    async loader() {
      // Vue asks for the code just before it says that there is something to wake
      await Promise.resolve()
      await near
      return loader()
    },
  })
  const waking = part as Waking
  const wake = waking.__asyncHydrate
  if (wake)
    waking.__asyncHydrate = (first, instance, hydrate) => {
      near ??= nearness(first, instance)
      wake.call(part, first, instance, hydrate)
    }
  return part
}
