import { defineAsyncComponent, hydrateOnVisible, type AsyncComponentLoader, type Component } from 'vue'

/**
 * A part of a page whose code nobody should wait for. What was prerendered stands there from the beginning and wakes
 * when a reader comes near; after a walk within the site the code is fetched when the part is shown.
 */
export function lazyPart<Part extends Component>(loader: AsyncComponentLoader<Part>): Part {
  return defineAsyncComponent({ loader, hydrate: hydrateOnVisible({ rootMargin: '50%' }) })
}
