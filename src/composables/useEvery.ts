import { onMounted, onUnmounted } from 'vue'

/** Does something again and again while the page is looked at. @param milliseconds between two times */
export function useEvery(milliseconds: number, deed: () => unknown): void {
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(() => {
      if (!document.hidden) void deed()
    }, milliseconds)
  })
  onUnmounted(() => {
    clearInterval(timer)
  })
}
