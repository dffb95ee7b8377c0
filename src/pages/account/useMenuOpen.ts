import { onMounted, onUnmounted, shallowRef, watch, type ShallowRef } from 'vue'
import { useRoute } from 'vue-router'

/**
 * Whether a menu is open: it closes when somebody goes somewhere, turns to what is outside of it, or presses Escape, which
 * leads back to its button.
 */
export function useMenuOpen(
  root: Readonly<ShallowRef<HTMLElement | null>>,
  opener: Readonly<ShallowRef<HTMLElement | null>>,
) {
  const open = shallowRef(false)
  const route = useRoute()

  function close() {
    open.value = false
  }
  watch(() => route.fullPath, close)

  function closeByKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open.value) return
    // what is around it and closes by Escape too stays open
    event.stopPropagation()
    close()
    opener.value?.focus()
  }

  function closeFromOutside({ target }: Event) {
    if (target instanceof Node && !root.value?.contains(target)) close()
  }
  onMounted(() => {
    for (const kind of ['pointerdown', 'focusin']) document.addEventListener(kind, closeFromOutside)
  })
  onUnmounted(() => {
    for (const kind of ['pointerdown', 'focusin']) document.removeEventListener(kind, closeFromOutside)
  })

  return { open, close, closeByKey }
}
