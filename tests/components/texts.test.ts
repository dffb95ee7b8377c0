import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import ConfirmDialog from '@/components/ConfirmDialog.vue'
import DateText from '@/components/DateText.vue'
import LocalText from '@/components/LocalText.vue'
import ShowMore from '@/components/ShowMore.vue'
import { loadMessages } from '@/i18n'

beforeEach(() => loadMessages('az'))

describe('text of a plan', () => {
  it('stands in the language of the reader without a remark', () => {
    const view = mount(LocalText, { props: { text: { az: 'Büdcə', en: 'Budget' } } })
    expect(view.text()).toBe('Büdcə')
    expect(view.get('bdi').attributes('lang')).toBe('az')
  })

  it('carries its language and a note where it exists in another only', () => {
    const view = mount(LocalText, { props: { text: { en: 'Budget' } } })
    expect(view.get('bdi').attributes('lang')).toBe('en')
    expect(view.text()).toContain('yalnız ingilis dilindədir')
  })

  it('sets paragraphs as a block', () => {
    const view = mount(LocalText, { props: { text: { az: 'a\n\nb' }, block: true } })
    expect(view.findAll('p')).toHaveLength(2)
  })

  it('leaves the place to the slot where nothing is written', () => {
    expect(mount(LocalText, { props: { text: {} }, slots: { default: 'yoxdur' } }).text()).toBe('yoxdur')
  })
})

describe('a date', () => {
  it('is exact for machines and on hover', () => {
    const time = mount(DateText, { props: { value: '2021-03-01' } }).get('time')
    expect(time.text()).toBe('1 mart 2021')
    expect(time.attributes()).toMatchObject({ datetime: '2021-03-01', title: '1 mart 2021, bazar ertəsi' })
  })

  it('shows the hour with its zone where the hour matters', () => {
    const view = mount(DateText, { props: { value: '2021-03-01T10:05:00Z', time: true } })
    expect(view.text()).toBe('1 mart 2021, 14:05 (UTC+4)')
  })

  it('leaves the place to the slot where there is none', () => {
    expect(mount(DateText, { props: { value: null }, slots: { default: '—' } }).text()).toBe('—')
  })
})

describe('a long list', () => {
  it('offers the next part, or what is left of it', async () => {
    const view = mount(ShowMore, { props: { shown: 20, total: 37, step: 20 } })
    expect(view.get('button').text()).toBe('Daha 17 nəticə göstər')
    expect(view.get('[role="status"]').text()).toBe('37 nəticədən 20 göstərilir')
    await view.get('button').trigger('click')
    expect(view.emitted('more')).toHaveLength(1)
    await view.setProps({ shown: 37 })
    expect(view.find('button').exists()).toBe(false)
  })
})

describe('a question before a deed', () => {
  it('opens and closes with its model, and asks by name', async () => {
    const props = { open: false, title: 'Silinsin?', confirmLabel: 'Sil', danger: true }
    const view = mount(ConfirmDialog, { attachTo: document.body, props })
    const dialog = view.get('dialog').element
    expect(dialog.open).toBe(false)
    await view.setProps({ open: true })
    expect(dialog.open).toBe(true)
    expect(view.get(`#${dialog.getAttribute('aria-labelledby') ?? ''}`).text()).toBe('Silinsin?')
    await view.get('button.danger').trigger('click')
    expect(view.emitted('confirm')).toHaveLength(1)
    await view.get('button.quiet').trigger('click')
    expect(view.emitted('update:open')).toEqual([[false]])
    view.unmount()
  })
})
