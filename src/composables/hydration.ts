import { getCurrentInstance } from 'vue'

/** Whether this is the prerendering of a page, where nobody looks, clicks or remembers anything. */
export const isServer = typeof document === 'undefined'

/**
 * Whether the component that is being set up belongs to a prerendered page: it is on the server, or wakes there where the
 * server has already put its content. Its first rendering must then be the server's.
 */
export function isPrerendered(): boolean {
  // before a component is set up, only hydration knows the element it will have
  return isServer || Boolean(getCurrentInstance()?.vnode.el)
}
