import { flushPromises } from '@vue/test-utils'
import { createSSRApp, defineComponent, h, nextTick, shallowRef, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lazyPart } from '@/composables/lazyPart'
import { isPrerendered } from '@/composables/hydration'

/** Calls back as if a reader had come near. */
let come: (() => void) | undefined

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(notice: (entries: { isIntersecting: boolean }[]) => void) {
        come = () => {
          notice([{ isIntersecting: true }])
        }
      }
      observe = vi.fn()
      disconnect = vi.fn()
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
  come = undefined
  document.body.innerHTML = ''
})

const Counter = defineComponent({
  setup() {
    const count = shallowRef(0)
    const woke = isPrerendered()
    return () =>
      h(
        'button',
        { 'data-woke': woke || undefined, onClick: () => count.value++ },
        `pressed ${String(count.value)}`,
      )
  },
})
const page = (part: Component) =>
  defineComponent({ setup: () => () => h('main', [h('h1', 'Page'), h(part)]) })

it('stands there as it was rendered, and fetches its code when a reader comes near', async () => {
  document.body.innerHTML = `<div id="app">${await renderToString(
    createSSRApp(page(lazyPart(() => Promise.resolve(Counter)))),
  )}</div>`
  const standing = document.querySelector('button')
  expect(standing?.textContent).toBe('pressed 0')

  const loader = vi.fn(() => Promise.resolve(Counter))
  const warn = vi.spyOn(console, 'warn')
  createSSRApp(page(lazyPart(loader))).mount('#app')
  await flushPromises()
  expect(loader).not.toHaveBeenCalled()
  expect(document.querySelector('button')).toBe(standing)

  come?.()
  await flushPromises()
  expect(loader).toHaveBeenCalledOnce()
  document.querySelector('button')?.click()
  await nextTick()
  expect(document.querySelector('button')).toBe(standing)
  expect(standing?.textContent).toBe('pressed 1')
  expect(warn).not.toHaveBeenCalled()
})

it('does not keep a later page waiting when nobody came near on this one', async () => {
  const isHere = shallowRef(true)
  const host = (part: Component) =>
    defineComponent({ setup: () => () => h('main', [isHere.value ? h(part) : h('p', 'elsewhere')]) })
  document.body.innerHTML = `<div id="app">${await renderToString(
    createSSRApp(host(lazyPart(() => Promise.resolve(Counter)))),
  )}</div>`
  createSSRApp(host(lazyPart(() => Promise.resolve(Counter)))).mount('#app')
  await flushPromises()
  isHere.value = false
  await flushPromises()
  isHere.value = true
  await flushPromises()
  expect(document.querySelector('button')?.textContent).toBe('pressed 0')
})

it('is fetched at once where nothing was rendered', async () => {
  document.body.innerHTML = '<div id="app"></div>'
  const loader = vi.fn(() => Promise.resolve(Counter))
  const { createApp } = await import('vue')
  createApp(page(lazyPart(loader))).mount('#app')
  await flushPromises()
  expect(loader).toHaveBeenCalledOnce()
  expect(document.querySelector('button')?.dataset['woke']).toBeUndefined()
})
