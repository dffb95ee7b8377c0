import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { fetchOrganizations } from '@/data/organizations'
import { fetchTextChanges, publishResponse } from '@/data/responses'
import type { Comment } from '@/domain/comment'
import { AppError } from '@/domain/errors'
import type { Person } from '@/domain/person'
import type { Response } from '@/domain/response'
import { loadMessages } from '@/i18n'
import CommentResponses from '@/pages/discussion/CommentResponses.vue'
import { discussedKey } from '@/pages/discussion/answering'
import { aComment, aCommitment, anOrganization, noDetail } from '../fixtures/domain'
import { aBody, aCoordinator, aPerson } from '../fixtures/people'

vi.mock('@/data/auth')
vi.mock('@/data/organizations')
vi.mock('@/data/responses')

const move = {
  id: 12,
  milestoneId: null,
  fromOn: '2026-06-01',
  toOn: '2026-09-01',
  reason: {},
  decidedBy: {},
  decidedOn: '2026-04-20',
  recordedAt: '2026-04-20T08:00:00Z',
  decisionId: null,
}
const discussed = {
  commitment: aCommitment({ code: '1.2' }),
  detail: {
    ...noDetail,
    deadlineChanges: [{ ...move, id: 11, recordedAt: '2026-01-01T08:00:00Z' }, move],
  },
}
const question = aComment({
  id: 5,
  kind: 'question',
  createdAt: '2026-04-01T08:00:00Z',
  responseDueOn: '2026-04-29',
})
const answer = (different: Partial<Response> = {}): Response => ({
  id: 8,
  organization: { slug: 'justice', name: { en: 'Ministry of Justice' } },
  disposition: 'answered',
  body: '<i>In May</i>',
  reasons: '',
  createdAt: '2026-04-21T08:00:00Z',
  change: null,
  ...different,
})
const secretariat = aPerson({ offices: ['secretariat'] })

const comment = shallowRef<Comment>(question)

async function open(person: Person | null = null, path = '/here', isMeeting = false) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const component = { template: '<p />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: ['here', 'agency', 'ledger', 'sign-in'].map((name) => ({
      path: `/${name}/:agency?`,
      name,
      component,
    })),
  })
  await router.push(path)
  const view = mount(
    {
      components: { CommentResponses },
      setup: () => ({ comment, person }),
      template: '<CommentResponses :comment :person />',
    },
    {
      attachTo: document.body,
      global: {
        plugins: [pinia, PiniaColada, router],
        provide: { [discussedKey as symbol]: computed(() => (isMeeting ? null : discussed)) },
      },
    },
  )
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
  return view
}
type View = Awaited<ReturnType<typeof open>>

async function openForm(view: View) {
  await view.get('button.button').trigger('click')
  await vi.dynamicImportSettled()
  await flushPromises()
}
async function send(view: View) {
  await view.get('form').trigger('submit')
  await flushPromises()
}

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.resetAllMocks()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-04T08:00:00Z') })
  localStorage.clear()
  comment.value = question
  vi.mocked(fetchTextChanges).mockResolvedValue([])
  vi.mocked(fetchOrganizations).mockResolvedValue([])
  await loadMessages('en')
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the public', () => {
  it('sees how long a question waits, and that consideration is no answer', async () => {
    comment.value = { ...question, responses: [answer({ disposition: 'under_consideration' })] }
    const view = await open()
    expect(view.get('.comment-wait').text()).toContain(
      'The response was due on 29 April 2026. Waiting for 33 days.',
    )
    expect(view.get('.comment-wait').text()).toContain('the clock keeps running')
    expect(view.find('button').exists()).toBe(false)
  })

  it('reads an answer as text, with its reasons and the way to what it changed', async () => {
    const change = { kind: 'deadline', id: 12 } as const
    comment.value = {
      ...question,
      responses: [answer({ disposition: 'not_adopted', reasons: 'No money.', change })],
    }
    const view = await open()
    const text = view.get('#response-8').text()
    for (const words of ['Ministry of Justice', 'Not adopted', '<i>In May</i>', 'No money.'])
      expect(text).toContain(words)
    expect(view.get('#response-8 a[href$="#deadline-12"]').text()).toBe(
      'due date moved from 1 June 2026 to 1 September 2026',
    )
    expect(view.find('.comment-wait').exists()).toBe(false)
  })
})

describe('the form', () => {
  it('is for coordinators of a responsible agency, their heirs, and the secretariat', async () => {
    const elsewhere = aCoordinator(aBody({ id: 4, slug: 'finance' }))
    expect((await open(elsewhere)).find('button').exists()).toBe(false)
    expect((await open(aPerson())).find('button').exists()).toBe(false)
    expect((await open(aCoordinator())).find('button').exists()).toBe(true)
    expect((await open(secretariat)).find('button').exists()).toBe(true)
    const heir = { slug: 'finance', name: {} }
    vi.mocked(fetchOrganizations).mockResolvedValue([anOrganization('justice', { successor: heir })])
    expect((await open(elsewhere)).find('button').exists()).toBe(true)
  })

  it('about a meeting is for the secretariat alone', async () => {
    expect((await open(aCoordinator(), '/here', true)).find('button').exists()).toBe(false)
    expect((await open(secretariat, '/here', true)).find('button').exists()).toBe(true)
  })

  it('is open at once for whoever comes from the queue', async () => {
    expect((await open(aCoordinator(), '/here?answer=5')).find('form').exists()).toBe(true)
    expect((await open(aCoordinator(), '/here?answer=6')).find('form').exists()).toBe(false)
  })

  it('asks for reasons where something is turned down, and offers changes since the question', async () => {
    const view = await open(aCoordinator())
    await openForm(view)
    await view.get('input[value="not_adopted"]').setValue()
    await view.get('textarea').setValue('Not this year.')
    await send(view)
    expect(view.findAll('[role="alert"] li').map((item) => item.text())).toEqual([
      'Give reasons for this outcome.',
    ])
    expect(publishResponse).not.toHaveBeenCalled()
    expect(view.findAll('option').map((option) => option.attributes('value'))).toEqual(['', 'deadline:12'])
    await view.findAll('textarea')[1]?.setValue('No money.')
    await view.get('select').setValue('deadline:12')
    await send(view)
    expect(publishResponse).toHaveBeenCalledWith({
      commentId: 5,
      organizationId: 3,
      disposition: 'not_adopted',
      body: 'Not this year.',
      reasons: 'No money.',
      change: { kind: 'deadline', id: 12 },
    })
    expect(view.find('form').exists()).toBe(false)
    expect(localStorage.length).toBe(0)
  })

  it('keeps what was typed when it cannot be sent, and comes back with it', async () => {
    vi.mocked(publishResponse).mockRejectedValue(new AppError('denied'))
    const view = await open(secretariat)
    await openForm(view)
    await view.get('input[value="answered"]').setValue()
    await view.get('textarea').setValue('In May.')
    await send(view)
    expect(view.get('[role="alert"]').text()).not.toBe('')
    view.unmount()
    const again = await open(secretariat)
    expect(again.get<HTMLTextAreaElement>('textarea').element.value).toBe('In May.')
    expect(again.text()).toContain('Your unsent text was restored')
  })
})
