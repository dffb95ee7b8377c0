import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { AppError } from '@/domain/errors'
import { guardPages } from '@/guard'
import { loadMessages, t } from '@/i18n'
import AccessGate from '@/pages/account/AccessGate.vue'
import { useSession } from '@/stores/session'
import { aCoordinator, aPerson } from '../fixtures/people'

vi.mock('@/data/auth')

const page = (text: string) => defineComponent(() => () => h('p', text))

async function open(path: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'home', component: page('home') },
      { path: '/sign-in', name: 'sign-in', component: page('sign in') },
      {
        path: '/record',
        component: defineComponent(() => () => h('p', t('ledger.title'))),
        meta: { words: 'records' },
      },
      {
        path: '/',
        component: AccessGate,
        children: [
          { path: '/account', component: page('my account'), meta: { requires: 'session' } },
          { path: '/work', component: page('my desk'), meta: { requires: 'coordinator' } },
          { path: '/people', component: page('people'), meta: { requires: 'administrator' } },
        ],
      },
    ],
  })
  guardPages(router)
  await router.push(path)
  const view = mount(RouterView, { global: { plugins: [router] } })
  return { router, view }
}

beforeEach(async () => {
  setActivePinia(createPinia())
  await loadMessages('en')
})

describe('a page with words of its own', () => {
  it('opens when they have arrived', async () => {
    await loadMessages('az', 'everywhere')
    const { view } = await open('/record')
    expect(view.text()).toBe('Dəyişikliklər reyestri')
  })
})

describe('a page that is not for everybody', () => {
  it('leaves public pages alone', async () => {
    const { view } = await open('/')
    expect(view.text()).toBe('home')
  })

  it('sends the public to sign in, and remembers where they were going', async () => {
    const { router } = await open('/work?agency=justice')
    expect(router.currentRoute.value.name).toBe('sign-in')
    expect(router.currentRoute.value.query).toEqual({ next: '/work?agency=justice' })
  })

  it('opens for those it is for', async () => {
    useSession().person = aCoordinator()
    expect((await open('/work')).view.text()).toBe('my desk')
  })

  it('tells others whom it is for, at its own address', async () => {
    useSession().person = aPerson()
    const { view, router } = await open('/people')
    expect(router.currentRoute.value.path).toBe('/people')
    expect(view.get('h1').text()).toBe('This page is for the administrator')
    expect(view.text()).toContain('You are signed in as Leyla')
  })

  it('says that it could not ask, and asks again', async () => {
    const session = useSession()
    session.trouble = new AppError('offline')
    const ready = vi.spyOn(session, 'ready').mockResolvedValue()
    const { view } = await open('/account')
    expect(view.get('h1').text()).toBe('No connection')
    ready.mockImplementation(() => {
      session.trouble = null
      session.person = aPerson()
      return Promise.resolve()
    })
    await view.get('button').trigger('click')
    expect(view.text()).toBe('my account')
  })

  it('stays on screen when the session ends, with the way to sign in again', async () => {
    const session = useSession()
    session.person = aPerson()
    const { view } = await open('/account')
    session.expired = true
    session.person = null
    await vi.waitFor(() => {
      expect(view.get('[role="alert"]').text()).toContain('Your session has ended')
    })
    expect(view.text()).toContain('my account')
    expect(view.get('[role="alert"] a').attributes('href')).toBe('/sign-in?next=/account')
  })
})
