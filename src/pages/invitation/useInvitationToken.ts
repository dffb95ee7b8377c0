import { shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

const key = 'invitation'

function remembered(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null // storage is forbidden: the token lives as long as the page
  }
}

function remember(token: string | null): void {
  try {
    if (token === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, token)
  } catch {
    // as above
  }
}

/**
 * The secret part of an invitation link, `#token=…`: never sent to a server in an address, gone from the history at
 * once, and kept in this tab while the person signs in or up.
 */
export function useInvitationToken() {
  const route = useRoute()
  const router = useRouter()
  const token = shallowRef(remembered())

  // a second link opened in the same tab changes nothing but the hash
  watch(
    () => new URLSearchParams(route.hash.slice(1)).get('token'),
    async (given) => {
      if (given === null) return
      remember(given)
      token.value = given
      await router.replace({ hash: '' })
    },
    { immediate: true },
  )

  return {
    token,
    forget: () => {
      remember(null)
    },
  }
}
