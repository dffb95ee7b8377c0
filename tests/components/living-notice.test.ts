import { PiniaColada, useQuery } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { fetchPublicVersion } from '@/data/public-version'
import { loadMessages, withWords } from '@/i18n'
import LivingNotice from '@/pages/living/LivingNotice.vue'

vi.mock('@/data/public-version')
vi.mock('@/pages/living/keepOffline')

enableAutoUnmount(afterEach)

/** A page with something to read, which changes while it is open, and a focus on its link. */
async function open() {
  await loadMessages('en')
  await withWords('living', Promise.resolve())
  const ask = vi.fn<() => Promise<string>>().mockResolvedValue('as it was')
  vi.mocked(fetchPublicVersion).mockResolvedValue('first')
  const Page = defineComponent({
    setup() {
      const { data } = useQuery({ key: ['thing'], query: ask })
      return () => [
        h('main', { id: 'main', tabindex: -1 }, [h('a', { href: '#' }, data.value)]),
        h(LivingNotice, { isCopy: false }),
      ]
    },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: Page, meta: { asOf: 'shows' } }],
  })
  await router.push('/')
  const view = mount(Page, {
    attachTo: document.body,
    global: { plugins: [createPinia(), PiniaColada, router] },
  })
  await flushPromises()
  ask.mockResolvedValue('as it is')
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
  return view
}

it.each([0, 1])('gives the focus back to where it was, whatever is answered (%i)', async (answer) => {
  const view = await open()
  const link = view.get<HTMLElement>('a').element
  link.focus()
  const button = view.findAll<HTMLElement>('.living button')[answer]
  button?.element.focus()
  await button?.trigger('click')
  await flushPromises()
  expect(view.find('.living button').exists()).toBe(false)
  expect(document.activeElement).toBe(link)
})

it('leaves the focus on the page where nobody had it', async () => {
  const view = await open()
  await view.get('.living button').trigger('click')
  await flushPromises()
  expect(document.activeElement?.id).toBe('main')
})
