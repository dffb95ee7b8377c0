import { flushPromises, mount } from '@vue/test-utils'
import { h, type Component } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import PageHeading from '@/components/PageHeading.vue'
import RemoteView from '@/components/RemoteView.vue'
import type { RemoteState } from '@/components/types'
import { AppError } from '@/domain/errors'
import { loadMessages } from '@/i18n'

type State = RemoteState<unknown>

// The types of test-utils do not carry a generic component's props.
const component = RemoteView as Component

function render(state: State, props: { inline?: boolean; retry?: () => unknown } = {}) {
  return mount(component, {
    props: { state, ...props },
    slots: {
      default: ({ data }: { data: unknown }) => `content: ${String(data)}`,
      'not-found': () => 'try the list',
    },
  })
}

beforeEach(() => loadMessages('en'))

describe('while it loads', () => {
  it('keeps the shape and says so', () => {
    const view = render({ status: 'pending', data: undefined, error: null })
    expect(view.get('[aria-busy="true"]').find('.skeleton').exists()).toBe(true)
    expect(view.get('[role="status"]').text()).toBe('Loading…')
  })
})

describe('with an answer', () => {
  it('shows the content, also when it is empty', () => {
    expect(render({ status: 'success', data: 12, error: null }).text()).toBe('content: 12')
    expect(render({ status: 'success', data: null, error: null }).text()).toBe('content: null')
  })

  it('keeps old content when a refresh fails, and says that it is old', async () => {
    const retry = vi.fn()
    const view = render({ status: 'error', data: 12, error: new AppError('offline') }, { retry })
    expect(view.text()).toContain('content: 12')
    expect(view.text()).toContain('what you see is from before')
    await view.get('button').trigger('click')
    expect(retry).toHaveBeenCalledOnce()
  })
})

describe('without an answer', () => {
  const offline: State = { status: 'error', data: undefined, error: new AppError('offline') }

  it('heads the page with what happened, and offers to try again', async () => {
    const retry = vi.fn()
    const view = render(offline, { retry })
    expect(view.get('h1').text()).toBe('No connection')
    await view.get('button').trigger('click')
    expect(retry).toHaveBeenCalledOnce()
  })

  it('lets whoever tried again go on at the heading of the page that came', async () => {
    const main = document.createElement('main')
    Object.assign(main, { id: 'main', tabIndex: -1 })
    document.body.append(main)
    const view = mount(component, {
      attachTo: main,
      props: { state: offline, retry: () => undefined },
      slots: { default: () => h(PageHeading, { title: 'Plans' }) },
    })
    view.get('button').element.focus()
    await view.setProps({ state: { status: 'success', data: 12, error: null } })
    await flushPromises()
    expect(document.activeElement?.textContent).toBe('Plans')
    view.unmount()
    main.remove()
  })

  it('leaves the heading to the page when it is a part', () => {
    const view = render(offline, { inline: true })
    expect(view.find('h1').exists()).toBe(false)
    expect(view.get('[role="alert"]').text()).toContain('No connection')
  })

  it('suggests something else instead of trying again when there is no such thing', () => {
    const view = render(
      { status: 'error', data: undefined, error: new AppError('not-found') },
      { retry: () => undefined },
    )
    expect(view.get('h1').text()).toBe('Not found')
    expect(view.text()).toContain('try the list')
    expect(view.find('button').exists()).toBe(false)
  })

  it('shows no suggestions for a failure that will pass', () => {
    expect(render(offline).text()).not.toContain('try the list')
  })
})
