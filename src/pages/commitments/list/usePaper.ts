import { nextTick, onBeforeUnmount, onMounted, shallowRef } from 'vue'

/** Whether the page is being printed, and whether only what was picked is to be. Paper shows every row of a list. */
export function usePaper() {
  const isPrinting = shallowRef(false)
  const pickedOnly = shallowRef(false)

  function begin(): void {
    isPrinting.value = true
  }
  function end(): void {
    isPrinting.value = false
    pickedOnly.value = false
  }
  onMounted(() => {
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
  })
  onBeforeUnmount(() => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  })

  return {
    isPrinting,
    pickedOnly,
    printPicked: async () => {
      pickedOnly.value = true
      begin()
      // all rows must stand there before the browser looks
      await nextTick()
      window.print()
    },
  }
}
