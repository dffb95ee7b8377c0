import { watch } from 'vue'
import { useI18n } from '@/i18n'
import { keepLanguage } from '@/queries/notices'
import { useSession } from '@/stores/session'

const key = 'open-government-tracker.language-told'

function told(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/** Tells the server, once in each tab, which language a person reads in, so that letters come in it. Nothing waits for it. */
export function useKeptLanguage(): void {
  const { locale } = useI18n()
  const session = useSession()
  watch(
    () => session.person?.id,
    async (person) => {
      const news = `${person ?? ''} ${locale}`
      if (!person || told() === news) return
      try {
        await keepLanguage(locale)
        sessionStorage.setItem(key, news)
      } catch {
        // the next page tries again
      }
    },
    { immediate: true },
  )
}
