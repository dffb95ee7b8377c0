import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import * as auth from '@/data/auth'
import { changeEmail, deleteMyAccount, fetchAddresses } from '@/data/account'
import { AppError } from '@/domain/errors'
import { loadMessages } from '@/i18n'
import AccountPage from '@/pages/account/AccountPage.vue'
import NewEmailPage from '@/pages/sign-in/NewEmailPage.vue'
import { useSession } from '@/stores/session'
import { aPerson } from '../fixtures/people'

vi.mock('@/data/account')
vi.mock('@/data/auth')
vi.mock('@/data/people')

const email = 'leyla@example.org'
let pinia: Pinia
let router: Router

async function open(page: typeof AccountPage, path: string) {
  await router.push(path)
  const view = mount(page, { attachTo: document.body, global: { plugins: [pinia, PiniaColada, router] } })
  await flushPromises()
  return view
}

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  localStorage.clear()
  pinia = createPinia()
  setActivePinia(pinia)
  const page = { template: '<p />' }
  const names = ['home', 'sign-in', 'account', 'new-email', 'notices', 'notifications']
  router = createRouter({
    history: createMemoryHistory(),
    routes: names.map((name) => ({ path: name === 'home' ? '/' : `/${name}`, name, component: page })),
  })
  vi.mocked(fetchAddresses).mockResolvedValue({ email, newEmail: '' })
  vi.mocked(auth.signOut).mockResolvedValue()
  const session = useSession()
  session.person = aPerson()
  session.email = email
  await loadMessages('en', 'account')
})

const section = (view: Awaited<ReturnType<typeof open>>, id: string) =>
  view.get(`section[aria-labelledby="${id}"]`)

describe('another address', () => {
  it('is asked for, unless it is the present one, and waits for both letters', async () => {
    vi.mocked(changeEmail).mockResolvedValue({ email, newEmail: 'new@example.org' })
    const view = await open(AccountPage, '/account')
    const part = section(view, 'account-email')
    await part.get('input').setValue(email.toUpperCase())
    await part.get('form').trigger('submit')
    expect(part.text()).toContain('This is your address already')
    expect(changeEmail).not.toHaveBeenCalled()
    await part.get('input').setValue(' new@example.org ')
    await part.get('form').trigger('submit')
    await flushPromises()
    expect(changeEmail).toHaveBeenCalledWith('new@example.org')
    expect(part.get('.notice').text()).toContain(`letters to ${email} and new@example.org`)
  })

  it('counts at once where no letters are sent', async () => {
    vi.mocked(changeEmail).mockResolvedValue({ email: 'new@example.org', newEmail: '' })
    const view = await open(AccountPage, '/account')
    const part = section(view, 'account-email')
    await part.get('input').setValue('new@example.org')
    await part.get('form').trigger('submit')
    await flushPromises()
    expect(part.text()).toContain('Your e-mail address is changed: new@example.org.')
  })

  it.each([
    [false, 'One address is confirmed'],
    [true, 'Your e-mail address is changed'],
  ])('is confirmed by each mailbox (%s)', async (isChanged, heading) => {
    vi.mocked(auth.openMailLink).mockResolvedValue(isChanged)
    vi.mocked(auth.currentIdentity).mockResolvedValue(null)
    const view = await open(NewEmailPage, '/new-email?token_hash=t0&type=email_change')
    expect(auth.openMailLink).toHaveBeenCalledWith('t0', 'email_change')
    expect(view.get('h1').text()).toBe(heading)
    expect(router.currentRoute.value.fullPath).toBe('/new-email')
  })

  it('says when the link is old', async () => {
    vi.mocked(auth.openMailLink).mockRejectedValue(new AppError('invalid', { code: 'otp_expired' }))
    const view = await open(NewEmailPage, '/new-email?token_hash=t0&type=email_change')
    expect(view.get('h1').text()).toBe('This link does not work')
    expect(view.text()).toContain('expired or was used')
  })
})

describe('the end of an account', () => {
  it('is told before: what goes and what stays', async () => {
    const view = await open(AccountPage, '/account')
    const part = section(view, 'account-delete')
    expect(part.text()).toContain('in place of your name they say “former participant”')
    expect(part.findAll('li')).toHaveLength(10)
  })

  it('is asked for by typing one’s address, and takes the drafts of this device along', async () => {
    const id = aPerson().id
    const view = await open(AccountPage, '/account')
    const part = section(view, 'account-delete')
    await part.get('form').trigger('submit')
    expect(part.text()).toContain(`Write your own address here: ${email}.`)
    expect(deleteMyAccount).not.toHaveBeenCalled()

    for (const key of [`report/${id}/a/1`, `comment:${id}:commitment-1:new`, 'report/other/a/1'])
      localStorage.setItem(`draft:${key}`, '{}')
    await part.get('input').setValue(email)
    await part.get('form').trigger('submit')
    await flushPromises()
    expect(deleteMyAccount).toHaveBeenCalledOnce()
    expect(auth.signOut).toHaveBeenCalledOnce()
    expect(useSession().person).toBeNull()
    expect(router.currentRoute.value.name).toBe('sign-in')
    expect(Object.keys(localStorage)).toEqual(['draft:report/other/a/1'])
  })

  it('says why when the database refuses', async () => {
    vi.mocked(deleteMyAccount).mockRejectedValue(new AppError('invalid', { hint: 'last_administrator' }))
    const view = await open(AccountPage, '/account')
    const part = section(view, 'account-delete')
    await part.get('input').setValue(email)
    await part.get('form').trigger('submit')
    await flushPromises()
    expect(part.text()).toContain('This is the last administrator')
    expect(useSession().person).not.toBeNull()
  })
})
