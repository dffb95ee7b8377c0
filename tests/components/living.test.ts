import { PiniaColada, useQuery, useQueryCache } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { fetchPublicVersion, fetchRenderedVersion } from '@/data/public-version'
import { useChanges } from '@/pages/living/useChanges'

vi.mock('@/data/public-version')

enableAutoUnmount(afterEach)
beforeEach(() => {
  vi.resetAllMocks()
  vi.useRealTimers()
  vi.mocked(fetchPublicVersion).mockResolvedValue('first')
})

const comeBack = async () => {
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
}

/** A page that shows one answer, and learns of another. */
async function open(isQuiet: () => boolean = () => false, onPresent?: () => void) {
  const ask = vi.fn<() => Promise<string>>().mockResolvedValue('as it was')
  const Page = defineComponent({
    setup() {
      const { data } = useQuery({ key: ['thing'], query: ask })
      const changes = useChanges(isQuiet, onPresent)
      return { ...changes, data, cache: useQueryCache() }
    },
    render() {
      return h('p', this.data)
    },
  })
  const view = mount(Page, { global: { plugins: [createPinia(), PiniaColada] } })
  await flushPromises()
  return { view, ask, page: view.vm }
}

describe('a page that stays open', () => {
  it('says that it has changed, and moves only when it is asked to', async () => {
    const { view, ask, page } = await open()
    ask.mockResolvedValue('as it is')
    await comeBack()
    expect(page.hasChanged).toBe(true)
    expect(view.text()).toBe('as it was')
    page.show()
    await flushPromises()
    expect(view.text()).toBe('as it is')
    expect(page.hasChanged).toBe(false)
  })

  it('asks for its own answers only when anything public has changed', async () => {
    const { ask, page } = await open()
    await comeBack()
    expect(ask).toHaveBeenCalledTimes(2)
    await comeBack()
    expect(ask).toHaveBeenCalledTimes(2)
    expect(page.hasChanged).toBe(false)
  })

  it('asks once a minute by itself', async () => {
    vi.useFakeTimers()
    await open()
    expect(fetchPublicVersion).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(180_000)
    expect(fetchPublicVersion).toHaveBeenCalledTimes(3)
  })

  it('starts from what a prerendered copy was made of', async () => {
    vi.mocked(fetchRenderedVersion).mockResolvedValue('first')
    const { ask, page } = await open()
    await page.checkCopy()
    expect(ask).toHaveBeenCalledTimes(1)
    vi.mocked(fetchPublicVersion).mockResolvedValue('second')
    ask.mockResolvedValue('as it is')
    await comeBack()
    expect(page.hasChanged).toBe(true)
  })

  it('asks again for what did not come', async () => {
    const { ask, page } = await open()
    ask.mockRejectedValueOnce(new Error('no network'))
    await comeBack()
    expect(page.hasChanged).toBe(false)
    ask.mockResolvedValue('as it is')
    await comeBack()
    expect(page.hasChanged).toBe(true)
  })

  it('asks again when a copy is shown, and says when what is shown is the present', async () => {
    const onPresent = vi.fn<() => void>()
    const { ask, page } = await open(undefined, onPresent)
    vi.mocked(fetchPublicVersion).mockRejectedValueOnce(new Error('no network'))
    await comeBack()
    expect(onPresent).not.toHaveBeenCalled()
    await comeBack()
    expect(onPresent).toHaveBeenCalledTimes(1)
    // what is asked comes from what is kept, for the network has gone meanwhile
    page.doubt()
    ask.mockImplementationOnce(() => {
      page.doubt()
      return Promise.resolve('as it was')
    })
    await comeBack()
    expect(onPresent).toHaveBeenCalledTimes(1)
    // the next page came from what is kept, while the version is still the one that is known
    page.doubt()
    ask.mockResolvedValue('as it is')
    await comeBack()
    expect(page.hasChanged).toBe(true)
    expect(onPresent).toHaveBeenCalledTimes(1)
    page.show()
    expect(onPresent).toHaveBeenCalledTimes(2)
  })

  it('never puts an older answer over what the reader’s own deed brought', async () => {
    const { view, ask, page } = await open()
    ask.mockResolvedValue('as it is')
    await comeBack()
    page.cache.setQueryData(['thing'], 'with my own words')
    await flushPromises()
    expect(page.hasChanged).toBe(false)
    page.show()
    await flushPromises()
    expect(view.text()).toBe('with my own words')
  })

  it('tells once of a change that was put off', async () => {
    const { ask, page } = await open()
    ask.mockResolvedValue('as it is')
    await comeBack()
    page.forget()
    await comeBack()
    expect(page.hasChanged).toBe(false)
  })

  it('asks nothing of a past day, and nothing when it has been left', async () => {
    const { view } = await open(() => true)
    await comeBack()
    view.unmount()
    await comeBack()
    expect(fetchPublicVersion).not.toHaveBeenCalled()
  })
})
