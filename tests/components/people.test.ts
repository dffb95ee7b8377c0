import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchOrganizations } from '@/data/organizations'
import {
  endRole,
  fetchInvitations,
  fetchPeople,
  giveRole,
  invite,
  withdrawInvitation,
  type Invitation,
} from '@/data/roles'
import { AppError } from '@/domain/errors'
import type { Account } from '@/domain/person'
import { loadMessages } from '@/i18n'
import PeoplePage from '@/pages/secretariat/PeoplePage.vue'
import { anOrganization } from '../fixtures/domain'

vi.mock('@/data/organizations')
vi.mock('@/data/roles')

const invitation: Invitation = {
  id: 1,
  role: 'coordinator',
  organization: { slug: 'justice', name: { en: 'Ministry of Justice' } },
  createdAt: '2021-03-01T10:00:00Z',
  expiresAt: '2021-03-15T10:00:00Z',
  acceptedAt: null,
}

const leyla: Account = {
  id: '01a20250-0000-7000-8000-00005ca1ab1e',
  displayName: 'Leyla',
  joinedAt: '2021-01-01T10:00:00Z',
  roles: [
    {
      kind: 'membership',
      id: 7,
      role: 'coordinator',
      since: '2021-01-02T10:00:00Z',
      organization: { slug: 'justice', name: { en: 'Ministry of Justice' } },
    },
  ],
}
const other: Account = {
  ...leyla,
  id: leyla.id.replace('5ca1ab1e', 'ca11ab1e'),
  displayName: 'Əli',
  roles: [],
}

async function open() {
  const pinia = createPinia()
  setActivePinia(pinia)
  const view = mount(PeoplePage, { attachTo: document.body, global: { plugins: [pinia, PiniaColada] } })
  await flushPromises()
  return view
}

enableAutoUnmount(afterEach)
afterEach(() => {
  vi.useRealTimers()
})
beforeEach(async () => {
  vi.resetAllMocks()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-03-10T00:00:00Z') })
  vi.mocked(fetchInvitations).mockResolvedValue([invitation])
  vi.mocked(fetchPeople).mockResolvedValue([leyla])
  vi.mocked(fetchOrganizations).mockResolvedValue([
    anOrganization('justice', { kind: 'agency' }),
    anOrganization('old', { kind: 'agency', validTo: '2020-01-01' }),
    anOrganization('voice', { kind: 'civil_society' }),
  ])
  await loadMessages('en')
})

describe('inviting', () => {
  it('shows the link once, to be sent by hand', async () => {
    vi.mocked(invite).mockResolvedValue('secret')
    const view = await open()
    await view.get('input[type="email"]').setValue('leyla@example.org')
    await view.get('input[value="coordinator"]').setValue()
    expect(view.findAll('option').map((option) => option.attributes('value'))).toEqual(['', 'justice'])
    await view.get('select').setValue('justice')
    await view.get('form:not([role])').trigger('submit')
    await flushPromises()
    expect(invite).toHaveBeenCalledWith('leyla@example.org', 'coordinator', 'justice')
    const link = view.get('input[readonly]').element as HTMLInputElement
    expect(link.value).toMatch(/\/en\/invitation#token=secret$/)
    expect(view.text()).toContain('Send this link to leyla@example.org yourself')
    expect(document.activeElement?.textContent).toBe('Send the link now')
  })

  it('gives an office without an organization', async () => {
    vi.mocked(invite).mockResolvedValue('secret')
    const view = await open()
    await view.get('input[type="email"]').setValue('leyla@example.org')
    await view.get('input[value="reviewer"]').setValue()
    await view.get('form:not([role])').trigger('submit')
    await flushPromises()
    expect(invite).toHaveBeenCalledWith('leyla@example.org', 'reviewer', null)
  })

  it('asks for an organization of the right kind', async () => {
    const view = await open()
    await view.get('input[type="email"]').setValue('leyla@example.org')
    await view.get('input[value="coordinator"]').setValue()
    await view.get('select').setValue('justice')
    await view.get('input[value="member"]').setValue()
    await view.get('form:not([role])').trigger('submit')
    expect(view.get('.error-summary').text()).toContain('Choose the organization')
    expect(invite).not.toHaveBeenCalled()
  })
})

describe('the list', () => {
  it('tells what became of each', async () => {
    vi.mocked(fetchInvitations).mockResolvedValue([
      invitation,
      { ...invitation, id: 2, expiresAt: '2021-03-09T10:00:00Z' },
      { ...invitation, id: 3, acceptedAt: '2021-03-02T10:00:00Z' },
    ])
    const view = await open()
    expect(view.findAll('tbody td:nth-child(4)').map((cell) => cell.text())).toEqual([
      'Waits until 15 March 2021',
      'Expired 9 March 2021',
      'Accepted 2 March 2021',
    ])
    expect(view.findAll('tbody button')).toHaveLength(2)
  })

  it('withdraws after asking', async () => {
    const view = await open()
    await view.get('tbody button').trigger('click')
    expect(view.get('dialog').text()).toContain('Coordinator, invited on 1 March 2021')
    await view.get('dialog .danger').trigger('click')
    await flushPromises()
    expect(vi.mocked(withdrawInvitation).mock.calls[0]?.[0]).toBe(1)
    expect(view.get('dialog').attributes('open')).toBeUndefined()
  })

  it('keeps asking when it failed, and is refreshed when the invitation is gone', async () => {
    const view = await open()
    await view.get('tbody button').trigger('click')
    vi.mocked(withdrawInvitation).mockRejectedValueOnce(new AppError('offline'))
    await view.get('dialog .danger').trigger('click')
    await flushPromises()
    expect(view.get('dialog [role="alert"]').text()).toContain('No connection')
    vi.mocked(withdrawInvitation).mockRejectedValueOnce(new AppError('not-found'))
    vi.mocked(fetchInvitations).mockResolvedValue([])
    await view.get('dialog .danger').trigger('click')
    await flushPromises()
    expect(view.text()).toContain('Nobody was invited yet')
  })
})

describe('who holds a role', () => {
  const person = (view: Awaited<ReturnType<typeof open>>, at = 0) => view.findAll('.people-person')[at]

  it('is shown by name and number, in the order of the alphabet', async () => {
    vi.mocked(fetchPeople).mockResolvedValue([other, leyla])
    const view = await open()
    expect(fetchPeople).toHaveBeenCalledWith('')
    expect(view.findAll('.people-person h3').map((name) => name.text())).toEqual(['Əli', 'Leyla'])
    expect(person(view, 1)?.text()).toContain('number 5ca1ab1e')
    expect(person(view, 1)?.text()).toContain('Coordinator – Ministry of Justice')
    expect(person(view, 0)?.text()).toContain('Holds no role.')
  })

  it('finds others once they are looked for', async () => {
    const view = await open()
    vi.mocked(fetchPeople).mockResolvedValue([])
    await view.get('input[type="search"]').setValue(' nobody ')
    await view.get('form[role="search"]').trigger('submit')
    await flushPromises()
    expect(fetchPeople).toHaveBeenLastCalledWith('nobody')
    expect(view.text()).toContain('Nobody was found')
  })

  it('ends after asking, and says why one cannot', async () => {
    vi.mocked(endRole).mockRejectedValueOnce(new AppError('invalid', { hint: 'last_administrator' }))
    const view = await open()
    await person(view)?.get('.people-roles button').trigger('click')
    const dialog = view.get('dialog[open]')
    expect(dialog.text()).toContain('Leyla: Coordinator – Ministry of Justice')
    await dialog.get('.danger').trigger('click')
    await flushPromises()
    expect(dialog.text()).toContain('This is the last administrator')
    await dialog.get('.danger').trigger('click')
    await flushPromises()
    expect(endRole).toHaveBeenLastCalledWith(leyla.roles[0])
    expect(view.find('dialog[open]').exists()).toBe(false)
  })

  it('is given to somebody who is here', async () => {
    const view = await open()
    await person(view)?.get(':scope > button').trigger('click')
    const dialog = view.get('dialog[open]')
    expect(dialog.text()).toContain('5ca1ab1e')
    await dialog.get('.actions button').trigger('click')
    expect(dialog.text()).toContain('Choose which role you give')
    await dialog.get('input[value="member"]').setValue()
    await dialog.get('select').setValue('voice')
    await dialog.get('.actions button').trigger('click')
    await flushPromises()
    expect(giveRole).toHaveBeenCalledWith(leyla.id, 'member', 'voice')
    expect(view.find('dialog[open]').exists()).toBe(false)
  })
})
