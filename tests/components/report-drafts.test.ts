import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchCommitmentDetail } from '@/data/commitment-detail'
import { fetchDrafts, saveDraft } from '@/data/drafts'
import { fetchOpenRounds } from '@/data/duties'
import { fetchOwnUpdate, fetchPendingUpdates } from '@/data/own-updates'
import { submitUpdate } from '@/data/updates'
import { AppError } from '@/domain/errors'
import { anOwnUpdate, noDetail } from '../fixtures/domain'
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

const theirs = (text: string, version = 2) => ({
  commitmentId: commitment.id,
  organizationId: 3,
  version,
  savedBy: 'Rauf',
  savedAt: '2026-01-02T10:00:00Z',
  content: { completion: 'substantial', narrative: { en: text } },
})

describe('a draft that several people write', () => {
  it('comes from the server, with who saved it', async () => {
    vi.mocked(fetchDrafts).mockResolvedValue([theirs('From the server')])
    const view = await open()
    expect(narrativeIn(view)).toBe('From the server')
    expect(view.text()).toContain('The draft that Rauf saved')
  })

  it('is saved when the hands rest, and at once when the page is hidden', async () => {
    const view = await open()
    await fill(view)
    expect(saveDraft).not.toHaveBeenCalled()
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await flushPromises()
    const [slot, content, base] = vi.mocked(saveDraft).mock.calls[0] ?? []
    expect([slot, base]).toEqual([{ commitmentId: commitment.id, organizationId: 3 }, 0])
    expect(content).toMatchObject({ completion: 'substantial', narrative: { en: 'The portal is open.' } })
    expect(view.get('.report-draft-status').text()).toContain('Saved on the server on')
    vi.restoreAllMocks()
  })

  it('shows both versions after a conflict, and keeps the one that is not chosen', async () => {
    const view = await open()
    await fill(view)
    vi.mocked(saveDraft).mockRejectedValueOnce(new AppError('invalid', { hint: 'draft_conflict' }))
    vi.mocked(fetchDrafts).mockResolvedValue([theirs('Somebody else wrote this')])
    await send(view)
    expect(submitUpdate).not.toHaveBeenCalled()
    const table = view.get('.report-versions table')
    expect(table.text()).toContain('The portal is open.')
    expect(table.text()).toContain('Somebody else wrote this')
    await view.get('.report-versions .button.quiet').trigger('click')
    expect(narrativeIn(view)).toBe('Somebody else wrote this')
    expect(view.get('.report-aside').text()).toContain('The portal is open.')
    await view.get('.report-aside button').trigger('click')
    expect(narrativeIn(view)).toBe('The portal is open.')
  })

  it('says when it was submitted or deleted meanwhile, and goes on with a key of its own', async () => {
    vi.mocked(fetchDrafts).mockResolvedValue([theirs('Begun together')])
    const view = await open()
    await view.get('textarea[lang="en"]').setValue('Begun together, and more')
    vi.mocked(saveDraft).mockRejectedValueOnce(new AppError('invalid', { hint: 'draft_conflict' }))
    vi.mocked(fetchDrafts).mockResolvedValue([])
    await send(view)
    expect(view.get('.report-versions').text()).toContain('submitted or deleted meanwhile')
    await view.get('.report-versions .button').trigger('click')
    await send(view)
    expect(vi.mocked(submitUpdate).mock.calls[0]?.[0].narrative).toEqual({ en: 'Begun together, and more' })
  })

  it('says where the words are while the server cannot be reached', async () => {
    vi.mocked(saveDraft).mockRejectedValue(new AppError('offline'))
    vi.mocked(submitUpdate).mockRejectedValue(new AppError('offline'))
    const view = await open()
    await fill(view)
    await send(view)
    expect(view.get('.report-draft-status').text()).toContain('as soon as it can be reached')
    expect(narrativeIn(view)).toBe('The portal is open.')
  })

  it('keeps what was changed after an attempt that had arrived unnoticed', async () => {
    vi.mocked(fetchOwnUpdate).mockResolvedValue(
      anOwnUpdate(commitment, { narrative: { en: 'What arrived' } }),
    )
    const view = await open()
    await fill(view)
    await send(view)
    expect(view.text()).toContain('An earlier attempt had arrived')
    expect(narrativeIn(view)).toBe('The portal is open.')
  })
})

describe('a round', () => {
  const round = {
    id: 9,
    planSlug: commitment.plan.slug,
    planTitle: {},
    number: 2,
    name: { en: 'Second round' },
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
    dueOn: '2026-07-15',
  }

  it('that is open is answered, unless it closed meanwhile', async () => {
    vi.mocked(fetchOpenRounds).mockResolvedValue([round])
    vi.mocked(submitUpdate).mockRejectedValueOnce(new AppError('invalid', { hint: 'round_closed' }))
    const view = await open()
    await fill(view)
    await send(view)
    expect(vi.mocked(submitUpdate).mock.calls[0]?.[0].roundId).toBe(9)
    expect(view.get('.error-summary').text()).toContain('closed while you were writing')
    await view.get('.error-summary button').trigger('click')
    await flushPromises()
    expect(vi.mocked(submitUpdate).mock.calls[1]?.[0].roundId).toBeNull()
    expect(view.text()).toContain('Submitted')
  })
})

describe('an update that came back, or is wrong', () => {
  it('shows the reason, and is filled in to be submitted again', async () => {
    const returned = anOwnUpdate(commitment, {
      state: 'returned',
      returnedReason: { en: 'How many villages?' },
    })
    vi.mocked(fetchPendingUpdates).mockResolvedValue([returned])
    const view = await open()
    expect(view.get('.report-pending').text()).toContain('How many villages?')
    expect(view.get('.report-pending a').attributes('href')).toBe(`${here}?resubmits=${returned.id}`)
    view.unmount()
    await router.replace('/sign-in')

    const form = await open(`?resubmits=${returned.id}`)
    expect(narrativeIn(form)).toBe(returned.narrative['en'])
    await form.get('textarea[lang="en"]').setValue('In 312 villages.')
    await send(form)
    expect(vi.mocked(submitUpdate).mock.calls[0]?.[0]).toMatchObject({
      resubmitsId: returned.id,
      narrative: { en: 'In 312 villages.' },
    })
  })

  it('waits for the secretariat, and the page says since when', async () => {
    vi.mocked(fetchPendingUpdates).mockResolvedValue([anOwnUpdate(commitment)])
    expect((await open()).get('.report-pending').text()).toContain('with the secretariat since')
  })

  it('is corrected by a new one that names it', async () => {
    const update = {
      ...anOwnUpdate(commitment),
      publishedAt: '2026-01-02T10:00:00Z',
      reportedOn: '2026-01-01',
      round: null,
    }
    vi.mocked(fetchCommitmentDetail).mockResolvedValue({ ...noDetail, updates: [update] })
    const view = await open(`?corrects=${update.id}`)
    expect(view.text()).toContain('You are correcting the update of 1 January 2026')
    await send(view)
    expect(vi.mocked(submitUpdate).mock.calls[0]?.[0]).toMatchObject({ correctsId: update.id })
  })

  it('does not push aside a draft of something else unasked', async () => {
    vi.mocked(fetchDrafts).mockResolvedValue([theirs('A new update', 1)])
    vi.mocked(fetchPendingUpdates).mockResolvedValue([anOwnUpdate(commitment, { state: 'returned' })])
    const view = await open(`?resubmits=${anOwnUpdate(commitment).id}`)
    expect(view.get('.report-versions').text()).toContain('draft of another update')
    await view.get('.report-versions .button.quiet').trigger('click')
    expect(narrativeIn(view)).toBe('A new update')
  })
})
