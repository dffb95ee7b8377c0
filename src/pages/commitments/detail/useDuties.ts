import { computed, type ComputedRef } from 'vue'
import { ownVoices } from '@/domain/assessment'
import { reporters, type Commitment } from '@/domain/commitment'
import { useSession } from '@/stores/session'

/** What the reader may do about a commitment; the database decides again. Of the past, nothing. */
export function useDuties(of: () => Commitment | undefined, asOf: ComputedRef<string | null>) {
  const session = useSession()
  void session.ready()

  const present = computed(() => (asOf.value === null ? of() : undefined))
  /** Who may report now; what was due in the past is reported at the present. */
  const reporting = computed(() => (present.value ? reporters(present.value).map(({ slug }) => slug) : []))

  return {
    reporting,
    mayReport: computed(() => session.coordinates.some(({ slug }) => reporting.value.includes(slug))),
    mayChange: computed(() => asOf.value === null && session.holds('secretariat')),
    /** Every voice but the agency's judges in a plan that is public. */
    mayAssess: computed(
      () =>
        present.value !== undefined &&
        present.value.plan.lifecycle !== 'draft' &&
        session.person !== null &&
        ownVoices(session.person).length > 0,
    ),
  }
}
