import { onScopeDispose, watch, type WatchSource } from 'vue'
import { useAnnouncer } from './useAnnouncer'

/** Tells listeners of a result when it has come to rest: they should hear that, not every step towards it. */
export function useTold(text: WatchSource<string>): void {
  const { announce } = useAnnouncer()
  let telling: ReturnType<typeof setTimeout> | undefined
  watch(text, (words) => {
    clearTimeout(telling)
    telling = setTimeout(() => {
      announce(words)
    }, 700)
  })
  onScopeDispose(() => {
    clearTimeout(telling)
  })
}
