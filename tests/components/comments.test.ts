import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteComment, editComment, fetchOwnEndorsements, publishComment } from '@/data/comments'
import { fetchFollowed } from '@/data/follows'
import { AppError } from '@/domain/errors'
import { useSession } from '@/stores/session'
import { aComment } from '../fixtures/domain'
import { comments, here, member, openDiscussion, place, prepareDiscussion } from '../support/discussion-page'

vi.mock('@/data/auth')
vi.mock('@/data/comments')
vi.mock('@/data/follows')

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  vi.mocked(fetchOwnEndorsements).mockResolvedValue(new Set())
  vi.mocked(fetchFollowed).mockResolvedValue([])
  await prepareDiscussion()
})

describe('the public', () => {
  it('reads markup as text, links as links, and deleted words as a place', async () => {
    comments.value = [
      aComment({ id: 1, body: null, state: 'deleted' }),
      aComment({ id: 2, parentId: 1, body: '<b>See</b> https://example.org', kind: 'question' }),
    ]
    const view = await openDiscussion()
    expect(view.get('#comment-1').text()).toContain('Its author has deleted this comment.')
    expect(view.get('.comment-replies #comment-2').text()).toContain('<b>See</b>')
    expect(view.get('#comment-2 a[href="https://example.org"]').attributes('rel')).toContain('ugc')
    expect(view.get('#comment-2').text()).toContain('Question')
  })

  it('is told how to take part, and comes back here', async () => {
    const view = await openDiscussion()
    expect(view.find('form').exists()).toBe(false)
    const links = view.findAll('.comments-entry a').map((link) => link.attributes('href'))
    expect(links).toEqual([`/sign-in?next=${here}%23comments`, `/sign-up?next=${here}%23comments`])
  })

  it('finds an old comment by its address, although the list begins with twenty', async () => {
    comments.value = Array.from({ length: 30 }, (_, index) => aComment({ id: index + 1 }))
    expect((await openDiscussion()).findAll('.comment')).toHaveLength(20)
    expect((await openDiscussion(`${here}#comment-3`)).find('#comment-3.linked').exists()).toBe(true)
  })
})

describe('a member of civil society', () => {
  beforeEach(() => {
    useSession().person = member
  })

  it('speaks for the organization, and is taken to what was published', async () => {
    vi.mocked(publishComment).mockImplementation(() => {
      comments.value = [aComment({ id: 4 })]
      return Promise.resolve()
    })
    const view = await openDiscussion()
    await view.get('textarea').setValue('  When?  ')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(publishComment).toHaveBeenCalledWith({
      place,
      parentId: null,
      organizationId: 9,
      kind: 'comment',
      body: 'When?',
    })
    expect(document.activeElement?.id).toBe('comment-4')
    expect(view.get('textarea').element.value).toBe('')
    expect(localStorage.length).toBe(0)
  })

  it('loses nothing without a network, nor by closing the tab', async () => {
    vi.mocked(publishComment).mockRejectedValue(new AppError('offline'))
    const view = await openDiscussion()
    await view.get('textarea').setValue('Kept')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(view.get('.error-summary').text()).toContain('No connection')
    expect(view.text()).toContain('Nothing is lost')
    view.unmount()
    expect((await openDiscussion()).get('textarea').element.value).toBe('Kept')
  })

  it('is told what is wrong before anything is sent', async () => {
    const view = await openDiscussion()
    await view.get('form').trigger('submit')
    expect(view.get('.error-summary').text()).toContain('Write your comment.')
    await view.get('textarea').setValue('a'.repeat(4990))
    expect(view.text()).toContain('10 characters left')
    await view.get('textarea').setValue('a'.repeat(5003))
    await view.get('form').trigger('submit')
    expect(view.get('.error-summary').text()).toContain('Shorten it by 3.')
    expect(publishComment).not.toHaveBeenCalled()
  })

  it('replies in the thread, but not to what was deleted', async () => {
    comments.value = [
      aComment({ id: 1, body: null, state: 'deleted' }),
      aComment({ id: 2, author: { id: 'b', name: 'Orxan' } }),
    ]
    const view = await openDiscussion()
    const reply = view.findAll('.comment-actions button[aria-label^=Reply]')
    expect(reply.map((button) => button.attributes('aria-label'))).toEqual(['Reply to Orxan'])
    await reply[0]?.trigger('click')
    await vi.dynamicImportSettled()
    await flushPromises()
    await view.get('.comment-reply textarea').setValue('Here')
    await view.get('.comment-reply form').trigger('submit')
    await flushPromises()
    expect(vi.mocked(publishComment).mock.calls[0]?.[0]).toMatchObject({ parentId: 2, body: 'Here' })
  })

  it('edits and deletes only their own', async () => {
    comments.value = [aComment({ id: 1 }), aComment({ id: 2, author: { id: 'b', name: 'Orxan' } })]
    const view = await openDiscussion()
    expect(view.findAll('.comment-own')).toHaveLength(1)
    await view.get('#comment-1 .comment-own button').trigger('click')
    await view.get('#comment-1 textarea').setValue('Better')
    await view.get('#comment-1 form').trigger('submit')
    await flushPromises()
    expect(editComment).toHaveBeenCalledWith(1, 'Better')
    await view.findAll('#comment-1 .comment-own button')[1]?.trigger('click')
    await view.get('dialog .danger').trigger('click')
    await flushPromises()
    expect(deleteComment).toHaveBeenCalledWith(1)
  })
})
