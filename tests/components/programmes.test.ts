import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { fetchCommitments } from '@/data/commitments'
import { fetchOrganizations } from '@/data/organizations'
import { fetchProgramme, fetchProgrammes, saveProgramme } from '@/data/programmes'
import { AppError } from '@/domain/errors'
import { loadMessages } from '@/i18n'
import ProgrammePage from '@/pages/programmes/ProgrammePage.vue'
import ProgrammesPage from '@/pages/programmes/ProgrammesPage.vue'
import ProgrammeEditPage from '@/pages/secretariat/ProgrammeEditPage.vue'
import { useSession } from '@/stores/session'
import { aCommitment, anOrganization } from '../fixtures/domain'
import { aPerson } from '../fixtures/people'
import { anOutput, aProgramme } from '../fixtures/programme'

vi.mock('@/data/commitments')
vi.mock('@/data/organizations')
vi.mock('@/data/programmes')

const component = { template: '<p />' }
const routes = [
  { path: '/sign-in', name: 'sign-in', component },
  { path: '/plans/:plan', name: 'plan', component },
  { path: '/agencies/:agency', name: 'agency', component },
  { path: '/plans/:plan/commitments/:code', name: 'commitment', component },
  { path: '/programmes', name: 'programmes', component: ProgrammesPage },
  {
    path: '/programmes/:programme',
    name: 'programme',
    component: ProgrammePage,
    meta: { asOf: 'shows' as const },
  },
  { path: '/secretariat/programmes/new', name: 'new-programme', component: ProgrammeEditPage },
  { path: '/secretariat/programmes/:programme', name: 'edit-programme', component: ProgrammeEditPage },
]

async function open(path: string, office?: 'secretariat') {
  const pinia = createPinia()
  setActivePinia(pinia)
  if (office) useSession().person = aPerson({ offices: [office] })
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(path)
  const view = mount(RouterView, {
    attachTo: document.body,
    global: { plugins: [pinia, PiniaColada, router] },
  })
  await flushPromises()
  return { view, router }
}

const outputs = [
  anOutput({ id: 1, dueOn: '2021-01-31', deliveredOn: '2021-02-10', url: 'https://example.org/report' }),
  anOutput({ id: 2, title: { en: 'Road map' }, dueOn: '2021-03-01' }),
  anOutput({ id: 3, title: { en: 'Training' } }),
]
const help = { id: 9, code: '1.2', codeOrder: [1, 2], title: { en: 'Portal' } }
const plan = { slug: '2020-2022', title: { en: 'Third plan' }, isSample: true }
const whole = aProgramme({ outputs, commitments: [{ ...help, plan }] })

enableAutoUnmount(afterEach)
afterEach(() => {
  vi.useRealTimers()
})
beforeEach(async () => {
  vi.resetAllMocks()
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-03-10T00:00:00Z') })
  vi.mocked(fetchProgrammes).mockResolvedValue([
    whole,
    aProgramme({ slug: 'other', amount: null, currency: null }),
  ])
  vi.mocked(fetchProgramme).mockResolvedValue(whole)
  vi.mocked(fetchOrganizations).mockResolvedValue([
    anOrganization('bank', { id: 2 }),
    anOrganization('union', { id: 1 }),
  ])
  vi.mocked(fetchCommitments).mockResolvedValue([
    aCommitment({ id: 9, code: '1.2' }),
    aCommitment({ id: 10, code: '1.3' }),
  ])
  await loadMessages('en')
})

describe('the list of programmes', () => {
  it('says what was delivered, and what each costs', async () => {
    const { view } = await open('/programmes')
    expect(view.text()).toContain('2 programmes. 1 of 3 outputs have been delivered, 1 is late.')
    const rows = view.findAll('.programme-row').map((row) => row.text())
    expect(rows[0]).toContain('5,250,000 euros')
    expect(rows[0]).toContain('Helps 1 commitment.')
    expect(rows[1]).toContain('No outputs are named.')
    expect(rows[1]).not.toContain('euros')
  })

  it('offers to add one to nobody but the secretariat', async () => {
    const { view } = await open('/programmes')
    expect(view.find('a[href="/secretariat/programmes/new"]').exists()).toBe(false)
    const office = await open('/programmes', 'secretariat')
    expect(office.view.find('a[href="/secretariat/programmes/new"]').exists()).toBe(true)
  })

  it('says when there is none', async () => {
    vi.mocked(fetchProgrammes).mockResolvedValue([])
    const { view } = await open('/programmes')
    expect(view.text()).toContain('There are no programmes yet')
  })
})

describe('the page of a programme', () => {
  it('tells of each output whether it was delivered', async () => {
    const { view } = await open('/programmes/strong-governance')
    expect(view.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))).toEqual([
      ['31 Jan 2021', '10 Feb 2021', 'Delivered 10 days late'],
      ['1 Mar 2021', '—', 'Late by 9 days'],
      ['—', '—', 'No delivery recorded'],
    ])
    expect(view.get('a[href="https://example.org/report"]').text()).toBe('Open the output – Report')
  })

  it('knew less on an earlier day', async () => {
    const { view } = await open('/programmes/strong-governance?asof=2021-02-01')
    expect(view.findAll('tbody tr').map((row) => row.findAll('td')[2]?.text())).toEqual([
      'Late by 1 day',
      'Awaited',
      'No delivery recorded',
    ])
    expect(view.find('a[href="https://example.org/report"]').exists()).toBe(false)
  })

  it('links the commitments it helps, and says which are samples', async () => {
    const { view } = await open('/programmes/strong-governance')
    expect(view.get('a[href="/plans/2020-2022/commitments/1.2"]').text()).toBe('1.2 Portal')
    expect(view.get('.programme-plan').text()).toContain('sample text')
  })

  it('that does not exist leads to the list', async () => {
    vi.mocked(fetchProgramme).mockRejectedValue(new AppError('not-found'))
    const { view } = await open('/programmes/nothing')
    expect(view.findAll('a[href="/programmes"]')).toHaveLength(2)
    expect(view.text()).toContain('There is no programme at this address.')
  })
})

describe('the form of the secretariat', () => {
  it('adds a programme under an address made of its name', async () => {
    vi.mocked(saveProgramme).mockResolvedValue(1)
    const { view, router } = await open('/secretariat/programmes/new', 'secretariat')
    await view.get('input[lang="en"]').setValue('Open data')
    await view.findAll('.form-row select')[1]?.setValue('1')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(vi.mocked(saveProgramme).mock.calls[0]?.[0]).toMatchObject({
      slug: 'open-data',
      version: 0,
      title: { en: 'Open data' },
      bodies: [{ id: 1, role: 'funder' }],
      outputs: [],
    })
    expect(router.currentRoute.value.path).toBe('/programmes/open-data')
    expect(localStorage.length).toBe(0)
  })

  it('says all that is wrong and sends nothing', async () => {
    const { view } = await open('/secretariat/programmes/new', 'secretariat')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(view.findAll('.error-summary li').map((line) => line.text())).toEqual([
      'Name the programme in at least one language.',
      'Write the address in lowercase Latin letters, digits and hyphens, such as strong-governance.',
    ])
    expect(saveProgramme).not.toHaveBeenCalled()
  })

  it('adds and removes outputs and commitments', async () => {
    vi.mocked(saveProgramme).mockResolvedValue(4)
    const { view } = await open('/secretariat/programmes/strong-governance', 'secretariat')
    const button = (words: string) => view.findAll('button').find((one) => one.text().startsWith(words))
    await button('Remove the output')?.trigger('click')
    await button('Remove from the list')?.trigger('click')
    const selects = () => view.findAll('select')
    await selects().at(-1)?.setValue('2025-2027')
    await selects().at(-1)?.setValue('10')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(vi.mocked(saveProgramme).mock.calls[0]?.[0]).toMatchObject({
      slug: 'strong-governance',
      version: 3,
      outputs: [{ id: 2 }, { id: 3 }],
      commitments: [10],
    })
  })

  it('lets people choose when somebody else was faster', async () => {
    const { view } = await open('/secretariat/programmes/strong-governance', 'secretariat')
    vi.mocked(saveProgramme).mockRejectedValueOnce(new AppError('invalid', { hint: 'programme_changed' }))
    vi.mocked(fetchProgramme).mockResolvedValue({ ...whole, version: 4, title: { en: 'Theirs' } })
    await view.get('input[lang="en"]').setValue('Mine')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(view.get('.error-summary').text()).toContain('Somebody else changed the programme')
    expect(view.get<HTMLInputElement>('input[lang="en"]').element.value).toBe('Mine')
    await view
      .findAll('.error-summary button')
      .find((one) => one.text() === 'Keep what I wrote')
      ?.trigger('click')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(vi.mocked(saveProgramme).mock.lastCall?.[0]).toMatchObject({ version: 4, title: { en: 'Mine' } })
  })

  it('offers a draft again', async () => {
    const { view } = await open('/secretariat/programmes/new', 'secretariat')
    await view.get('input[lang="en"]').setValue('Half a name')
    view.unmount()
    const again = await open('/secretariat/programmes/new', 'secretariat')
    expect(again.view.get<HTMLInputElement>('input[lang="en"]').element.value).toBe('Half a name')
    expect(again.view.text()).toContain('was kept on this device')
  })
})
