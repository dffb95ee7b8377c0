import { onMounted, onUnmounted, shallowRef } from 'vue'

/**
 * Takes files that are dragged onto a part of the page, or with `globalThis.window` anywhere: dropped beside a small target,
 * they would replace the page. Words that are dragged go where they are dropped.
 * @returns whether something is held over it now
 */
export function useFileDrop(target: () => EventTarget | null, take: (files: FileList) => void) {
  const isOver = shallowRef(false)
  const bringsFiles = (event: Event): event is DragEvent & { readonly dataTransfer: DataTransfer } =>
    (event as DragEvent).dataTransfer?.types.includes('Files') ?? false

  const listeners = {
    dragover: (event: Event) => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      isOver.value = true
    },
    dragleave: () => {
      isOver.value = false
    },
    drop: (event: Event) => {
      isOver.value = false
      // whoever is nearer to the mouse has taken them
      if (event.defaultPrevented || !bringsFiles(event)) return
      event.preventDefault()
      take(event.dataTransfer.files)
    },
  }
  const names = ['dragover', 'dragleave', 'drop'] as const
  let element: EventTarget | null = null
  onMounted(() => {
    element = target()
    for (const name of names) element?.addEventListener(name, listeners[name])
  })
  onUnmounted(() => {
    for (const name of names) element?.removeEventListener(name, listeners[name])
  })
  return isOver
}
