import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { loadMessages } from '@/i18n'
import CommitmentsList from '@/pages/commitments/list/CommitmentsList.vue'
import { commitmentsJson } from '@/pages/commitments/list/json'
import { aCommitment } from '../fixtures/domain'

const commitments = Array.from({ length: 70 }, (_, index) =>
  aCommitment({ id: index + 1, code: `1.${String(index + 1)}`, schedule: index < 5 ? 'overdue' : 'on_time' }),
)
const taken = vi.hoisted(() => vi.fn<(name: string, text: string) => void>())
vi.mock('@/composables/saveFile', () => ({ saveCsv: taken, saveJson: taken }))

const page = defineComponent({
  setup: () => () => h(CommitmentsList, { commitments, plan: '2025-2027', planNames: new Map() }),
})
let router: Router

async function open(query = '') {
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/plans/:plan/commitments', name: 'plan-commitments', component: page },
      { path: '/plans/:plan/commitments/:code', name: 'commitment', component: page },
    ],
  })
  await router.push(`/plans/2025-2027/commitments${query}`)
  const list = mount(RouterView, { global: { plugins: [router] }, attachTo: document.body })
  await settle()
  return list
}

/** Parts that arrive late have arrived. */
async function settle() {
  await vi.dynamicImportSettled()
  await flushPromises()
}

beforeEach(() => loadMessages('en'))
afterEach(() => {
  taken.mockReset()
  document.body.innerHTML = ''
})

describe('a long list', () => {
  it('draws what is near and keeps room for the rest, but all of it for paper', async () => {
    const list = await open()
    expect(list.findAll('tbody th')).toHaveLength(30)
    expect(list.findAll('.list-room')).toHaveLength(2)
    expect(list.get('table').attributes('aria-rowcount')).toBe('71')
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(list.findAll('tbody th')).toHaveLength(70)
    dispatchEvent(new Event('afterprint'))
    await nextTick()
    expect(list.findAll('tbody th')).toHaveLength(30)
  })

  it('says on paper what it is a list of', async () => {
    const list = await open('?schedule=overdue&q=commitment&sort=due')
    expect(list.find('.print-only').exists()).toBe(false)
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    const note = list.get('.print-only').text()
    for (const part of ['5 of 70', 'Schedule: Overdue', '“commitment”', 'Due first', 'As known on'])
      expect(note).toContain(part)
    dispatchEvent(new Event('afterprint'))
  })
})

describe('the view of a list', () => {
  it('has the columns of its address, each with its head', async () => {
    const list = await open('?columns=theme,due,milestones')
    expect(list.findAll('thead th').map((head) => head.text())).toEqual([
      'No.',
      'Commitment',
      'Theme',
      'Due date',
      'Milestones',
    ])
    expect(list.findAll('tbody tr')[0]?.findAll('td, th')).toHaveLength(5)
  })

  it('draws the chosen columns of rows that only paper has, in the moment it is printed', async () => {
    const list = await open('?columns=theme,due,milestones')
    const before = list.findAll('tbody tr:not([aria-hidden])').length
    dispatchEvent(new Event('beforeprint'))
    // a browser does not wait for parts that are still on their way
    await nextTick()
    const rows = list.findAll('tbody tr:not([aria-hidden])')
    expect(rows.length).toBeGreaterThan(before)
    for (const row of rows) expect(row.findAll('td, th')).toHaveLength(5)
    dispatchEvent(new Event('afterprint'))
  })

  it('closes a panel by Escape on the button that opened it', async () => {
    const list = await open()
    await list.get('.list-tool').trigger('click')
    await settle()
    expect(list.find('#list-panel').exists()).toBe(true)
    await list.get('.list-tool').trigger('keydown', { key: 'Escape' })
    expect(list.find('#list-panel').exists()).toBe(false)
  })

  it('changes its columns and its layout in the address', async () => {
    const list = await open()
    await list.get('.list-tool').trigger('click')
    await settle()
    await list.get('#list-panel input[value=theme]').setValue(true)
    await flushPromises()
    expect(router.currentRoute.value.query['columns']).toBe('theme,completion,schedule,reported')
    await list.findAll('.list-layouts button')[1]?.trigger('click')
    await settle()
    expect(router.currentRoute.value.query['view']).toBe('cards')
    expect(list.findAll('[role=listitem]')).toHaveLength(30)
  })
})

describe('picking from a list', () => {
  async function pick() {
    const list = await open('?sort=code')
    await list.get('#list-pick').trigger('click')
    await settle()
    return { list, boxes: list.findAll<HTMLInputElement>('.pick-box input') }
  }

  it('takes one, and with Shift all up to the next', async () => {
    const { list, boxes } = await pick()
    await boxes[1]?.trigger('click')
    await boxes[4]?.trigger('click', { shiftKey: true })
    expect(list.get('.selection-bar').text()).toContain('4 commitments selected')
    await list.findAll('.selection-uses button')[0]?.trigger('click')
    const [name, text] = taken.mock.calls[0] ?? []
    expect(name).toMatch(/^commitments-2025-2027-\d{4}-\d\d-\d\d\.csv$/)
    expect(text?.match(/^2025-2027,[\d.]+/gm)).toEqual(
      ['1.2', '1.3', '1.4', '1.5'].map((code) => `2025-2027,${code}`),
    )
  })

  it('keeps what was picked while the list is narrowed, and takes all that is found', async () => {
    const { list, boxes } = await pick()
    await boxes[20]?.trigger('click')
    await list.get('input[value=overdue]').setValue(true)
    await flushPromises()
    await list.get('.selection-bar .link').trigger('click')
    expect(list.get('.selection-bar').text()).toContain('6 commitments selected')
  })

  it('walks by arrows and ends with Escape, where it began', async () => {
    const { list, boxes } = await pick()
    boxes[0]?.element.focus()
    await boxes[0]?.trigger('keydown', { key: 'ArrowDown', shiftKey: true })
    expect(document.activeElement).toBe(boxes[1]?.element)
    expect(boxes[1]?.element.checked).toBe(true)
    await boxes[1]?.trigger('keydown', { key: 'a', ctrlKey: true })
    expect(boxes.every(({ element }) => element.checked)).toBe(true)
    await boxes[1]?.trigger('keydown', { key: 'Escape' })
    await flushPromises()
    expect(list.find('.selection-bar').exists()).toBe(false)
    expect(document.activeElement?.id).toBe('list-pick')
  })
})

it('gives data as codes, texts in their languages and the address of each page', () => {
  const data = commitmentsJson(
    commitments.slice(0, 1),
    '2026-05-01',
    ({ code }) => `https://example.org/${code}`,
  )
  expect(data).toMatchObject({
    asOf: '2026-05-01',
    count: 1,
    commitments: [
      {
        code: '1.1',
        schedule: 'overdue',
        title: { en: expect.any(String) as string },
        address: 'https://example.org/1.1',
      },
    ],
  })
  expect(JSON.stringify(data)).not.toContain('"id"')
})
