import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import LanguageFields from '@/components/LanguageFields.vue'
import Term from '@/components/Term.vue'
import { loadMessages } from '@/i18n'
import { writingLanguages } from '@/i18n/locale'
import { isLonger, textsOf } from '@/domain/form-texts'

const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
})

describe('a word of the field', () => {
  beforeEach(() => loadMessages('en', 'everywhere'))

  it('explains itself in place, and closes again', async () => {
    const view = mount(Term, {
      props: { name: 'round' },
      slots: { default: 'Rounds' },
      global: { plugins: [router] },
    })
    await flushPromises()
    const button = view.get('button')
    const note = () => view.get('[role="note"]')
    expect([button.text(), button.attributes('aria-expanded')]).toEqual(['Rounds', 'false'])
    expect(note().attributes()).toHaveProperty('hidden')
    await button.trigger('click')
    await expect.poll(() => button.attributes('aria-expanded')).toBe('true')
    expect(button.attributes('aria-controls')).toBe(note().attributes('id'))
    expect(note().text()).toContain('lead agencies owe one update')
    expect(note().get('a').attributes('href')).toBe('/glossary#round')
    await button.trigger('keydown', { key: 'Escape' })
    expect(button.attributes('aria-expanded')).toBe('false')
  })
})

describe('a text in languages', () => {
  it('is asked for in those of the record, and in the reader’s own', async () => {
    const codes = () => writingLanguages().map(({ code }) => code)
    await loadMessages('en', 'everywhere')
    expect(codes()).toEqual(['en', 'az'])
    await loadMessages('ru', 'everywhere')
    expect(codes()).toEqual(['ru', 'az', 'en'])
  })

  it('keeps and shows what was written in another one', async () => {
    await loadMessages('en', 'everywhere')
    const texts = textsOf(['en', 'az'], { az: 'Bir', ru: 'Один' })
    expect(texts).toEqual({ en: '', az: 'Bir', ru: 'Один' })
    expect(isLonger(texts, 60)).toBe(true)
    const view = mount(LanguageFields, {
      props: {
        name: 'title',
        languages: writingLanguages(),
        field: (path: string) => ({ id: path, error: undefined }),
        modelValue: texts,
      },
    })
    expect(view.findAll('input').map((input) => input.attributes('lang'))).toEqual(['en', 'az', 'ru'])
    // English lacks a translation; that Russian might is nobody's fault
    expect(view.findAll('.untranslated')).toHaveLength(1)
  })
})
