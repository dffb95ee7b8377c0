import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import ChoiceGroup from '@/components/ChoiceGroup.vue'
import ErrorSummary from '@/components/ErrorSummary.vue'
import SelectField from '@/components/SelectField.vue'
import SubmitButton from '@/components/SubmitButton.vue'
import TextField from '@/components/TextField.vue'
import { AppError } from '@/domain/errors'
import { loadMessages } from '@/i18n'

beforeEach(() => loadMessages('en'))

describe('a field', () => {
  it('is tied to its label', () => {
    const view = mount(TextField, { props: { modelValue: '', label: 'E-mail' } })
    expect(view.get('label').attributes('for')).toBe(view.get('input').attributes('id'))
    expect(view.get('input').attributes()).not.toHaveProperty('aria-describedby')
    expect(view.get('input').attributes()).not.toHaveProperty('aria-invalid')
  })

  it('is described by its hint and its error', () => {
    const props = { modelValue: '', label: 'E-mail', id: 'email', hint: 'As at work', error: 'Fill it in.' }
    const view = mount(TextField, { props, attrs: { autocomplete: 'email', maxlength: '90' } })
    const input = view.get('#email')
    const words = (input.attributes('aria-describedby') ?? '')
      .split(' ')
      .map((id) => view.get(`#${id}`).text())
    expect(words).toEqual(['As at work', 'Fill it in.'])
    expect(input.attributes()).toMatchObject({
      'aria-invalid': 'true',
      autocomplete: 'email',
      maxlength: '90',
    })
    expect(view.attributes()).not.toHaveProperty('maxlength')
  })

  it('says when it may stay empty', () => {
    const view = mount(TextField, { props: { modelValue: '', label: 'Link', optional: true } })
    expect(view.get('label').text()).toBe('Link (optional)')
  })

  it('offers an empty choice only where it has a name', () => {
    const props = { modelValue: 'a', label: 'Agency', options: [{ value: 'a', label: 'A' }] }
    expect(mount(SelectField, { props }).findAll('option')).toHaveLength(1)
    expect(mount(SelectField, { props: { ...props, placeholder: 'All' } }).findAll('option')).toHaveLength(2)
  })
})

describe('a group of choices', () => {
  const options = [
    { value: 'a', label: 'A', count: 1234 },
    { value: 'b', label: 'B' },
  ]

  it('ticks several for a list', async () => {
    const view = mount(ChoiceGroup, { props: { modelValue: ['a'], legend: 'Which', options } })
    await view.findAll('input[type="checkbox"]')[1]?.setValue(true)
    expect(view.emitted('update:modelValue')).toEqual([[['a', 'b']]])
    expect(view.text()).toContain('A (1,234)')
  })

  it('picks one for a single value', async () => {
    const view = mount(ChoiceGroup, { props: { modelValue: 'a', legend: 'Which', options } })
    await view.findAll('input[type="radio"]')[1]?.setValue(true)
    expect(view.emitted('update:modelValue')).toEqual([['b']])
  })
})

describe('a summary of errors', () => {
  it('takes the focus at every attempt and leads to the fields', async () => {
    const field = document.createElement('input')
    field.id = 'email'
    document.body.append(field)
    const summary = mount(ErrorSummary, { attachTo: document.body, props: { errors: [] } })
    expect(summary.find('[role="alert"]').exists()).toBe(false)

    await summary.setProps({ errors: [{ id: 'email', message: 'Fill it in.' }] })
    await nextTick()
    expect(document.activeElement).toBe(summary.get('[role="alert"]').element)
    await summary.get('a').trigger('click')
    expect(document.activeElement).toBe(field)

    await summary.setProps({ errors: [{ id: 'email', message: 'Fill it in.' }] })
    await nextTick()
    expect(document.activeElement).toBe(summary.get('[role="alert"]').element)
    summary.unmount()
    field.remove()
  })

  it('tells why the sending failed', () => {
    const view = mount(ErrorSummary, { props: { failure: new AppError('offline') } })
    expect(view.text()).toContain('No connection')
  })
})

describe('a submit button', () => {
  it('sends once: nothing while it is busy', async () => {
    const view = mount(SubmitButton, { props: { busy: true }, slots: { default: 'Publish' } })
    expect(view.text()).toBe('Sending…')
    const click = new MouseEvent('click', { cancelable: true })
    view.get('button').element.dispatchEvent(click)
    expect(click.defaultPrevented).toBe(true)

    await view.setProps({ busy: false })
    expect(view.text()).toBe('Publish')
    const again = new MouseEvent('click', { cancelable: true })
    view.get('button').element.dispatchEvent(again)
    expect(again.defaultPrevented).toBe(false)
  })
})
