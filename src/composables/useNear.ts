import { onMounted, onUnmounted, shallowRef, type Ref } from 'vue'
import { isPrerendered } from './hydration'

/**
 * Whether a reader has come near a part of the page, or is about to print it; once true, it stays so. For what no page
 * should wait for. A prerendered page contains the part already.
 */
export function useNear(place: Readonly<Ref<HTMLElement | null>>) {
  const isNear = shallowRef(isPrerendered())
  let observer: IntersectionObserver | undefined

  function come(): void {
    observer?.disconnect()
    isNear.value = true
  }
  onMounted(() => {
    if (isNear.value) return
    observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) come()
      },
      { rootMargin: '25%' },
    )
    if (place.value) observer.observe(place.value)
    addEventListener('beforeprint', come)
  })
  onUnmounted(() => {
    observer?.disconnect()
    removeEventListener('beforeprint', come)
  })
  return isNear
}
