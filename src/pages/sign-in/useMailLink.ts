import { computed, onMounted, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { AppError } from '@/domain/errors'
import { useSession } from '@/stores/session'

/**
 * Redeems the token of a letter, which the page was opened with as `?token_hash=…`. A token works once, and leaves the
 * address at once: in the history of a shared computer it would be the next person's.
 */
export function useMailLink(
  type: 'recovery' | 'signup' | 'email_change',
  onOpened: () => unknown = () => undefined,
) {
  const session = useSession()
  const route = useRoute()
  const router = useRouter()
  const { token_hash: given, next } = route.query
  const token = typeof given === 'string' ? given : null
  const state = shallowRef<'none' | 'opening' | 'opened' | 'half' | 'failed'>(
    token === null ? 'none' : 'opening',
  )
  const failure = shallowRef<AppError | null>(null)

  async function open(): Promise<void> {
    if (token === null) return
    state.value = 'opening'
    try {
      state.value = (await session.openMailLink(token, type)) ? 'opened' : 'half'
    } catch (error) {
      failure.value = error as AppError
      state.value = 'failed'
      return
    }
    await onOpened()
  }

  onMounted(async () => {
    if (token === null) return
    await router.replace({ query: next ? { next } : {} })
    await open()
  })

  return {
    state,
    failure,
    open,
    /** The token was not used up: the wire failed, not the link. */
    mayTryAgain: computed(() => failure.value !== null && failure.value.kind !== 'invalid'),
  }
}
