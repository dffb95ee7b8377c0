import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { fetchInvitations, invite, withdrawInvitation } from '@/data/people'
import type { MemberRole, Office } from '@/domain/person'
import { keys } from './keys'

export type { Invitation } from '@/data/people'

/** Every invitation, newest first; the administrator's. */
export const invitationsQuery = defineQueryOptions({ key: keys.invitations(), query: fetchInvitations })

/** Creates an invitation; resolves to the secret part of its link. */
export const useInvite = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (wish: { email: string; role: MemberRole | Office; organization: string | null }) =>
      invite(wish.email, wish.role, wish.organization),
    onSuccess: () => cache.invalidateQueries({ key: keys.invitations() }),
  })
})

export const useWithdrawInvitation = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (id: number) => withdrawInvitation(id),
    onSuccess: () => cache.invalidateQueries({ key: keys.invitations() }),
  })
})
