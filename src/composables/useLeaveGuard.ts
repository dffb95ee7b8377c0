import { onMounted, onUnmounted, shallowRef } from 'vue'
import { onBeforeRouteLeave, useRouter } from 'vue-router'

/**
 * Asks before a page with unsent words is left.
 * @param hasWords whether something was typed that is not sent
 * @param areKept whether it outlives the tab: then the browser need not ask when the tab is closed
 * @param isFree pages that may be gone to without asking, such as the one to sign in again
 */
export function useLeaveGuard(
  hasWords: () => boolean,
  areKept: () => boolean,
  isFree: (routeName: string) => boolean = () => false,
) {
  const router = useRouter()
  const asking = shallowRef(false)
  let target: string | null = null
  let agreed = false

  onBeforeRouteLeave((to) => {
    if (agreed || !hasWords() || isFree(String(to.name))) return true
    target = to.fullPath
    asking.value = true
    return false
  })

  function beforeUnload(event: BeforeUnloadEvent): void {
    if (hasWords() && !areKept()) event.preventDefault()
  }
  onMounted(() => {
    addEventListener('beforeunload', beforeUnload)
  })
  onUnmounted(() => {
    removeEventListener('beforeunload', beforeUnload)
  })

  return {
    /** True while the question should be on screen; setting it to false stays on the page. */
    asking,
    /** Goes where the person was going. */
    leave: async () => {
      asking.value = false
      agreed = true
      if (target !== null) await router.push(target)
    },
  }
}
