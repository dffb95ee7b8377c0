import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { localText } from '@/i18n/localize'
import { commitmentsQuery } from '@/queries/commitments'

/** Every commitment as an option of a list, those of the newest plan first. */
export function useCommitmentOptions() {
  const { state } = useQuery(() => commitmentsQuery({ plan: null, asOf: null }))
  return computed(() =>
    [...(state.value.data ?? [])]
      .sort((a, b) => b.plan.slug.localeCompare(a.plan.slug))
      .map((one) => ({
        value: String(one.id),
        label: `${one.plan.slug} · ${one.code} ${localText(one.title)}`,
      })),
  )
}
