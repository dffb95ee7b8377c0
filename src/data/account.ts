import type { User } from '@supabase/supabase-js'
import { auth, check } from './auth'
import { rest } from './rest'
import { unwrap } from './unwrap'

/** The addresses of the signed-in person. */
export interface Addresses {
  readonly email: string
  /** The address that the account is to get once its owner has opened the letters; '' without one. */
  readonly newEmail: string
}

const addresses = (user: User | null): Addresses => ({
  email: user?.email ?? '',
  newEmail: user?.new_email ?? '',
})

/** What the auth service knows now: the address may have changed on another device. @throws AppError */
export async function fetchAddresses(): Promise<Addresses> {
  const { data, error } = await (await auth()).getUser()
  check(error)
  return addresses(data.user)
}

/**
 * Asks for another address: it counts once its owner has opened the letters that are sent, or at once where the auth
 * service sends none. @throws AppError `invalid` with code `email_exists` or `email_address_invalid`
 */
export async function changeEmail(email: string): Promise<Addresses> {
  const { data, error } = await (await auth()).updateUser({ email })
  check(error)
  return addresses(data.user)
}

/** Everything that is kept about the signed-in person, as JSON. @throws AppError */
export async function fetchMyData(): Promise<unknown> {
  return unwrap(await rest.rpc('my_data'))
}

/** Deletes the signed-in person's account for good. @throws AppError with hint `last_administrator` */
export async function deleteMyAccount(): Promise<void> {
  unwrap(await rest.rpc('delete_my_account'))
}
