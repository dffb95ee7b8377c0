import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { useAsOf } from './useAsOf'

/**
 * Sets the window's title ("X — Open Government Tracker") and the description that search engines show.
 * An empty title leaves the product's name alone, an empty description the product's own. A past day is part of the title.
 */
export function usePageTitle(title: MaybeRefOrGetter<string>, description?: MaybeRefOrGetter<string>): void {
  const asOf = useAsOf()
  watchEffect(() => {
    const words = toValue(title)
    const day = asOf.value && t(words === '' ? 'asof.banner' : 'asof.title', { date: formatDate(asOf.value) })
    const named = [words, day].filter(Boolean).join(', ')
    document.title = [named, t('shell.product')].filter(Boolean).join(' — ')
    const summary = toValue(description) ?? ''
    document
      .querySelector('meta[name="description"]')
      ?.setAttribute('content', summary === '' ? t('shell.description') : summary)
  })
}
