import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import * as auth from '@/data/auth'
import * as people from '@/data/people'
import { AppError } from '@/domain/errors'
import { coordinatedBodies, type Office, type Person } from '@/domain/person'

/** A session that the server no longer knows, or whose account is gone, is no session. */
function isWorthless(error: unknown): boolean {
  return error instanceof AppError && (error.kind === 'signed-out' || error.kind === 'not-found')
}

/** Who is using this browser. The public costs nothing: without a remembered session no auth code is loaded. */
export const useSession = defineStore('session', () => {
  const person = shallowRef<Person | null>(null)
  /** The person's own address, for their eyes. */
  const email = shallowRef('')
  /** A session is remembered but could not be read, for instance without a network. */
  const trouble = shallowRef<AppError | null>(null)
  /** The session ended without anybody signing out here. */
  const expired = shallowRef(false)
  /** False while a remembered session is still being read. */
  const isKnown = shallowRef(!auth.remembersSession())
  let starting: Promise<void> | null = null
  let watching = false
  /** Signing in or out is under way here: what the auth service tells meanwhile is no news. */
  let acting = false

  const isSignedIn = computed(() => person.value !== null)
  const coordinates = computed(() => (person.value ? coordinatedBodies(person.value) : []))

  function holds(office: Office): boolean {
    return person.value?.offices.includes(office) ?? false
  }

  function forget(hasExpired: boolean): void {
    expired.value = hasExpired
    person.value = null
    email.value = ''
  }

  /** The session is gone. Several channels may say so, in any order: what the first one found stays true. */
  function lose(): void {
    forget(expired.value || person.value !== null)
  }

  async function read(): Promise<void> {
    const identity = await auth.currentIdentity()
    person.value = identity && (await people.fetchPerson(identity.id))
    email.value = identity?.email ?? ''
  }

  async function watch(): Promise<void> {
    if (watching) return
    watching = true
    await auth.onSessionChange((identity) => {
      if (acting) return
      if (identity === null) lose()
      else if (person.value?.id !== identity.id) {
        // supabase-js forbids calls to itself inside this callback
        setTimeout(() => void recheck())
      }
    })
  }

  async function begin(): Promise<void> {
    trouble.value = null
    if (!auth.remembersSession()) return
    try {
      await read()
      expired.value = person.value === null
      await watch()
    } catch (error) {
      if (isWorthless(error)) {
        await auth.signOut().catch(() => undefined)
        forget(true)
      } else {
        trouble.value = error as AppError
        starting = null // the next page tries again
      }
    } finally {
      isKnown.value = true
    }
  }

  /** Resolves when it is known who is here; at once for the public. */
  function ready(): Promise<void> {
    starting ??= begin()
    return starting
  }

  /** Asks anew who is here, for instance after the server refused the session. */
  function recheck(): Promise<void> {
    starting = null
    // it may have gone since it was last read
    if (!auth.remembersSession()) lose()
    return ready()
  }

  auth.onSessionChangeElsewhere(() => {
    if (!auth.remembersSession()) lose()
    else if (!person.value) void recheck()
  })

  async function act<T>(deed: () => Promise<T>): Promise<T> {
    acting = true
    try {
      return await deed()
    } finally {
      acting = false
    }
  }

  async function enter(): Promise<void> {
    await read()
    expired.value = false
    trouble.value = null
    starting = Promise.resolve()
    await watch()
  }

  /** @throws AppError */
  function signIn(address: string, password: string): Promise<void> {
    return act(async () => {
      await auth.signIn(address, password)
      await enter()
    })
  }

  /** Resolves to false when the address has to be confirmed by e-mail first. @throws AppError */
  function signUp(address: string, password: string, displayName: string): Promise<boolean> {
    return act(async () => {
      const entered = await auth.signUp(address, password, displayName)
      if (entered) await enter()
      return entered
    })
  }

  /** Signs in by the token of an e-mailed link; false when another mailbox has to agree first. @throws AppError */
  function openMailLink(...link: Parameters<typeof auth.openMailLink>): Promise<boolean> {
    return act(async () => {
      const isDone = await auth.openMailLink(...link)
      await enter()
      return isDone
    })
  }

  /** Works without a network too. */
  function signOut(): Promise<void> {
    return act(async () => {
      await auth.signOut().catch(() => undefined)
      forget(false)
    })
  }

  /** Gives the role of an invitation to the person signed in. @throws AppError */
  async function acceptInvitation(token: string): Promise<void> {
    await people.acceptInvitation(token)
    await read()
  }

  /** @throws AppError */
  async function changeDisplayName(name: string): Promise<void> {
    if (!person.value) return
    await people.changeDisplayName(person.value.id, name)
    person.value = { ...person.value, displayName: name }
  }

  return {
    person,
    email,
    trouble,
    expired,
    isKnown,
    isSignedIn,
    coordinates,
    holds,
    ready,
    recheck,
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
