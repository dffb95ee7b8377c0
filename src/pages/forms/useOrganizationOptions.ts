import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { compareText } from '@/i18n/compare'
import { localText } from '@/i18n/localize'
import { organizationsQuery } from '@/queries/organizations'

/** Every body of the register as an option of a list, by name. */
export function useOrganizationOptions() {
  const { state, error, refetch } = useQuery(() => organizationsQuery(null))
  const organizations = computed(() =>
    (state.value.data ?? [])
      .map(({ id, name }) => ({ value: String(id), label: localText(name) }))
      .sort((a, b) => compareText(a.label, b.label)),
  )
  return { organizations, error, retry: () => refetch() }
}
