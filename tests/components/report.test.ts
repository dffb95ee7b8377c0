import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { fetchCommitmentDetail } from '@/data/commitment-detail'
import { fetchCommitment } from '@/data/commitments'
import { fetchDrafts, saveDraft } from '@/data/drafts'
import { fetchOpenRounds } from '@/data/duties'
import { fetchOwnUpdate, fetchPendingUpdates } from '@/data/own-updates'
import { submitUpdate } from '@/data/updates'
import type { CommitmentDetail } from '@/domain/commitment'
import { AppError } from '@/domain/errors'
import { loadMessages } from '@/i18n'
import ReportPage from '@/pages/commitments/ReportPage.vue'
import { useSession } from '@/stores/session'
import { aCommitment, aLead } from '../fixtures/domain'
import { aBody, aCoordinator } from '../fixtures/people'

vi.mock('@/data/auth')
vi.mock('@/data/commitments')
vi.mock('@/data/commitment-detail')
vi.mock('@/data/drafts')
vi.mock('@/data/duties')
vi.mock('@/data/organizations')
vi.mock('@/data/own-updates')
vi.mock('@/data/updates')

const nothing: CommitmentDetail = {
  description: {},
  problem: {},
  expectedResult: {},
  evaluationIndicator: {},
  ogpValues: [],
  withdrawalReason: {},
  predecessor: null,
  milestones: [],
  deadlineChanges: [],
  updates: [],
  assessments: [],
  indicators: [],
  programmes: [],
  comments: [],
}
const commitment = aCommitment({ code: '1.2', organizations: [aLead('justice'), aLead('finance')] })
const here = `/plans/${commitment.plan.slug}/commitments/1.2/report`

let pinia: Pinia
let router: Router

async function open() {
  await router.push(here)
  const view = mount(RouterView, {
    attachTo: document.body,
    global: { plugins: [pinia, PiniaColada, router] },
  })
  await flushPromises()
  return view
}
type View = Awaited<ReturnType<typeof open>>

async function fill(view: View) {
  await view.get('input[value="substantial"]').setValue()
  await view.get('textarea[lang="en"]').setValue('The portal is open.')
}

async function send(view: View) {
  await view.get('form').trigger('submit')
  await flushPromises()
}

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  localStorage.clear()
  pinia = createPinia()
  setActivePinia(pinia)
  const component = { template: '<p />' }
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/sign-in', name: 'sign-in', component },
      { path: '/work', name: 'work', component },
      { path: '/plans/:plan', name: 'plan', component },
      { path: '/agencies/:agency', name: 'agency', component },
      { path: '/plans/:plan/commitments/:code', name: 'commitment', component },
      { path: '/plans/:plan/commitments/:code/report', name: 'report', component: ReportPage },
    ],
  })
  vi.mocked(fetchCommitment).mockResolvedValue(commitment)
  vi.mocked(fetchCommitmentDetail).mockResolvedValue(nothing)
  vi.mocked(fetchDrafts).mockResolvedValue([])
  vi.mocked(fetchPendingUpdates).mockResolvedValue([])
  vi.mocked(fetchOpenRounds).mockResolvedValue([])
  vi.mocked(fetchOwnUpdate).mockRejectedValue(new AppError('offline'))
  vi.mocked(saveDraft).mockResolvedValue(1)
  vi.mocked(submitUpdate).mockResolvedValue(77)
  useSession().person = aCoordinator()
  await loadMessages('en')
})

describe('the report of a coordinator', () => {
  it('is submitted for their agency, and the page says what happens next', async () => {
    const view = await open()
    await fill(view)
    await send(view)
    expect(vi.mocked(submitUpdate).mock.calls[0]?.[0]).toEqual({
      commitmentId: commitment.id,
      organizationId: 3,
      completion: 'substantial',
      narrative: { en: 'The portal is open.' },
      challenges: {},
      evidence: [],
      milestonesDone: [],
      roundId: null,
      draftVersion: 1,
      correctsId: null,
      resubmitsId: null,
      clientKey: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
    expect(view.find('form').exists()).toBe(false)
    expect(view.text()).toContain('The secretariat publishes the update, or returns it')
    expect(localStorage.length).toBe(0)
  })

  it('is not sent while something is missing', async () => {
    const view = await open()
    await send(view)
    expect(view.findAll('.error-summary li')).toHaveLength(2)
    expect(submitUpdate).not.toHaveBeenCalled()
  })

  it('marks a missing translation and does not ask for it', async () => {
    const view = await open()
    await fill(view)
    expect(view.findAll('.untranslated')).toHaveLength(1)
  })

  it('says for whom when the person coordinates several of the agencies', async () => {
    useSession().person = aCoordinator(
      aBody(),
      aBody({ id: 4, slug: 'finance' }),
      aBody({ id: 5, slug: 'x' }),
    )
    const view = await open()
    expect(view.findAll('select option').map((option) => option.attributes('value'))).toEqual(['', '3', '4'])
  })

  it('comes back after the tab was closed without a network', async () => {
    vi.mocked(saveDraft).mockRejectedValue(new AppError('offline'))
    const view = await open()
    await fill(view)
    view.unmount()
    await router.replace('/sign-in')
    const again = await open()
    expect((again.get('textarea[lang="en"]').element as HTMLTextAreaElement).value).toBe(
      'The portal is open.',
    )
    expect(again.text()).toContain('was kept on this device and is back')
  })

  it('asks before it is left', async () => {
    const view = await open()
    await fill(view)
    await router.push('/work')
    expect(router.currentRoute.value.name).toBe('report')
    const dialog = view.get('dialog[open]')
    expect(dialog.text()).toContain('is kept as a draft')
    await dialog.get('.button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('work')
  })
})

describe('a refusal', () => {
  it.each([
    ['denied', '', 'Your account may not do this'],
    ['invalid', 'complete_needs_evidence', 'add at least one piece of evidence'],
    ['invalid', 'little_progress_needs_challenges', 'say what stands in the way'],
  ] as const)('%s %s says what is safe and what to do', async (kind, hint, words) => {
    vi.mocked(submitUpdate).mockRejectedValue(new AppError(kind, { hint }))
    const view = await open()
    await fill(view)
    await send(view)
    expect(view.get('.error-summary').text()).toContain(words)
    expect(view.get('.error-summary').text()).toContain('Nothing was submitted')
    expect(router.currentRoute.value.name).toBe('report')
  })

  it('for an ended session leads to sign in and back', async () => {
    vi.mocked(submitUpdate).mockRejectedValue(new AppError('signed-out'))
    const view = await open()
    await fill(view)
    await send(view)
    expect(view.get('.error-summary a').attributes('href')).toBe(`/sign-in?next=${here}`)
  })

  it('without an answer says that sending again is safe, and sends the same key', async () => {
    vi.mocked(submitUpdate).mockRejectedValue(new AppError('server'))
    const view = await open()
    await fill(view)
    await send(view)
    expect(view.get('.error-summary').text()).toContain('it is submitted once')
    vi.mocked(submitUpdate).mockResolvedValue(77)
    await send(view)
    const [first, second] = vi.mocked(submitUpdate).mock.calls
    expect(second?.[0].clientKey).toBe(first?.[0].clientKey)
    expect(view.text()).toContain('Submitted')
  })
})

describe('instead of the form', () => {
  it('others learn who may report', async () => {
    useSession().person = aCoordinator(aBody({ slug: 'health' }))
    const view = await open()
    expect(view.find('form').exists()).toBe(false)
    expect(view.get('h1').text()).toBe('You cannot report on this commitment')
    expect(view.findAll('main a, ul a').map((link) => link.attributes('href'))).toEqual([
      '/agencies/justice',
      '/agencies/finance',
    ])
  })

  it('a closed plan says that it is closed', async () => {
    const plan = { ...commitment.plan, lifecycle: 'closed' as const }
    vi.mocked(fetchCommitment).mockResolvedValue({ ...commitment, plan })
    expect((await open()).text()).toContain('is not active')
  })
})
