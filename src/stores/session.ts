import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import * as auth from '@/data/auth'
import * as people from '@/data/people'
import type { AppError } from '@/domain/errors'
import { coordinatedBodies, type Office, type Person } from '@/domain/person'

/** Who is using this browser. The public costs nothing: without a remembered session no auth code is loaded. */
export const useSession = defineStore('session', () => {
  const person = shallowRef<Person | null>(null)
  /** A session is remembered but could not be read, for instance without a network. */
  const trouble = shallowRef<AppError | null>(null)
  const expired = shallowRef(false)
  let starting: Promise<void> | null = null
  let watching = false
  let leaving = false

  const isSignedIn = computed(() => person.value !== null)
  const coordinates = computed(() => (person.value ? coordinatedBodies(person.value) : []))

  function holds(office: Office): boolean {
    return person.value?.offices.includes(office) ?? false
  }

  async function read(id: string | null): Promise<void> {
    person.value = id === null ? null : await people.fetchPerson(id)
  }

  async function watch(): Promise<void> {
    if (watching) return
    watching = true
    await auth.onSessionChange((id) => {
      if (id === null) {
        expired.value = person.value !== null && !leaving
        person.value = null
      } else if (person.value?.id !== id) {
        // supabase-js forbids calls to itself inside this callback
        setTimeout(() => void read(id).catch(() => undefined))
      }
    })
  }

  async function begin(): Promise<void> {
    if (!auth.remembersSession()) return
    try {
      await read(await auth.currentUserId())
      await watch()
      trouble.value = null
    } catch (error) {
      trouble.value = error as AppError
      starting = null // the next page tries again
    }
  }

  /** Resolves when it is known who is here; at once for the public. */
  function ready(): Promise<void> {
    starting ??= begin()
    return starting
  }

  async function enter(): Promise<void> {
    expired.value = false
    await read(await auth.currentUserId())
    starting = Promise.resolve()
    await watch()
  }

  /** @throws AppError */
  async function signIn(email: string, password: string): Promise<void> {
    await auth.signIn(email, password)
    await enter()
  }

  /** Resolves to false when the address has to be confirmed by e-mail first. @throws AppError */
  async function signUp(email: string, password: string, displayName: string): Promise<boolean> {
    const entered = await auth.signUp(email, password, displayName)
    if (entered) await enter()
    return entered
  }

  /** Signs in by the token of an e-mailed link. @throws AppError */
  async function openMailLink(...link: Parameters<typeof auth.openMailLink>): Promise<void> {
    await auth.openMailLink(...link)
    await enter()
  }

  async function signOut(): Promise<void> {
    leaving = true
    await auth.signOut()
    person.value = null
    leaving = false
  }

  /** Gives the role of an invitation to the person signed in. @throws AppError */
  async function acceptInvitation(token: string): Promise<void> {
    await people.acceptInvitation(token)
    await read(await auth.currentUserId())
  }

  /** @throws AppError */
  async function changeDisplayName(name: string): Promise<void> {
    if (!person.value) return
    await people.changeDisplayName(person.value.id, name)
    person.value = { ...person.value, displayName: name }
  }

  return {
    person,
    trouble,
    expired,
    isSignedIn,
    coordinates,
    holds,
    ready,
    signIn,
    signUp,
    signOut,
    openMailLink,
    acceptInvitation,
    changeDisplayName,
    changePassword: auth.changePassword,
    requestNewPassword: auth.requestNewPassword,
  }
})
