import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { coordinatedBodies, type Person } from '@/domain/person'
import { answeringBodies } from '@/domain/response'
import { t } from '@/i18n'
import { localText } from '@/i18n/localize'
import { organizationsQuery } from '@/queries/organizations'
import { useDiscussed } from './answering'

/** Whom a person may answer for: `key` is the agency's id as text, or `office` for the secretariat. */
export interface Speaker {
  readonly key: string
  readonly name: string
}

/** On whose behalf a person may answer officially here; the database decides again. */
export function useSpeakers(person: () => Person | null) {
  const discussed = useDiscussed()
  const bodies = computed(() => {
    const whose = person()
    return whose && discussed.value ? coordinatedBodies(whose) : []
  })
  const responsible = computed(() =>
    (discussed.value?.commitment.organizations ?? [])
      .filter(({ role }) => role !== 'partner')
      .map(({ slug }) => slug),
  )
  /** Only coordinators need to know who took over from whom, and only where their own body is not named. */
  const needsRegister = computed(
    () => bodies.value.length > 0 && !bodies.value.every(({ slug }) => responsible.value.includes(slug)),
  )
  const { data: register } = useQuery(() => ({ ...organizationsQuery(null), enabled: needsRegister.value }))

  return computed((): readonly Speaker[] => {
    const answering = answeringBodies(responsible.value, register.value ?? [])
    return [
      ...bodies.value
        .filter(({ slug }) => answering.has(slug))
        .map(({ id, name }) => ({ key: String(id), name: localText(name) })),
      ...(person()?.offices.includes('secretariat') ? [{ key: 'office', name: t('responses.office') }] : []),
    ]
  })
}
