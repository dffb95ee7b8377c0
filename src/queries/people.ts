import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { deleteMyAccount, fetchAddresses, changeEmail, fetchMyData } from '@/data/account'
import { endRole, fetchInvitations, fetchPeople, giveRole, invite, withdrawInvitation } from '@/data/roles'
import type { HeldRole, MemberRole, Office } from '@/domain/person'
import { keys } from './keys'

export type { Addresses } from '@/data/account'
export type { Invitation } from '@/data/roles'

/** Every invitation, newest first; the administrator's. */
export const invitationsQuery = defineQueryOptions({ key: keys.invitations(), query: fetchInvitations })

/** Everybody with a role, or everybody who fits the words; the administrator's. */
export const peopleQuery = defineQueryOptions((search: string) => ({
  key: keys.people(search),
  query: () => fetchPeople(search),
}))

/** Gives a role to somebody with an account. */
export const useGiveRole = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (wish: { person: string; role: MemberRole | Office; organization: string | null }) =>
      giveRole(wish.person, wish.role, wish.organization),
    onSettled: () => cache.invalidateQueries({ key: keys.people() }),
  })
})

/** Ends a role. */
export const useEndRole = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (role: HeldRole) => endRole(role),
    onSettled: () => cache.invalidateQueries({ key: keys.people() }),
  })
})

/** Fetches everything that is kept about the signed-in person; kept in no cache. */
export const useFetchMyData = defineMutation(() => useMutation({ mutation: () => fetchMyData() }))

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

/** The person's addresses as the auth service knows them now; kept in no cache. */
export const useFetchAddresses = defineMutation(() => useMutation({ mutation: () => fetchAddresses() }))

/** Asks for another address. */
export const useChangeEmail = defineMutation(() =>
  useMutation({ mutation: (email: string) => changeEmail(email) }),
)

/** Deletes the signed-in person's account. */
export const useDeleteMyAccount = defineMutation(() => useMutation({ mutation: () => deleteMyAccount() }))
