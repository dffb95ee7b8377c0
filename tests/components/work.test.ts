import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { fetchCommitments } from '@/data/commitments'
import { loadMessages } from '@/i18n'
import WorkPage from '@/pages/work/WorkPage.vue'
import { useSession } from '@/stores/session'
import { aCommitment, aLead, aSilentCommitment } from '../fixtures/domain'
import { aBody, aCoordinator } from '../fixtures/people'

vi.mock('@/data/auth')
vi.mock('@/data/commitments')

async function open(path = '/work', ...bodies: ReturnType<typeof aBody>[]) {
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().person = aCoordinator(...bodies)
  const component = { template: '<p />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/work', name: 'work', component },
      { path: '/commitments', name: 'commitments', component },
      { path: '/plans/:plan/commitments/:code', name: 'commitment', component },
      { path: '/plans/:plan/commitments/:code/report', name: 'report', component },
    ],
  })
  await router.push(path)
  const view = mount(WorkPage, { global: { plugins: [pinia, PiniaColada, router] } })
  await flushPromises()
  return view
}

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  localStorage.clear()
  vi.mocked(fetchCommitments).mockResolvedValue([
    aCommitment({ code: '1.1', schedule: 'done_on_time', completion: 'complete' }),
    aCommitment({ code: '1.2', schedule: 'overdue', daysLate: 43 }),
    aSilentCommitment({ code: '1.3' }),
    aCommitment({ code: '2.1', organizations: [aLead('finance')], schedule: 'overdue', daysLate: 2 }),
  ])
  await loadMessages('en')
})

describe('the desk', () => {
  it('shows what is owed by urgency, and says it in a sentence', async () => {
    const view = await open()
    expect(view.get('.lede').text()).toBe('1 commitment is late and 1 commitment waits for an update.')
    expect(view.findAll('h2').map((heading) => heading.text())).toEqual([
      'Late',
      'Waiting for an update',
      'Done',
    ])
    expect(view.get('.work-row').text()).toContain('Late by 43 days')
    expect(view.get('.work-row .button').attributes('href')).toBe('/plans/2025-2027/commitments/1.2/report')
    expect(view.findAll('.work-row')).toHaveLength(3)
  })

  it('asks the server once, for all agencies of the person', async () => {
    const view = await open('/work', aBody(), aBody({ id: 4, slug: 'finance' }))
    expect(vi.mocked(fetchCommitments).mock.calls).toEqual([[{ organizations: ['finance', 'justice'] }]])
    expect(view.findAll('.work-row')).toHaveLength(4)
  })

  it('narrows to one of them', async () => {
    const view = await open('/work?agency=finance', aBody(), aBody({ id: 4, slug: 'finance' }))
    expect(view.findAll('.work-row')).toHaveLength(1)
    expect(view.findAll('[aria-current]')).toHaveLength(1)
  })

  it('marks what somebody has begun to write', async () => {
    localStorage.setItem('draft:report/p1/2025-2027/1.3', '{"savedAt": "2026-01-01", "value": {}}')
    const view = await open()
    expect(view.findAll('.work-row').map((row) => row.text().includes('Draft kept'))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('says when nothing is owed', async () => {
    vi.mocked(fetchCommitments).mockResolvedValue([])
    expect((await open()).text()).toContain('There is nothing you have to report on')
  })
})
