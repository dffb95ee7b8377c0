import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { keptKeys } from '@/composables/keptDrafts'
import type { Commitment } from '@/domain/commitment'
import { newestReminders, owedDuties, type OwnDuty } from '@/domain/duty'
import { draftKey } from '@/domain/report-form'
import { draftsQuery, dutiesQuery, pendingQuery } from '@/queries/drafts'

/** Somebody's draft about a commitment: on the server, or on this device alone. */
export interface DeskDraft {
  readonly by: string | null
  readonly at: string | null
}

interface DeskOptions {
  readonly personId: string
  /** Bodies the desk is about, by slug. */
  readonly chosen: () => readonly string[]
  readonly bodies: readonly { readonly id: number; readonly slug: string }[]
}

/** What is on a coordinator's desk beside the commitments themselves: each part comes when it comes. */
export function useDesk({ personId, chosen, bodies }: DeskOptions) {
  const organizations = bodies.map(({ id }) => id).sort((a, b) => a - b)
  const isChosen = (id: number) => bodies.some((body) => body.id === id && chosen().includes(body.slug))

  const { state: duties, refetch: refetchDuties } = useQuery(() => dutiesQuery(organizations))
  const { state: pending, refetch: refetchPending } = useQuery(() => pendingQuery({ organizations }))
  const { state: drafts } = useQuery(() => draftsQuery({ organizations }))

  const ownPending = computed(() =>
    (pending.value.data ?? []).filter(({ organization }) => isChosen(organization.id)),
  )
  const saved = computed(
    () => new Map((drafts.value.data ?? []).map((draft) => [draft.commitmentId, draft] as const)),
  )
  const onDevice = new Set(keptKeys(draftKey(personId, '', '').replace(/\/+$/, '/')))

  const rounds = computed(() => {
    const all = duties.value.data
    if (!all) return []
    const own = all.duties.filter(({ organization }) => isChosen(organization.id))
    const reminders = newestReminders(all.reminders)
    return all.rounds
      .map((round) => {
        const here = own.filter(({ roundId }) => roundId === round.id)
        return {
          round,
          total: here.filter(({ duty }) => duty !== 'withdrawn').length,
          owed: owedDuties(here),
          reminders: reminders.filter(
            ({ roundId, organizationId }) => roundId === round.id && isChosen(organizationId),
          ),
        }
      })
      .filter(({ total }) => total > 0)
  })

  return {
    rounds,
    duties,
    refetchDuties,
    pending,
    refetchPending,
    returned: computed(() => ownPending.value.filter(({ state }) => state === 'returned')),
    waiting: computed(() => ownPending.value.filter(({ state }) => state === 'submitted')),
    /** The draft about a commitment, if there is one. */
    draftOf: ({
      id,
      plan,
      code,
    }: Pick<Commitment, 'id' | 'code'> & { plan: { slug: string } }): DeskDraft | null => {
      const draft = saved.value.get(id)
      if (draft) return { by: draft.savedBy, at: draft.savedAt }
      return onDevice.has(draftKey(personId, plan.slug, code)) ? { by: null, at: null } : null
    },
  }
}

/** A duty with what its row needs. */
export type RoundOnDesk = ReturnType<typeof useDesk>['rounds']['value'][number]
export type { OwnDuty }
