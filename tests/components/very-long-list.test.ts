import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { fetchCommitments } from '@/data/commitments'
import { fetchPlans } from '@/data/plans'
import type { Commitment } from '@/domain/commitment'
import { summarize } from '@/domain/summary'
import { loadMessages } from '@/i18n'
import CommitmentsPage from '@/pages/commitments/CommitmentsPage.vue'
import { aCommitment, aPlan } from '../fixtures/domain'

vi.mock('@/data/auth')
vi.mock('@/data/commitments')
vi.mock('@/data/plans')

const all = [
  aCommitment({ code: '1.1', title: { en: 'Open budget' } }),
  aCommitment({ code: '1.2', title: { en: 'A register' } }),
  aCommitment({ code: '1.3', title: { en: 'Late words' }, schedule: 'overdue', completion: 'complete' }),
  aCommitment({ code: '1.4', title: { en: 'Given up' }, lifecycle: 'withdrawn', schedule: null }),
]
const first = all.slice(0, 2)
const plan = aPlan()
const blank = { template: '<p />' }
const { total, withdrawn, overdue, completion } = summarize(all)
const counts = { ...plan.counts, commitments: total, withdrawn, overdue, complete: completion.complete }

/** Opens the list when the first have come; `arrive` lets all of them come. */
async function open(query = '') {
  let arrive: (rows: readonly Commitment[]) => void = () => undefined
  vi.mocked(fetchCommitments).mockImplementation((_scope, _asOf, onFirst) => {
    onFirst?.(first)
    return new Promise((resolve) => (arrive = resolve))
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/plans/:plan', name: 'plan', component: blank },
      { path: '/plans/:plan/commitments', name: 'plan-commitments', component: CommitmentsPage },
      { path: '/plans/:plan/commitments/:code', name: 'commitment', component: blank },
      { path: '/commitments', name: 'commitments', component: blank },
      { path: '/glossary', name: 'glossary', component: blank },
    ],
  })
  await router.push(`/plans/2025-2027/commitments${query}`)
  const view = mount(RouterView, { global: { plugins: [createPinia(), PiniaColada, router] } })
  await flushPromises()
  return {
    view,
    codes: () => view.findAll('.commitment-code').map((cell) => cell.text()),
    found: () => view.get('#commitments-found').text(),
    arrive: async () => {
      arrive(all)
      await flushPromises()
    },
  }
}

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  vi.mocked(fetchPlans).mockResolvedValue([{ ...plan, counts }])
  await loadMessages('en')
})

describe('a list of very many, of which the first have come', () => {
  it('shows them under the sentence and the number of all, which stay when all have come', async () => {
    const { view, codes, found, arrive } = await open()
    const before = [view.get('.lede').text(), found()]
    expect(before).toEqual([
      '3 commitments: 1 is complete and 1 is overdue. 1 more was withdrawn.',
      '4 commitments',
    ])
    expect(codes()).toEqual(['1.1', '1.2'])
    const row = view.get('tbody tr').element
    await arrive()
    expect([view.get('.lede').text(), found()]).toEqual(before)
    expect(codes()).toEqual(['1.1', '1.2', '1.3', '1.4'])
    expect(view.get('tbody tr').element).toBe(row)
  })

  it('offers nothing that would be half of it', async () => {
    const { view, arrive } = await open()
    expect(view.findAll('button:disabled')).toHaveLength(2)
    expect(view.find('.commitment-filters input').exists()).toBe(false)
    await arrive()
    expect(view.findAll('button:disabled')).toHaveLength(0)
    expect(view.get('input[value=overdue]').element.closest('label')?.textContent).toContain('(1)')
  })

  it('answers words and orders when it knows all', async () => {
    const { view, codes, found, arrive } = await open()
    await view.get('input[type=search]').setValue('late')
    expect([found(), codes()]).toEqual(['Loading…', []])
    await arrive()
    expect([found(), codes()]).toEqual(['1 of 4 commitments', ['1.3']])
    await view.get('input[type=search]').setValue('')
    expect(codes()).toHaveLength(4)
  })

  it.each(['?q=late', '?sort=title', '?schedule=overdue'])('waits for all at %s', async (query) => {
    const { view, arrive } = await open(query)
    expect(view.find('[aria-busy=true] .skeleton').exists()).toBe(true)
    expect(view.find('tbody').exists()).toBe(false)
    await arrive()
    expect(view.find('tbody tr').exists()).toBe(true)
  })
})
