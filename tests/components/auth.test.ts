import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { AppError } from '@/domain/errors'
import { loadMessages } from '@/i18n'
import AccountEntry from '@/pages/account/AccountEntry.vue'
import InvitationPage from '@/pages/invitation/InvitationPage.vue'
import NewPasswordPage from '@/pages/sign-in/NewPasswordPage.vue'
import SignInPage from '@/pages/sign-in/SignInPage.vue'
import SignUpPage from '@/pages/sign-in/SignUpPage.vue'
import { useSession } from '@/stores/session'
import { aCoordinator, aPerson } from '../fixtures/people'

vi.mock('@/data/auth')
// what the menu of an account counts
vi.mock('@/data/moderation')
vi.mock('@/data/notices')
vi.mock('@/data/reviews')

const names =
  'home sign-in sign-up reset-password new-password invitation account work commitments notifications'.split(
    ' ',
  )
const pages = { template: '<p />' }
let pinia: Pinia
let router: Router

async function open(page: typeof SignInPage, path: string) {
  await router.push(path)
  const view = mount(page, { attachTo: document.body, global: { plugins: [pinia, PiniaColada, router] } })
  await flushPromises()
  return view
}

enableAutoUnmount(afterEach)

beforeEach(async () => {
  sessionStorage.clear()
  pinia = createPinia()
  setActivePinia(pinia)
  router = createRouter({
    history: createMemoryHistory(),
    routes: names.map((name) => ({ path: name === 'home' ? '/' : `/${name}`, name, component: pages })),
  })
  await loadMessages('en')
})

describe('signing in', () => {
  it('asks for both before it asks the server', async () => {
    const signIn = vi.spyOn(useSession(), 'signIn')
    const view = await open(SignInPage, '/sign-in')
    await view.get('form').trigger('submit')
    expect(view.findAll('.error-summary li')).toHaveLength(2)
    expect(document.activeElement?.className).toContain('error-summary')
    expect(signIn).not.toHaveBeenCalled()
  })

  it('goes back to where the person came from', async () => {
    const signIn = vi.spyOn(useSession(), 'signIn').mockResolvedValue()
    const view = await open(SignInPage, '/sign-in?next=/work')
    await view.get('input[type="email"]').setValue(' leyla@example.org ')
    await view.get('input[autocomplete="current-password"]').setValue('secret phrase')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(signIn).toHaveBeenCalledWith('leyla@example.org', 'secret phrase')
    expect(router.currentRoute.value.fullPath).toBe('/work')
  })

  it.each([
    ['a wrong password', 'invalid', 'invalid_credentials', 'address or the password is wrong'],
    ['an address that is not confirmed', 'invalid', 'email_not_confirmed', 'not confirmed yet'],
    ['too many tries', 'limit', 'over_request_rate_limit', 'Wait a little'],
    ['no network', 'offline', 'AuthRetryableFetchError', 'Check your internet connection'],
    ['trouble on the server', 'server', '', 'fault is on our side'],
  ] as const)('says what to do about %s', async (_name, kind, code, words) => {
    vi.spyOn(useSession(), 'signIn').mockRejectedValue(new AppError(kind, { code }))
    const view = await open(SignInPage, '/sign-in')
    await view.get('input[type="email"]').setValue('leyla@example.org')
    await view.get('input[autocomplete="current-password"]').setValue('x')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(view.get('.error-summary').text()).toContain(words)
  })

  it('shows the password to its owner', async () => {
    const view = await open(SignInPage, '/sign-in')
    const button = view.get('.password button')
    await button.trigger('click')
    expect(view.get('input[autocomplete="current-password"]').attributes('type')).toBe('text')
    expect(button.attributes('aria-pressed')).toBe('true')
  })
})

describe('the link of a letter', () => {
  it('confirms an address, and its token leaves the address', async () => {
    const openMailLink = vi.spyOn(useSession(), 'openMailLink').mockResolvedValue(true)
    await open(SignInPage, '/sign-in?token_hash=t0&type=signup&next=/work')
    expect(openMailLink).toHaveBeenCalledWith('t0', 'signup')
    expect(router.currentRoute.value.fullPath).toBe('/work')
  })

  it('that is old leads to a new one', async () => {
    const refusal = new AppError('invalid', { code: 'otp_expired' })
    vi.spyOn(useSession(), 'openMailLink').mockRejectedValue(refusal)
    const view = await open(NewPasswordPage, '/new-password?token_hash=t0&type=recovery')
    expect(router.currentRoute.value.fullPath).toBe('/new-password')
    expect(view.text()).toContain('The link has expired or was used before')
    expect(view.get('a').attributes('href')).toBe('/reset-password')
  })

  it('is tried again with the same token when only the network failed', async () => {
    const openMailLink = vi.spyOn(useSession(), 'openMailLink').mockRejectedValueOnce(new AppError('offline'))
    const view = await open(NewPasswordPage, '/new-password?token_hash=t0&type=recovery')
    openMailLink.mockImplementation(() => {
      useSession().person = aPerson()
      return Promise.resolve(true)
    })
    await view.get('button').trigger('click')
    await flushPromises()
    expect(openMailLink).toHaveBeenLastCalledWith('t0', 'recovery')
    expect(view.find('input[autocomplete="new-password"]').exists()).toBe(true)
  })
})

describe('signing up', () => {
  it('wants a password of ten characters, and sends the person to their mail', async () => {
    const signUp = vi.spyOn(useSession(), 'signUp').mockResolvedValue(false)
    const view = await open(SignUpPage, '/sign-up?next=/invitation')
    await view.get('input[autocomplete="name"]').setValue('Leyla')
    await view.get('input[type="email"]').setValue('leyla@example.org')
    await view.get('input[autocomplete="new-password"]').setValue('short')
    await view.get('form').trigger('submit')
    expect(view.get('.error-summary').text()).toContain('at least 10 characters')
    await view.get('input[autocomplete="new-password"]').setValue('a long phrase')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(signUp).toHaveBeenCalledWith('leyla@example.org', 'a long phrase', 'Leyla')
    expect(view.get('h1').text()).toBe('Check your mail')
    expect(view.text()).toContain('open the link of your invitation again')
  })
})

describe('an invitation', () => {
  it('waits while the person signs in, and leaves the address', async () => {
    const view = await open(InvitationPage, '/invitation#token=abc')
    expect(router.currentRoute.value.fullPath).toBe('/invitation')
    expect(view.findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/sign-in?next=/invitation',
      '/sign-up?next=/invitation',
    ])
    const session = useSession()
    session.person = aPerson()
    const accept = vi.spyOn(session, 'acceptInvitation').mockImplementation(() => {
      session.person = aCoordinator()
      return Promise.resolve()
    })
    const back = await open(InvitationPage, '/invitation')
    expect(accept).toHaveBeenCalledWith('abc')
    expect(back.text()).toContain('Your role from now on: coordinator – Ministry of Justice.')
    expect(back.get('a').attributes('href')).toBe('/work')
    expect(sessionStorage.length).toBe(0)
  })

  it.each([
    ['invitation_other_address', 'sent to another e-mail address'],
    ['invitation_expired', 'has expired'],
    ['invitation_used', 'was accepted before'],
    ['invitation_unknown', 'no such invitation'],
  ])('says what %s means', async (hint, words) => {
    const session = useSession()
    session.person = aPerson()
    vi.spyOn(session, 'acceptInvitation').mockRejectedValue(new AppError('invalid', { hint }))
    const view = await open(InvitationPage, '/invitation#token=abc')
    expect(view.text()).toContain(words)
  })
})

describe('the entry in the header', () => {
  it('leads the public to sign in and back', async () => {
    expect((await open(AccountEntry, '/work')).get('a').attributes('href')).toBe('/sign-in?next=/work')
    expect((await open(AccountEntry, '/')).get('a').attributes('href')).toBe('/sign-in')
  })

  it('keeps the place of a menu from before it is known whose it is, and for nobody else', async () => {
    // the document's own hint, for the page that everybody gets
    document.documentElement.dataset['member'] = ''
    const view = await open(AccountEntry, '/')
    expect(document.documentElement.dataset['member']).toBeUndefined()
    expect(view.get('.account-place').classes()).not.toContain('member')
    const session = useSession()
    session.isKnown = false
    await flushPromises()
    expect(view.get('.account-place').classes()).toContain('member')
    expect(view.text()).not.toContain('Sign in')
    session.isKnown = true
    session.person = aPerson()
    await flushPromises()
    expect(view.get('.account-place').classes()).toContain('member')
  })

  it('offers people what their roles open', async () => {
    useSession().person = aCoordinator()
    const view = await open(AccountEntry, '/')
    await vi.waitFor(() => {
      expect(view.findAll('li').map((item) => item.text())).toEqual([
        'My commitments',
        'My account',
        'Sign out',
      ])
    })
    const opener = view.get('button')
    await opener.trigger('click')
    expect(opener.attributes('aria-expanded')).toBe('true')
    await opener.trigger('keydown', { key: 'Escape' })
    expect(opener.attributes('aria-expanded')).toBe('false')
  })
})
