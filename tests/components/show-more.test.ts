import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, nextTick, shallowRef } from 'vue'
import ShowMore from '@/components/ShowMore.vue'
import { loadMessages } from '@/i18n'

enableAutoUnmount(afterEach)
beforeEach(() => loadMessages('en'))

const list = `<ol role="list"><li v-for="n in shown" :key="n">{{ n }}<ul><li>within</li></ul></li></ol>`
const table = `<div class="table-scroll"><table><thead><tr><th>No.</th></tr></thead>
  <tbody><tr v-for="n in shown" :key="n"><th>{{ n }}</th></tr></tbody></table></div>`

/** Five entries, two at a time; `arrive` lets those that were asked for come, if they do not come at once. */
function open(entries: string, waits = false) {
  const shown = shallowRef(2)
  const arrive = () => {
    shown.value = Math.min(5, shown.value + 2)
    return nextTick()
  }
  const host = defineComponent({
    components: { ShowMore },
    setup: () => ({ shown, more: waits ? () => undefined : arrive }),
    template: `<input>${entries}<ShowMore :shown :total="5" :step="2" @more="more" />`,
  })
  const view = mount(host, { attachTo: document.body })
  const press = async () => {
    view.get('button').element.focus()
    await view.get('button').trigger('click')
  }
  return { view, press, arrive }
}

const focused = () => document.activeElement?.textContent ?? ''

describe('more of a long list', () => {
  it.each([
    ['a list', list],
    ['a table', table],
  ])('leads on to the first entry of %s that came, and says how many there are', async (_, entries) => {
    const { view, press } = open(entries)
    await press()
    expect(focused()).toMatch(/^3/)
    expect(view.get('[role="status"]').text()).toBe('4 of 5 shown')
    // the last part takes the button along
    await press()
    expect(focused()).toMatch(/^5/)
    expect(view.find('button').exists()).toBe(false)
    expect(view.get('[role="status"]').text()).toBe('5 of 5 shown')
  })

  it('prefers what came behind all that was read, where entries come in groups', async () => {
    const groups = `<ul><li v-for="group in [1, 2, 3].slice(0, shown)" :key="group">{{ group }}
      <ul><li v-for="n in (group === 1 ? shown : 1)" :key="n">within</li></ul></li></ul>`
    const { press } = open(groups)
    await press()
    expect(focused()).toMatch(/^3/)
    // and then what came within
    await press()
    expect(focused()).toBe('within')
  })

  it('waits for what is on its way', async () => {
    const { view, press, arrive } = open(list, true)
    await press()
    expect(document.activeElement).toBe(view.get('button').element)
    await arrive()
    expect(focused()).toMatch(/^3/)
  })

  it('leaves whoever has gone on meanwhile where they are', async () => {
    const { view, press, arrive } = open(list, true)
    await press()
    view.get('input').element.focus()
    await arrive()
    expect(document.activeElement).toBe(view.get('input').element)
  })

  it('leaves the focus alone where a list grows by itself', async () => {
    const { arrive } = open(list)
    await arrive()
    expect(document.activeElement).toBe(document.body)
  })
})
