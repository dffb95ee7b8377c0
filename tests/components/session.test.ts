import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as auth from '@/data/auth'
import * as people from '@/data/people'
import { AppError } from '@/domain/errors'
import { useSession } from '@/stores/session'
import { aCoordinator, aPerson } from '../fixtures/people'

vi.mock('@/data/auth')
vi.mock('@/data/people')

const identity = { id: 'p1', email: 'leyla@example.org' }
let changed: (identity: auth.Identity | null) => void
let changedElsewhere: () => void

beforeEach(() => {
  vi.resetAllMocks()
  setActivePinia(createPinia())
  vi.mocked(auth.signOut).mockResolvedValue()
  vi.mocked(auth.onSessionChange).mockImplementation((notice) => {
    changed = notice
    return Promise.resolve()
  })
  vi.mocked(auth.onSessionChangeElsewhere).mockImplementation((notice) => {
    changedElsewhere = notice
  })
})

/** A browser that remembers a session of this person. */
function remember(person = aPerson()) {
  vi.mocked(auth.remembersSession).mockReturnValue(true)
  vi.mocked(auth.currentIdentity).mockResolvedValue(identity)
  vi.mocked(people.fetchPerson).mockResolvedValue(person)
}

describe('the public', () => {
  it('is known at once and asks nothing', async () => {
    const session = useSession()
    expect(session.isKnown).toBe(true)
    await session.ready()
    expect(auth.currentIdentity).not.toHaveBeenCalled()
    expect(session.isSignedIn).toBe(false)
  })
})

describe('a remembered session', () => {
  it('is read once, with the roles of the person', async () => {
    remember(aCoordinator())
    const session = useSession()
    expect(session.isKnown).toBe(false)
    await Promise.all([session.ready(), session.ready()])
    expect(people.fetchPerson).toHaveBeenCalledOnce()
    expect(session.coordinates.map(({ slug }) => slug)).toEqual(['justice'])
    expect(session.email).toBe('leyla@example.org')
    expect(session.isKnown).toBe(true)
  })

  it('that has ended leaves the public, and says so', async () => {
    vi.mocked(auth.remembersSession).mockReturnValue(true)
    vi.mocked(auth.currentIdentity).mockResolvedValue(null)
    const session = useSession()
    await session.ready()
    expect([session.isSignedIn, session.expired, session.trouble]).toEqual([false, true, null])
  })

  it('is kept without a network, and tried again', async () => {
    remember()
    vi.mocked(auth.currentIdentity).mockRejectedValueOnce(new AppError('offline'))
    const session = useSession()
    await session.ready()
    expect(session.trouble?.kind).toBe('offline')
    await session.ready()
    expect([session.isSignedIn, session.trouble]).toEqual([true, null])
  })

  it.each(['signed-out', 'not-found'] as const)('is forgotten when the server answers %s', async (kind) => {
    remember()
    vi.mocked(people.fetchPerson).mockRejectedValue(new AppError(kind))
    const session = useSession()
    await session.ready()
    expect(auth.signOut).toHaveBeenCalledOnce()
    expect([session.isSignedIn, session.expired, session.trouble]).toEqual([false, true, null])
  })

  it('that ends while the page is open is expired', async () => {
    remember()
    const session = useSession()
    await session.ready()
    changed(null)
    expect([session.isSignedIn, session.expired]).toEqual([false, true])
  })
})

describe('another tab', () => {
  it('signs this one out', async () => {
    remember()
    const session = useSession()
    await session.ready()
    vi.mocked(auth.remembersSession).mockReturnValue(false)
    changedElsewhere()
    expect(session.isSignedIn).toBe(false)
  })

  it.each(['auth service', 'storage'])('leaves it expired when the %s tells of it first', async (first) => {
    remember()
    const session = useSession()
    await session.ready()
    vi.mocked(auth.remembersSession).mockReturnValue(false)
    if (first === 'storage') changedElsewhere()
    changed(null)
    changedElsewhere()
    expect(session.isSignedIn).toBe(false)
    expect(session.expired).toBe(true)
  })

  it('signs this one in', async () => {
    const session = useSession()
    await session.ready()
    remember()
    changedElsewhere()
    await vi.waitFor(() => {
      expect(session.isSignedIn).toBe(true)
    })
  })
})

describe('signing in and out', () => {
  it('knows the person afterwards, and reads them once', async () => {
    const session = useSession()
    vi.mocked(auth.signIn).mockImplementation(() => {
      remember()
      return Promise.resolve()
    })
    await session.signIn('leyla@example.org', 'secret phrase')
    expect(session.person?.displayName).toBe('Leyla')
    expect(people.fetchPerson).toHaveBeenCalledOnce()
  })

  it('is no expiry, and works without a network', async () => {
    remember()
    const session = useSession()
    await session.ready()
    vi.mocked(auth.signOut).mockImplementation(() => {
      changed(null)
      return Promise.reject(new AppError('offline'))
    })
    await session.signOut()
    expect([session.isSignedIn, session.expired, session.email]).toEqual([false, false, ''])
  })

  it('leaves the public as it was when the password is wrong', async () => {
    const session = useSession()
    const refusal = new AppError('invalid', { code: 'invalid_credentials' })
    vi.mocked(auth.signIn).mockRejectedValue(refusal)
    await expect(session.signIn('leyla@example.org', 'wrong')).rejects.toBe(refusal)
    expect(session.isSignedIn).toBe(false)
  })
})
