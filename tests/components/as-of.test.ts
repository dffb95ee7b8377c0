import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterLink, RouterView, type RouteLocationRaw } from 'vue-router'
import { useUrlFilters } from '@/composables/useUrlFilters'
import { usePageTitle } from '@/composables/usePageTitle'
import { fetchKnownFrom } from '@/data/plans'
import { addDays, today } from '@/domain/dates'
import { loadMessages } from '@/i18n'
import { keepDay } from '@/keepDay'
import AsOfBanner from '@/pages/as-of/AsOfBanner.vue'
import NotKnownThen from '@/pages/as-of/NotKnownThen.vue'
import CommitmentState from '@/pages/commitments/detail/CommitmentState.vue'
import { aCommitment } from '../fixtures/domain'

vi.mock('@/data/plans')

const page = (text: string, to: RouteLocationRaw = '/plans') =>
  defineComponent({
    setup: () => {
      usePageTitle(text)
      return () => [
        h(AsOfBanner),
        h('h1', text),
        h(RouterLink, { to, class: 'on' }, () => 'on'),
        h(NotKnownThen),
      ]
    },
  })

async function open(address: string, to?: RouteLocationRaw) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: page('Home', to), meta: { asOf: 'shows' } },
      { path: '/plans', name: 'plans', component: page('Plans'), meta: { asOf: 'shows' } },
      { path: '/about', name: 'about', component: page('About'), meta: { asOf: 'keeps' } },
      { path: '/work', component: page('Work') },
    ],
  })
  keepDay(router)
  await router.push(address)
  const view = mount(RouterView, {
    global: { plugins: [router, createPinia(), PiniaColada] },
    attachTo: document.body,
  })
  await flushPromises()
  return { router, view }
}

beforeEach(async () => {
  vi.mocked(fetchKnownFrom).mockResolvedValue('2012-09-05')
  await loadMessages('en')
})

describe('the day in the address', () => {
  it.each<[string, RouteLocationRaw, string]>([
    ['a path', '/plans?sort=late#top', '/plans?sort=late&asof=2021-06-01#top'],
    ['a name', { name: 'plans' }, '/plans?asof=2021-06-01'],
    ['another query of this page', { query: { sort: 'late' } }, '/?sort=late&asof=2021-06-01'],
    ['a page that only keeps it', '/about', '/about?asof=2021-06-01'],
    ['a page of the offices', '/work', '/work'],
    ['another day', '/plans?asof=2020-01-01', '/plans?asof=2020-01-01'],
    ['the present', { query: { sort: 'late', asof: null } }, '/?sort=late'],
  ])('comes along to %s, in the link and on the way', async (_name, to, address) => {
    const { router, view } = await open('/?asof=2021-06-01', to)
    expect(view.get('.on').attributes('href')).toBe(address)
    await router.push(to)
    expect(router.currentRoute.value.fullPath).toBe(address)
  })

  it('is not there where nobody asked', async () => {
    const { view } = await open('/', '/plans')
    expect(view.get('.on').attributes('href')).toBe('/plans')
  })

  it('is left when the browser goes back to the present', async () => {
    const { router } = await open('/')
    await router.push('/?asof=2021-06-01')
    router.back()
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/')
  })

  it('stays while filters write their own query', async () => {
    const { router } = await open('/?asof=2021-06-01&q=old')
    const filtering = defineComponent({
      setup() {
        const { set } = useUrlFilters({ read: ({ q }) => ({ q: String(q) }), write: ({ q }) => ({ q }) })
        set({ q: 'new' })
        return () => null
      },
    })
    mount(filtering, { global: { plugins: [router] } })
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ q: 'new', asof: '2021-06-01' })
  })
})

describe('where a commitment stood', () => {
  it('is counted in days from that day', async () => {
    const commitment = aCommitment({ schedule: 'due_soon', dueOn: '2022-03-31' })
    const state = { render: () => h(CommitmentState, { commitment }) }
    const { router, view } = await open('/plans')
    router.addRoute({ path: '/state', component: state, meta: { asOf: 'shows' } })
    await router.push('/state?asof=2022-03-01')
    expect(view.text()).toContain('Due in 30 days')
  })
})

describe('the banner', () => {
  it('says which day it is, in the title too, and leads back', async () => {
    const { view } = await open('/plans?asof=2021-06-01')
    expect(view.get('aside').text()).toContain('As it was known at the end of 1 June 2021')
    expect(document.title).toBe('Plans, as of 1 June 2021 — Open Government Tracker')
    expect(view.get('aside a').attributes('href')).toBe('/plans')
  })

  it('leads to another day that has passed, and says which can be chosen', async () => {
    const { view, router } = await open('/plans?asof=2021-06-01&sort=late')
    const field = view.get('input[type=date]')
    expect(field.attributes()).toMatchObject({ min: '2012-09-05', max: addDays(today(), -1) })
    for (const wrong of ['', '2012-09-04', today()]) {
      await field.setValue(wrong)
      await view.get('form').trigger('submit')
      expect(view.get('.error').text()).toContain('Choose a day from 5 September 2012')
    }
    await field.setValue('2019-01-31')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/plans?asof=2019-01-31&sort=late')
    expect(view.get('aside').text()).toContain('31 January 2019')
  })

  it.each(['2021-02-30', 'yesterday', '2999-01-01', today()])(
    'shows the present for %s and says so',
    async (asof) => {
      const { view } = await open(`/plans?asof=${asof}`)
      expect(view.get('aside').text()).toContain(
        `“${asof}” is not a day that has passed, so this is the present.`,
      )
      expect(document.title).toBe('Plans — Open Government Tracker')
      expect(view.text()).not.toContain('was not known')
    },
  )

  it('says so before anything was known, and where something only came later', async () => {
    const { view } = await open('/plans?asof=2010-01-01')
    expect(view.get('aside').text()).toContain('Nothing was known here before 5 September 2012.')
    expect(view.text()).toContain('On 1 January 2010 this was not known yet. See the present')
  })
})
