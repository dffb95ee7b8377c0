import { flushPromises, mount } from '@vue/test-utils'
import { PiniaColada } from '@pinia/colada'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { saveWords } from '@/data/translations'
import { AppError } from '@/domain/errors'
import { wordsChanged } from '@/domain/translation'
import { loadMessages } from '@/i18n'
import WordsForm from '@/pages/commitments/change/WordsForm.vue'
import { aCommitment, noDetail } from '../fixtures/domain'

vi.mock('@/data/translations')

/** The form of a page that is opened anew, on the version that is public now. */
async function open(version = 1) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const commitment = aCommitment({ id: 9, code: '1.2', title: { en: 'Portal' } })
  const detail = { ...noDetail, plainSummary: { en: 'Plain.' } }
  const form = () => ({ commitment, detail, seen: { id: 9, version }, personId: 'p' })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: WordsForm, props: form },
      { path: '/sign-in', name: 'sign-in', component: { template: '<p />' } },
      { path: '/plans/:plan/commitments/:code', name: 'commitment', component: { template: '<p />' } },
    ],
  })
  await router.push('/')
  const view = mount(RouterView, { global: { plugins: [pinia, PiniaColada, router] } })
  await flushPromises()
  const summary = () => view.get<HTMLTextAreaElement>('textarea[lang="az"]')
  const send = async () => {
    await view.get('form').trigger('submit')
    await flushPromises()
  }
  return { view, router, summary, send }
}

beforeEach(async () => {
  vi.resetAllMocks()
  localStorage.clear()
  await loadMessages('en')
})

describe('the words of a commitment', () => {
  it('come back when the tab was closed, and may be discarded', async () => {
    const { summary } = await open()
    await summary().setValue('Sadə.')
    const again = await open()
    expect(again.summary().element.value).toBe('Sadə.')
    expect(again.view.get('[role="status"]').text()).toContain('was kept on this device')
    await again.view.get('[role="status"] button').trigger('click')
    expect((await open()).summary().element.value).toBe('')
  })

  it('are sent in every language, then forgotten', async () => {
    const { summary, send, router } = await open()
    await summary().setValue('Sadə.')
    await send()
    const [seen, words] = vi.mocked(saveWords).mock.calls[0] ?? []
    expect(seen).toEqual({ id: 9, version: 1 })
    expect(words?.plain_summary).toEqual({ en: 'Plain.', az: 'Sadə.' })
    expect(router.currentRoute.value.name).toBe('commitment')
    expect(localStorage.getItem('draft:words/p/9')).toBeNull()
  })

  it('of an older version replace a newer one only when somebody asks for it', async () => {
    await (await open()).summary().setValue('Sadə.')
    const { view, send } = await open(2)
    vi.mocked(saveWords).mockRejectedValueOnce(new AppError('conflict', { hint: wordsChanged }))
    await send()
    expect(vi.mocked(saveWords).mock.calls[0]?.[0].version).toBe(1)
    await view
      .findAll('button')
      .find((button) => button.text() === 'Keep what I wrote')
      ?.trigger('click')
    await send()
    expect(vi.mocked(saveWords).mock.calls[1]?.[0].version).toBe(2)
  })
})
