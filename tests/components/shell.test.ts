import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { beforeEach, describe, expect, it } from 'vitest'
import AppHeader from '@/components/AppHeader.vue'
import PageHeading from '@/components/PageHeading.vue'
import { usePageTitle } from '@/composables/usePageTitle'
import { announceHeading } from '@/composables/useRouteFocus'
import { loadMessages } from '@/i18n'
import NotFoundPage from '@/pages/not-found/NotFoundPage.vue'

const names = ['home', 'commitments', 'agencies', 'plans', 'timeline', 'dialogue', 'about', 'search']

async function at(path: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      ...names.map((name) => ({
        path: name === 'home' ? '/' : `/${name}`,
        name,
        component: { render: () => null },
      })),
      { path: '/:path(.*)*', name: 'not-found', component: NotFoundPage },
    ],
  })
  await router.push(path)
  return router
}

beforeEach(() => loadMessages('en'))

describe('the header', () => {
  it('leads to the same place in the other language', async () => {
    const view = mount(AppHeader, { global: { plugins: [await at('/commitments?q=road&sort=due')] } })
    const link = view.get('a[hreflang="az"]')
    expect(link.attributes()).toMatchObject({ href: '/commitments?q=road&sort=due', lang: 'az' })
    expect(link.text()).toBe('Azərbaycanca')
  })

  it('marks the section that the page belongs to, alone', async () => {
    const view = mount(AppHeader, { global: { plugins: [await at('/plans/2020-2022/commitments/1.2')] } })
    const current = view.findAll('nav [aria-current]')
    expect(current.map((link) => link.text())).toEqual(['Commitments'])
  })

  it('opens its menu, and closes it by Escape and by going somewhere', async () => {
    const router = await at('/')
    const view = mount(AppHeader, { attachTo: document.body, global: { plugins: [router] } })
    const button = view.get('button[aria-controls="site-menu"]')
    await button.trigger('click')
    expect(button.attributes('aria-expanded')).toBe('true')
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await flushPromises()
    expect(button.attributes('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(button.element)

    await button.trigger('click')
    await router.push('/plans')
    await flushPromises()
    expect(button.attributes('aria-expanded')).toBe('false')
    view.unmount()
  })

  it('remembers the chosen theme, and forgets it for that of the device', async () => {
    const view = mount(AppHeader, { global: { plugins: [await at('/')] } })
    await view.get('select').setValue('dark')
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(localStorage.getItem('theme')).toBe('dark')
    await view.get('select').setValue('system')
    expect(document.documentElement.dataset['theme']).toBeUndefined()
    expect(localStorage.getItem('theme')).toBeNull()
  })
})

describe('the heading of a page', () => {
  it('takes the focus after a navigation only', async () => {
    const first = mount(PageHeading, { attachTo: document.body, props: { title: 'First' } })
    await flushPromises()
    expect(document.activeElement).toBe(document.body)
    first.unmount()

    announceHeading()
    const second = mount(PageHeading, { attachTo: document.body, props: { title: 'Second' } })
    await flushPromises()
    expect(document.activeElement).toBe(second.get('h1').element)
    second.unmount()
  })

  it('takes it from nobody who has begun to type', async () => {
    const input = document.createElement('input')
    document.body.append(input)
    announceHeading()
    input.focus()
    const view = mount(PageHeading, { attachTo: document.body, props: { title: 'Late' } })
    await flushPromises()
    expect(document.activeElement).toBe(input)
    view.unmount()
    input.remove()
  })
})

it('names the page in the title of the window', () => {
  mount({ setup: () => (usePageTitle(() => 'Agencies'), () => null) })
  expect(document.title).toBe('Agencies — Open Government Tracker')
  mount({ setup: () => (usePageTitle(''), () => null) })
  expect(document.title).toBe('Open Government Tracker')
})

it('says of a wrong address which one it was', async () => {
  const view = mount(RouterView, { global: { plugins: [await at('/no/such')] } })
  expect(view.get('h1').text()).toBe('There is no such page')
  expect(view.text()).toContain('/no/such')
})
