import { readonly, shallowRef } from 'vue'

const message = shallowRef('')

/** Says something to screen readers without moving the focus; the shell carries the one live region. */
export function useAnnouncer() {
  return {
    message: readonly(message),
    announce: (text: string) => {
      // The same words twice in a row are said twice only if the region was empty in between.
      message.value = ''
      setTimeout(() => {
        message.value = text
      }, 50)
    },
  }
}
