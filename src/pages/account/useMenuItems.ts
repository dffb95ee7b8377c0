import { useQuery, useQueryCache } from '@pinia/colada'
import { computed, type ComputedRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { useEvery } from '@/composables/useEvery'
import { useI18n } from '@/i18n'
import { moderationCountQuery } from '@/queries/moderation'
import { waitingCountQuery } from '@/queries/reviews'
import {
  accountRoute,
  holidaysRoute,
  importRoute,
  meetingsOfficeRoute,
  moderationRoute,
  peopleRoute,
  questionsRoute,
  reviewsRoute,
  roundsOfficeRoute,
  translationsRoute,
  workRoute,
} from '@/routes'
import { useSession } from '@/stores/session'

interface Item {
  readonly to: RouteLocationRaw
  readonly label: string
  /** How much waits there. */
  readonly count?: number
}

/** Where the offices of whoever is signed in lead them; what waits for the secretariat is counted once a minute. */
export function useMenuItems(): ComputedRef<readonly Item[]> {
  const { t } = useI18n()
  const session = useSession()
  const cache = useQueryCache()

  const isSecretariat = computed(() => session.holds('secretariat'))
  const { data: waiting } = useQuery(() => ({ ...waitingCountQuery, enabled: isSecretariat.value }))
  const { data: toModerate } = useQuery(() => ({ ...moderationCountQuery, enabled: isSecretariat.value }))
  useEvery(60_000, () => {
    if (!isSecretariat.value) return
    void cache.invalidateQueries(waitingCountQuery)
    void cache.invalidateQueries(moderationCountQuery)
  })

  return computed(() => [
    ...(session.coordinates.length > 0 ? [{ to: workRoute, label: t('auth.menu.work') }] : []),
    ...(isSecretariat.value
      ? [
          { to: reviewsRoute, label: t('auth.menu.reviews'), count: waiting.value ?? 0 },
          { to: moderationRoute, label: t('auth.menu.moderation'), count: toModerate.value ?? 0 },
          { to: questionsRoute, label: t('auth.menu.questions') },
          { to: roundsOfficeRoute, label: t('auth.menu.rounds') },
          { to: meetingsOfficeRoute, label: t('auth.menu.meetings') },
          { to: holidaysRoute, label: t('auth.menu.holidays') },
          { to: translationsRoute, label: t('auth.menu.translations') },
          { to: importRoute, label: t('auth.menu.import') },
        ]
      : []),
    ...(session.holds('administrator') ? [{ to: peopleRoute, label: t('auth.menu.people') }] : []),
    { to: accountRoute, label: t('auth.account.title') },
  ])
}
