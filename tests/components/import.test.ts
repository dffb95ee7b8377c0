import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { digest } from '@/data/digest'
import * as imports from '@/data/imports'
import { fetchPlans } from '@/data/plans'
import { AppError } from '@/domain/errors'
import { maxFileBytes } from '@/domain/import/decode'
import type { PreviewRow, StagedImport } from '@/domain/import/staging'
import { loadMessages } from '@/i18n'
import ImportPage from '@/pages/secretariat/ImportPage.vue'

vi.mock('@/data/auth')
vi.mock('@/data/digest')
vi.mock('@/data/plans')
vi.mock('@/data/imports')

const text = `Comm No,Commitment Title,Start Date,End Date,Lead Institution
1.1,Registers,09/01/2012,2014,Ministry of Finance
1.2,Hearings,09/01/2012,12/01/2014,Harbour Office
,No code,09/01/2012,12/01/2014,Harbour Office
`
const preview: PreviewRow[] = [
  { line: 2, code: '1.1', action: 'create', changes: [] },
  { line: 3, code: '1.2', action: 'change', changes: ['due_on', 'organizations'] },
  { line: 4, code: null, action: 'refused', changes: [] },
]
const register = {
  organizations: [
    { slug: 'finance', name: { en: 'Ministry of Finance' }, shortName: {} },
    { slug: 'ports', name: { en: 'Ports Agency' }, shortName: {} },
  ],
  aliases: [],
}

let pinia: Pinia
let router: Router
enableAutoUnmount(afterEach)

beforeEach(async () => {
  vi.resetAllMocks()
  pinia = createPinia()
  setActivePinia(pinia)
  const component = { template: '<p />' }
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/secretariat/import', component: ImportPage },
      { path: '/plans/:plan', name: 'plan', component },
      { path: '/elsewhere', name: 'elsewhere', component },
    ],
  })
  vi.mocked(fetchPlans).mockResolvedValue([])
  vi.mocked(imports.fetchRegister).mockResolvedValue(register)
  vi.mocked(digest).mockResolvedValue('a'.repeat(64))
  vi.mocked(imports.stageImport).mockResolvedValue(7)
  vi.mocked(imports.previewImport).mockResolvedValue(preview)
  vi.mocked(imports.applyImport).mockResolvedValue()
  vi.mocked(imports.dropImport).mockResolvedValue()
  await loadMessages('en')
})

async function open() {
  await router.push('/secretariat/import')
  const view = mount(RouterView, {
    attachTo: document.body,
    global: { plugins: [pinia, PiniaColada, router] },
  })
  await flushPromises()
  return view
}
type View = Awaited<ReturnType<typeof open>>

async function choose(view: View, file: File) {
  const input = view.get('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: [file], configurable: true })
  await input.trigger('change')
}

async function read(view: View) {
  await choose(view, new File([text], 'plan.csv'))
  await vi.waitFor(() => view.get('#import-problems'))
}

async function showPreview(view: View) {
  await view.get('form input.input').setValue('atlantis')
  await view.get('form').trigger('submit')
  await vi.waitFor(() => view.get('#import-preview'))
  await flushPromises()
}

const button = (view: View, words: string) => {
  const found = view.findAll('button').find((one) => one.text() === words)
  if (!found) throw new Error(`There is no button "${words}".`)
  return found
}
const staged = (): StagedImport => {
  const [, last] = vi.mocked(imports.stageImport).mock.lastCall ?? []
  if (!last) throw new Error('Nothing was staged.')
  return last
}

describe('a file', () => {
  it('is read at once: its problems, its institutions and what it says about the plan', async () => {
    const view = await open()
    await read(view)
    expect(view.text()).toContain('1 to correct, 3 to know about.')
    expect(view.text()).toContain('The commitment has no code.')
    expect(view.findAll('.import-match')).toHaveLength(1)
    expect((view.get('input[lang=en]').element as HTMLInputElement).value).toBe('Action plan, 2012–2014')
  })

  it.each([
    ['a spreadsheet', new File(['PK\u0003\u0004'], 'plan.xlsx'), 'This is a spreadsheet'],
    ['empty', new File([], 'plan.csv'), 'The file is empty'],
    ['without known columns', new File(['x,y\n1,2\n'], 'plan.csv'), 'names no column that is known'],
  ])('that is %s gets a clear message', async (_, file, words) => {
    const view = await open()
    await choose(view, file)
    await vi.waitFor(() => {
      expect(view.get('[role=alert]').text()).toContain(words)
    })
    expect(view.get('[role=alert]').text()).toContain('Nothing was written.')
  })

  it('of 100 MB is refused before it is fetched', async () => {
    const file = new File(['x'], 'huge.csv')
    Object.defineProperty(file, 'size', { value: 5 * maxFileBytes })
    const fetched = vi.spyOn(file, 'arrayBuffer')
    const view = await open()
    await choose(view, file)
    await vi.waitFor(() => {
      expect(view.get('[role=alert]').text()).toContain('The file has 100 MB')
    })
    expect(fetched).not.toHaveBeenCalled()
  })

  it('can show its refused rows alone', async () => {
    const view = await open()
    await read(view)
    await button(view, 'Refused rows').trigger('click')
    expect(button(view, 'Refused rows').attributes('aria-pressed')).toBe('true')
    const table = view.findAll('table').at(-1)
    expect(table?.findAll('tbody tr')).toHaveLength(1)
  })
})

describe('a name that nobody knows', () => {
  it('becomes a new body unless it is matched; what was decided is staged as spelling', async () => {
    const view = await open()
    await read(view)
    await showPreview(view)
    expect(staged()).toMatchObject({ organizations: [{ slug: 'harbour-office' }], aliases: [] })

    await view.get('.import-match select').setValue('ports')
    await vi.waitFor(() => {
      expect(view.get('.import-match').text()).toContain('Not Ports Agency')
    })
    expect(view.text()).toContain('Something above was changed since')
    await vi.waitFor(async () => {
      await view.get('form').trigger('submit')
      await flushPromises()
      expect(staged()).toMatchObject({
        organizations: [],
        aliases: [{ alias: 'Harbour Office', slug: 'ports' }],
      })
    })
    expect(imports.dropImport).toHaveBeenCalledWith(expect.anything(), 7)
  })
})

describe('an import', () => {
  it('asks for what it needs, and sends nothing until it has it', async () => {
    const view = await open()
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(view.get('.error-summary').findAll('li')).toHaveLength(3)
    expect(imports.stageImport).not.toHaveBeenCalled()
  })

  it('shows what it would do before it does it, then leads to the plan', async () => {
    const view = await open()
    await read(view)
    await showPreview(view)
    expect(staged().plan).toEqual({
      slug: 'atlantis',
      title: { az: 'Fəaliyyət planı, 2012–2014', en: 'Action plan, 2012–2014' },
      startsOn: '2012-01-01',
      endsOn: '2014-12-31',
      lifecycle: 'draft',
    })
    expect(view.text()).toContain('changed: due date and agencies')
    expect(imports.applyImport).not.toHaveBeenCalled()
    await button(view, 'Write to the plan').trigger('click')
    await flushPromises()
    expect(imports.applyImport).toHaveBeenCalledWith(expect.anything(), 7)
    expect(view.get('.notice.good').text()).toContain('1 new commitment')
    expect(view.get('.notice.good a').attributes('href')).toBe('/plans/atlantis')
    expect(imports.dropImport).not.toHaveBeenCalled()
  })

  it('that loses its connection says what is safe, and can be tried again', async () => {
    vi.mocked(imports.stageImport).mockRejectedValueOnce(new AppError('offline'))
    vi.mocked(imports.applyImport).mockRejectedValueOnce(new AppError('offline'))
    const view = await open()
    await read(view)
    await showPreview(view)
    expect(view.get('[role=alert]').text()).toMatch(/No connection.*Nothing was written\./s)
    await button(view, 'Try again').trigger('click')
    await flushPromises()
    await button(view, 'Write to the plan').trigger('click')
    await flushPromises()
    expect(view.get('[role=alert]').text()).toContain('Either all of it was written or none.')
    await button(view, 'Try again').trigger('click')
    await flushPromises()
    expect(view.find('.notice.good').exists()).toBe(true)
  })

  it('can be stopped while it is sent', async () => {
    vi.mocked(imports.stageImport).mockImplementation(
      (_client, _staged, { signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            reject(signal.reason as Error)
          })
        }),
    )
    const view = await open()
    await read(view)
    await showPreview(view)
    await button(view, 'Stop').trigger('click')
    await flushPromises()
    expect(view.text()).toContain('Stopped. Nothing was written.')
  })

  it('that waits is not left without asking, and is taken back', async () => {
    const view = await open()
    await read(view)
    await showPreview(view)
    await router.push('/elsewhere')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/secretariat/import')
    await button(view, 'Leave').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/elsewhere')
    expect(imports.dropImport).toHaveBeenCalledWith(expect.anything(), 7)
  })
})
