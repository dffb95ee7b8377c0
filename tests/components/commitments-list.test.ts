import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { loadMessages } from '@/i18n'
import CommitmentsList from '@/pages/commitments/list/CommitmentsList.vue'
import { aCommitment, aLead } from '../fixtures/domain'

const commitments = [
  aCommitment({ id: 1, code: '1.1', title: { en: 'Open budget' }, schedule: 'overdue', daysLate: 43 }),
  aCommitment({ id: 2, code: '1.2', title: { az: 'İctimai nəzarət' }, organizations: [aLead('asan')] }),
  aCommitment({ id: 3, code: '1.10', title: { en: 'A register' }, lifecycle: 'withdrawn', schedule: null }),
]

const page = defineComponent({
  setup: () => () => h(CommitmentsList, { commitments, plan: '2025-2027', planNames: new Map() }),
})

let router: Router

async function open(address: string) {
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/plans/:plan/commitments', name: 'plan-commitments', component: page },
      { path: '/plans/:plan/commitments/:code', name: 'commitment', component: page },
    ],
  })
  await router.push(address)
  const list = mount(RouterView, { global: { plugins: [router] } })
  await flushPromises()
  return list
}

const codes = (list: Awaited<ReturnType<typeof open>>) =>
  list.findAll('.commitment-code').map((cell) => cell.text())

beforeEach(() => loadMessages('en'))

describe('the list of commitments', () => {
  it('shows each in the order of the plan, with its lateness in plain words', async () => {
    const list = await open('/plans/2025-2027/commitments')
    expect(codes(list)).toEqual(['1.1', '1.2', '1.10'])
    expect(list.text()).toContain('Late by 43 days')
    expect(list.text()).toContain('Withdrawn')
    expect(list.get('tbody a').attributes('href')).toBe('/plans/2025-2027/commitments/1.1')
  })

  it('is what its address says', async () => {
    const list = await open('/plans/2025-2027/commitments?schedule=overdue&sort=title&dir=desc')
    await vi.dynamicImportSettled()
    expect(codes(list)).toEqual(['1.1'])
    expect(list.get('[aria-sort]').attributes('aria-sort')).toBe('descending')
    expect(list.get('.commitment-chip').attributes('aria-label')).toBe('Remove filter: Schedule: Overdue')
  })

  it('finds words without their diacritics at once and says so in the address when the typing is done', async () => {
    const list = await open('/plans/2025-2027/commitments')
    await list.get('input[type=search]').setValue('nezaret')
    expect(codes(list)).toEqual(['1.2'])
    await list.get('form[role=search]').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ q: 'nezaret' })
  })

  it('follows the address back', async () => {
    const list = await open('/plans/2025-2027/commitments')
    await list.get('input[value=overdue]').setValue(true)
    await flushPromises()
    expect(codes(list)).toEqual(['1.1'])
    router.back()
    await flushPromises()
    expect(codes(list)).toHaveLength(3)
  })

  it('takes back a filter by its chip, and all of them at once', async () => {
    const list = await open('/plans/2025-2027/commitments?schedule=overdue&q=budget')
    await vi.dynamicImportSettled()
    await list.get('.commitment-chip').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ schedule: 'overdue' })
    await list.get('.commitment-chips > button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('says why there is nothing and offers a way out', async () => {
    const list = await open('/plans/2025-2027/commitments?q=zebra')
    expect(list.find('table').exists()).toBe(false)
    expect(list.text()).toContain('No commitment fits “zebra”')
    await list.get('.empty button').trigger('click')
    expect(codes(list)).toHaveLength(3)
  })
})
