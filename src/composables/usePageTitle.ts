import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import { t } from '@/i18n'

/**
 * Sets the window's title ("X — Open Government Tracker") and the description that search engines show.
 * An empty title leaves the product's name alone, an empty description the product's own.
 */
export function usePageTitle(title: MaybeRefOrGetter<string>, description?: MaybeRefOrGetter<string>): void {
  watchEffect(() => {
    document.title = [toValue(title), t('shell.product')].filter(Boolean).join(' — ')
    const summary = toValue(description) ?? ''
    document
      .querySelector('meta[name="description"]')
      ?.setAttribute('content', summary === '' ? t('shell.description') : summary)
  })
}
