import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endorseComment, fetchOwnEndorsements, publishComment, withdrawEndorsement } from '@/data/comments'
import { fetchFollowed } from '@/data/follows'
import { AppError } from '@/domain/errors'
import { useSession } from '@/stores/session'
import { aComment } from '../fixtures/domain'
import {
  address,
  comments,
  here,
  member,
  milestones,
  openDiscussion,
  prepareDiscussion,
} from '../support/discussion-page'
import { nastyText } from '../support/nasty-text'

vi.mock('@/data/auth')
vi.mock('@/data/comments')
vi.mock('@/data/follows')

const other = { id: 'b', name: 'Orxan' }
const ids = (view: { findAll: (s: string) => { attributes: (n: string) => string | undefined }[] }) =>
  view.findAll('.comment').map((one) => one.attributes('id'))

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  vi.mocked(fetchOwnEndorsements).mockResolvedValue(new Set())
  vi.mocked(fetchFollowed).mockResolvedValue([])
  await prepareDiscussion()
  milestones.value = [
    {
      id: 12,
      code: '1.2.1',
      title: { en: 'Open the register' },
      startOn: null,
      dueOn: null,
      originalDueOn: null,
      deadlineWording: {},
      organization: null,
      completedOn: null,
      schedule: 'no_date',
      slippageDays: null,
    },
  ]
})

describe('the order of a discussion', () => {
  beforeEach(() => {
    comments.value = [
      aComment({ id: 1, kind: 'question', responseDueOn: '2021-03-29' }),
      aComment({ id: 2, endorsements: 5 }),
      aComment({ id: 3, milestoneId: 12 }),
    ]
  })

  it('begins with what waits for an answer, and is part of the address', async () => {
    const view = await openDiscussion()
    expect(ids(view)).toEqual(['comment-1', 'comment-3', 'comment-2'])
    const [waiting, newest, supported] = view.findAll('.comment-order a')
    expect(waiting?.attributes('aria-current')).toBe('true')
    await supported?.trigger('click')
    await flushPromises()
    expect(address()).toBe(`${here}?sort=endorsed`)
    expect(ids(view)).toEqual(['comment-2', 'comment-3', 'comment-1'])
    await newest?.trigger('click')
    await flushPromises()
    expect(ids(view)).toEqual(['comment-3', 'comment-2', 'comment-1'])
  })

  it('can be about one milestone alone, with the way back to the whole', async () => {
    const view = await openDiscussion(`${here}?about=milestone-12`)
    expect(ids(view)).toEqual(['comment-3'])
    expect(view.get('.notice').text()).toContain('Sign')
    expect(view.text()).toContain('Only what is said about “Milestone 1.2.1: Open the register” is shown.')
    expect(view.get('#comment-3 a[href$="#milestone-1.2.1"]').text()).toBe('Milestone 1.2.1')
    await view
      .findAll('a')
      .find((link) => link.text() === 'Show the whole discussion')
      ?.trigger('click')
    await flushPromises()
    expect(ids(view)).toHaveLength(3)
  })

  it('hides nothing that a link leads to', async () => {
    expect(ids(await openDiscussion(`${here}?about=milestone-12#comment-1`))).toContain('comment-1')
  })
})

describe('somebody who is signed in', () => {
  beforeEach(() => {
    useSession().person = member
  })

  it('comes from a milestone and writes about it', async () => {
    const view = await openDiscussion(`${here}?about=milestone-12`)
    expect(view.get<HTMLSelectElement>('.comment-form select').element.value).toBe('milestone-12')
    await view.get('textarea').setValue('When?')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(vi.mocked(publishComment).mock.calls[0]?.[0]).toMatchObject({
      place: { kind: 'milestone', commitmentId: 7, milestoneId: 12 },
    })
  })

  it('stands behind what others say, and takes it back', async () => {
    comments.value = [
      aComment({ id: 1, author: other, endorsements: 1 }),
      aComment({ id: 2, endorsements: 3 }),
    ]
    const view = await openDiscussion()
    expect(view.get('#comment-2 .comment-endorse').text()).toBe('3 people support this')
    const button = view.get('#comment-1 .comment-endorse button')
    expect(button.attributes()).toMatchObject({
      'aria-pressed': 'false',
      'aria-label': 'Support what Orxan says',
    })
    vi.mocked(fetchOwnEndorsements).mockResolvedValue(new Set([1]))
    await button.trigger('click')
    await flushPromises()
    expect(endorseComment).toHaveBeenCalledWith(1)
    expect(button.attributes('aria-pressed')).toBe('true')
    await button.trigger('click')
    expect(withdrawEndorsement).toHaveBeenCalledWith(1)
  })

  it('is told when it did not work', async () => {
    comments.value = [aComment({ id: 1, author: other })]
    vi.mocked(endorseComment).mockRejectedValue(new AppError('offline'))
    const view = await openDiscussion()
    await view.get('#comment-1 .comment-endorse button').trigger('click')
    await flushPromises()
    expect(view.get('#comment-1 [role=alert]').text()).toContain('connection')
  })

  it('is told when to try again', async () => {
    const detail = '2026-03-02T10:05:00.123+00:00'
    vi.mocked(publishComment).mockRejectedValue(
      new AppError('invalid', { hint: 'too_many_comments', detail }),
    )
    const view = await openDiscussion()
    await view.get('textarea').setValue('Again')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(view.get('.error-summary').text()).toContain(
      'You can send this from 2 March 2026, 14:05 (UTC+4) on.',
    )
    expect(view.get('textarea').element.value).toBe('Again')
  })

  it('learns that their words wait for the secretariat, and nobody answers or supports them meanwhile', async () => {
    comments.value = [aComment({ id: 1, state: 'held' })]
    const view = await openDiscussion()
    expect(view.get('#comment-1').text()).toContain('waits for the secretariat')
    expect(view.findAll('#comment-1 .link').map((one) => one.text())).toEqual(['Edit', 'Delete'])
  })
})

describe('an edit', () => {
  it('leaves a trace with its time, and says so if it came after the answer', async () => {
    const edited = { editedAt: '2021-03-09T10:05:00+00:00' }
    const response = {
      id: 1,
      organization: null,
      disposition: 'answered',
      body: 'Yes.',
      reasons: '',
      createdAt: '2021-03-08T10:05:00+00:00',
      change: null,
    } as const
    comments.value = [aComment({ id: 1, ...edited }), aComment({ id: 2, ...edited, responses: [response] })]
    const view = await openDiscussion()
    expect(view.get('#comment-1 header').text()).toContain('edited 9 March 2021, 14:05')
    expect(view.get('#comment-2 header').text()).toContain('edited after it was answered')
  })
})

describe('whatever somebody writes', () => {
  it('stays text in its own place', async () => {
    const view = await openDiscussion()
    await fc.assert(
      fc.asyncProperty(nastyText, nastyText, async (body, name) => {
        comments.value = [
          aComment({ id: 1, body, author: { id: 'b', name } }),
          aComment({ id: 2, parentId: 1, body, author: { id: 'b', name }, kind: 'concern' }),
        ]
        await flushPromises()
        expect(ids(view)).toEqual(['comment-1', 'comment-2'])
        expect(view.findAll('script, img, style, iframe, object, [onclick], [onerror]')).toHaveLength(0)
        for (const link of view.findAll('.plain-text a'))
          expect(new URL(link.attributes('href') ?? '').protocol).toMatch(/^https?:$/)
        for (const text of view.findAll('.plain-text'))
          expect(text.element.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\p{M}{5}/u)
      }),
      { numRuns: 60 },
    )
  })
})
