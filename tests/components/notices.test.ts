import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchFollowed, follow, unfollow } from '@/data/follows'
import { choosePaces, countNotices, fetchNotices, markAllRead, markRead } from '@/data/notices'
import { AppError } from '@/domain/errors'
import type { Notice, NoticeKind, NoticePace } from '@/domain/notice'
import { loadMessages } from '@/i18n'
import NoticePaces from '@/pages/account/NoticePaces.vue'
import FollowSwitch from '@/pages/discussion/FollowSwitch.vue'
import NotificationsPage from '@/pages/notifications/NotificationsPage.vue'
import { noticeRoute } from '@/pages/notifications/noticeRoute'
import { isGone, noticeQuote, noticeSentence } from '@/pages/notifications/noticeWords'
import { reviewRoute } from '@/routes'
import { useSession } from '@/stores/session'
import { aNotice } from '../fixtures/notices'
import { aPerson } from '../fixtures/people'

vi.mock('@/data/follows')
vi.mock('@/data/notices')

function pinia() {
  const store = createPinia()
  setActivePinia(store)
  return { plugins: [store, PiniaColada], stubs: { RouterLink: RouterLinkStub } }
}

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  await loadMessages('en')
})

const meeting = { slug: 'first', title: { en: 'First' }, startsAt: '2026-03-01T06:00:00Z' }
const agency = { slug: 'justice', name: { en: 'Ministry of Justice' }, shortName: {} }
const nothing = { comment: null, commitment: null, plan: null }

describe('what happened', () => {
  it.each<[string, Partial<Notice>]>([
    ['Leyla raised a concern', {}],
    ['Leyla replied', { kind: 'reply' }],
    [
      'Ministry of Justice responded officially: partly adopted',
      {
        kind: 'response',
        thing: 'responses',
        organization: agency,
        response: { disposition: 'partly_adopted', body: 'Yes' },
      },
    ],
    [
      'The secretariat responded officially: answered',
      { kind: 'response', thing: 'responses', response: { disposition: 'answered', body: 'Yes' } },
    ],
    [
      'Leyla asked your agency a question, response due 5 March 2026',
      { kind: 'question', due: { name: {}, on: '2026-03-05' } },
    ],
    [
      'The response was due on 5 March 2026',
      { kind: 'reminder', event: 'overdue', due: { name: {}, on: '2026-03-05' } },
    ],
    [
      'Milestone “Portal”. The due date moved from 1 March 2026 to 2 April 2026',
      {
        thing: 'deadline_changes',
        deadline: { from: '2026-03-01', to: '2026-04-02', milestone: { en: 'Portal' } },
      },
    ],
    ['The commitment was withdrawn', { thing: 'commitments', event: 'withdrawn' }],
    [
      'Meeting announced: 1 March 2026, 10:00 (UTC+4)',
      { ...nothing, thing: 'meetings', event: 'announced', meeting },
    ],
    ['The decision was dropped', { thing: 'decisions', event: 'dropped', meeting }],
    [
      'Your comment was hidden. Rule 3: Be civil',
      {
        thing: 'moderation_log',
        moderation: { action: 'hidden', rule: { code: '3', title: { en: 'Be civil' } } },
      },
    ],
    [
      'The milestone was due on 5 March 2026: Portal',
      { thing: 'milestones', event: 'late', due: { name: { en: 'Portal' }, on: '2026-03-05' } },
    ],
    ['The weekly summary is ready', { ...nothing, kind: 'summary', thing: 'weeks' }],
    ['Something happened', { ...nothing, thing: 'a table of tomorrow' }],
  ])('%s', (sentence, notice) => {
    expect(noticeSentence(aNotice(notice))).toBe(sentence)
  })

  it('quotes only what may still be read', () => {
    expect(noticeQuote(aNotice())).toBe('It is late.')
    const hidden = aNotice()
    const gone = {
      ...hidden,
      comment: hidden.comment && { ...hidden.comment, state: 'hidden' as const, body: null },
    }
    expect([noticeQuote(gone), isGone(gone), isGone(hidden)]).toEqual([null, true, false])
  })

  it('leads to the very place', () => {
    expect(noticeRoute(aNotice())).toMatchObject({ name: 'commitment', hash: '#comment-7' })
    expect(noticeRoute(aNotice({ thing: 'progress_updates', event: 'submitted' }))).toEqual(reviewRoute(7))
    const decision = { number: 2, text: { en: 'Do it' }, state: 'open' as const }
    expect(noticeRoute(aNotice({ thing: 'decisions', meeting, decision }))).toMatchObject({
      name: 'meeting',
      hash: '#decision-2',
    })
  })
})

describe('the notification centre', () => {
  async function open(unread: readonly Notice[]) {
    vi.mocked(fetchNotices).mockImplementation((read, limit) =>
      Promise.resolve(
        read ? { notices: [], total: 0 } : { notices: unread.slice(0, limit), total: unread.length },
      ),
    )
    vi.mocked(countNotices).mockResolvedValue(unread.length)
    const global = pinia()
    useSession().person = aPerson()
    const view = mount(NotificationsPage, { attachTo: document.body, global })
    await flushPromises()
    return view
  }

  it('marks one thing as read, or everything up to the newest that was shown', async () => {
    const view = await open([aNotice({ id: 2, createdAt: '2026-03-02T10:00:00Z' }), aNotice()])
    await view.get('button[aria-label="Mark as read: Open budgets"]').trigger('click')
    expect(markRead).toHaveBeenCalledWith([2, 1])
    await flushPromises()
    await view
      .findAll('button')
      .find((button) => button.text() === 'Mark all as read')
      ?.trigger('click')
    expect(markAllRead).toHaveBeenCalledWith('2026-03-02T10:00:00Z')
  })

  it('keeps what is there while more travels, and then leads on to the first that came', async () => {
    const all = Array.from({ length: 60 }, (_, index) => aNotice({ id: 100 - index }))
    const view = await open(all)
    const entries = () => view.findAll('.notice-entries > li')
    let arrive: (() => void) | undefined
    vi.mocked(fetchNotices).mockImplementationOnce(
      () =>
        new Promise(
          (resolve) =>
            (arrive = () => {
              resolve({ notices: all, total: 60 })
            }),
        ),
    )
    const button = view.findAll('button').find((one) => one.text() === 'Show 10 more')
    button?.element.focus()
    await button?.trigger('click')
    await flushPromises()
    expect(entries()).toHaveLength(50)
    expect(document.activeElement).toBe(button?.element)
    arrive?.()
    await flushPromises()
    expect(document.activeElement).toBe(entries()[50]?.element)
  })

  it('says what to do while there is nothing', async () => {
    const view = await open([])
    expect(view.text()).toContain('No notifications yet')
    expect(view.text()).not.toContain('Mark all as read')
  })
})

describe('following', () => {
  const thing = { kind: 'commitment', id: 7 } as const
  async function open() {
    const view = mount(FollowSwitch, {
      attachTo: document.body,
      global: pinia(),
      props: { person: 'p1', thing },
    })
    await flushPromises()
    return view
  }

  it('begins and ends by the same button', async () => {
    vi.mocked(fetchFollowed).mockResolvedValueOnce([]).mockResolvedValueOnce([thing]).mockResolvedValue([])
    const view = await open()
    const button = view.get('button')
    expect(button.text()).toBe('Follow the commitment')
    await button.trigger('click')
    await flushPromises()
    expect(follow).toHaveBeenCalledWith(thing)
    expect(button.text()).toBe('Stop following')
    await button.trigger('click')
    expect(unfollow).toHaveBeenCalledWith(thing)
  })

  it('says why it did not', async () => {
    vi.mocked(fetchFollowed).mockResolvedValue([])
    vi.mocked(follow).mockRejectedValue(new AppError('offline'))
    const view = await open()
    await view.get('button').trigger('click')
    await flushPromises()
    expect(view.get('[role="alert"]').text()).not.toBe('')
    expect(view.get('button').text()).toBe('Follow the commitment')
  })
})

describe('choosing paces', () => {
  it('sends only what was changed', async () => {
    const view = mount(NoticePaces, {
      attachTo: document.body,
      global: pinia(),
      props: {
        person: 'p1',
        kinds: ['update', 'comment'],
        paces: new Map<NoticeKind, NoticePace>([
          ['update', 'daily'],
          ['comment', 'weekly'],
        ]),
      },
    })
    await view.get('#pace-comment').setValue('off')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(choosePaces).toHaveBeenCalledOnce()
    expect([...(vi.mocked(choosePaces).mock.calls[0]?.[0] ?? [])]).toEqual([['comment', 'off']])
    expect(view.text()).toContain('Your settings were saved.')
  })
})
