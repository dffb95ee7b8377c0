import { onUnmounted, shallowRef, watchEffect } from 'vue'

/** What the button of the menu says beside its name on a phone, where the menu hides it. */
export interface MenuBadge {
  /** For the eye: a number. */
  readonly shown: string
  /** For the ear: what the number counts. */
  readonly words: string
}

/** Null while there is nothing to say. A `Teleport` would do without this, and weigh on every first visit. */
export const menuBadge = shallowRef<MenuBadge | null>(null)

/** Keeps the badge true as long as the component lives. */
export function useMenuBadge(badge: () => MenuBadge | null): void {
  watchEffect(() => {
    menuBadge.value = badge()
  })
  onUnmounted(() => {
    menuBadge.value = null
  })
}
