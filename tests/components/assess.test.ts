import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { publishAssessment } from '@/data/assessments'
import { fetchCommitmentDetail } from '@/data/commitment-detail'
import { fetchCommitment } from '@/data/commitments'
import { AppError } from '@/domain/errors'
import AssessPage from '@/pages/commitments/AssessPage.vue'
import { useSession } from '@/stores/session'
import { aCommitment, anAssessment, noDetail } from '../fixtures/domain'
import { aBody, aCoordinator, aPerson } from '../fixtures/people'
import { fillIn, narrativeIn, openAt, prepareForm, router, send, type View } from '../support/commitment-form'

vi.mock('@/data/auth')
vi.mock('@/data/assessments')
vi.mock('@/data/commitments')
vi.mock('@/data/commitment-detail')

const commitment = aCommitment({ code: '1.2' })
const society = aBody({ id: 9, slug: 'society', name: { en: 'Society' }, kind: 'civil_society' })
const member = aPerson({ memberships: [{ role: 'member', organization: society }] })
const reviewer = aPerson({ offices: ['reviewer'] })

async function open(person = member) {
  useSession().person = person
  return openAt(`/plans/${commitment.plan.slug}/commitments/1.2/assess`)
}

const fill = (view: View) => fillIn(view, 'limited', 'We looked.')

const sent = () => vi.mocked(publishAssessment).mock.calls.map(([draft]) => draft)

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-01T10:00:00Z') })
  await prepareForm('assess', AssessPage)
  vi.mocked(fetchCommitment).mockResolvedValue(commitment)
  vi.mocked(fetchCommitmentDetail).mockResolvedValue(noDetail)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('an assessment', () => {
  it('is published in the voice of the member’s organization, and leads to where it is shown', async () => {
    const view = await open()
    expect(view.text()).toContain('You speak for Society.')
    expect(view.text()).not.toContain('Verifiability')
    await fill(view)
    await send(view)
    expect(sent()).toEqual([
      {
        commitmentId: commitment.id,
        voice: 'civil_society',
        organizationId: 9,
        year: 2026,
        ratings: { completion: 'limited' },
        narrative: { en: 'We looked.' },
      },
    ])
    expect(router.currentRoute.value).toMatchObject({
      name: 'commitment',
      hash: '#voice-civil_society-society',
    })
    expect(localStorage.length).toBe(0)
  })

  it('of the reviewer has three questions more, which may stay open', async () => {
    const view = await open(reviewer)
    await fill(view)
    await view.get('fieldset:nth-of-type(3) input[value="modest"]').setValue()
    await send(view)
    expect(sent()[0]).toMatchObject({
      voice: 'reviewer',
      organizationId: null,
      ratings: { completion: 'limited', ambition: 'modest' },
    })
  })

  it('begins with one’s own earlier answers and says that it becomes a new one', async () => {
    vi.mocked(fetchCommitmentDetail).mockResolvedValue({
      ...noDetail,
      assessments: [
        anAssessment({ voice: 'secretariat', ratings: { completion: 'complete' } }),
        anAssessment({ year: 2025, ratings: { completion: 'substantial' } }),
      ],
    })
    const view = await open(reviewer)
    expect(view.get<HTMLInputElement>('input[value="substantial"]').element.checked).toBe(true)
    expect(view.text()).toContain('your earlier assessment (2025) are filled in')
    expect(view.get('aside').text()).toContain('Your earlier assessment')
    expect(localStorage.length).toBe(0)
  })

  it('is not sent while something is missing, and says all of it', async () => {
    const view = await open()
    await view.get('input[inputmode="numeric"]').setValue('26')
    await send(view)
    expect(sent()).toEqual([])
    expect(view.findAll('[role="alert"] li')).toHaveLength(3)
  })

  it('stays where it was written when it cannot be sent, and comes back later', async () => {
    vi.mocked(publishAssessment).mockRejectedValue(new AppError('denied'))
    const view = await open()
    await fill(view)
    await send(view)
    expect(view.get('[role="alert"]').text()).toContain('Nothing was published')
    view.unmount()
    const again = await open()
    expect(narrativeIn(again)).toBe('We looked.')
    expect(again.text()).toContain('was kept on this device')
  })

  it('asks before it is left unsent', async () => {
    const view = await open()
    await fill(view)
    await router.push('/plans/p')
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('assess')
    expect(view.text()).toContain('Leave without publishing?')
  })

  it('asks for whom somebody speaks who may speak for several, and keeps their drafts apart', async () => {
    const view = await open({ ...member, offices: ['secretariat'] })
    await fill(view)
    await view.get('select').setValue('civil_society-society')
    expect(narrativeIn(view)).toBe('')
    await fill(view)
    await send(view)
    expect(sent().map(({ voice }) => voice)).toEqual(['civil_society'])
    expect(localStorage.length).toBe(1)
  })

  it.each([
    ['a coordinator of an agency', aCoordinator()],
    ['a citizen', aPerson()],
    ['an administrator', aPerson({ offices: ['administrator'] })],
  ])('is not for %s, who is told whose it is', async (_who, person) => {
    const view = await open(person)
    expect(view.find('form').exists()).toBe(false)
    expect(view.get('h1').text()).toBe('You cannot assess this commitment')
  })
})
