import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchCommitment } from '@/data/commitments'
import { saveDraft } from '@/data/drafts'
import { submitUpdate } from '@/data/updates'
import { AppError } from '@/domain/errors'
import { useSession } from '@/stores/session'
import { aBody, aCoordinator } from '../fixtures/people'
import { narrativeIn, router, send } from '../support/commitment-form'
import { commitment, fill, here, open, prepareReport } from '../support/report-page'

vi.mock('@/data/auth')
vi.mock('@/data/commitments')
vi.mock('@/data/commitment-detail')
vi.mock('@/data/drafts')
vi.mock('@/data/duties')
vi.mock('@/data/organizations')
vi.mock('@/data/own-updates')
vi.mock('@/data/updates')

enableAutoUnmount(afterEach)
beforeEach(prepareReport)

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
    expect(narrativeIn(again)).toBe('The portal is open.')
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
