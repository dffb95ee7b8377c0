import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import LineFigure from '@/charts/LineFigure.vue'
import { lineOf } from '@/charts/line'
import { addIndicatorValue } from '@/data/indicators'
import { AppError } from '@/domain/errors'
import type { Indicator } from '@/domain/indicator'
import { loadMessages } from '@/i18n'
import CommitmentIndicators from '@/pages/commitments/detail/CommitmentIndicators.vue'
import IndicatorValueForm from '@/pages/commitments/indicators/IndicatorValueForm.vue'
import { useSession } from '@/stores/session'
import { aPerson } from '../fixtures/people'
import { keepEverythingOutOfSight } from '../support/never-near'

vi.mock('@/data/indicators')

const measured = (measuredOn: string, value: number) => ({
  measuredOn,
  value,
  source: { en: 'Report' },
  sourceUrl: null,
})
const indicator: Indicator = {
  id: 5,
  title: { en: 'Agencies on the portal' },
  unit: { en: 'agencies' },
  baseline: 42,
  baselineOn: '2020-02-27',
  target: 60,
  targetOn: '2022-12-31',
  values: [measured('2021-03-31', 46), measured('2022-03-31', 51)],
}

enableAutoUnmount(afterEach)
afterEach(() => {
  vi.useRealTimers()
})
beforeEach(async () => {
  vi.resetAllMocks()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-06-01T00:00:00Z') })
  keepEverythingOutOfSight()
  await loadMessages('en')
})

describe('the line of an indicator', () => {
  const line = lineOf(indicator)
  const figure = () => mount(LineFigure, { props: { line: line ?? expect.fail(), label: 'It grows.' } })

  it('stands in HTML before anything is drawn, and says its sentence', () => {
    const view = figure()
    expect(view.attributes()).toMatchObject({ role: 'img', 'aria-label': 'It grows.' })
    expect(view.get('.line-plot').classes()).not.toContain('drawn')
    expect(view.findAll('.line-point').map((point) => point.classes('hollow'))).toEqual([true, false, false])
    expect(view.get('polyline').attributes('points')?.split(' ')).toHaveLength(3)
  })

  it('names its ends, where it stands and what it is to reach', () => {
    const view = figure()
    expect(view.get('.line-ends').text()).toBe('27 Feb 2020 (baseline)31 Dec 2022 (target)')
    expect(view.get('.line-target').text()).toBe('Target: 60')
    expect(view.findAll('.line-value').map((value) => value.text())).toEqual(['42', '51'])
  })
})

describe('the indicators of a commitment', () => {
  const open = (indicators: readonly Indicator[], addTo?: { name: string }) =>
    mount(CommitmentIndicators, {
      props: { indicators, addTo },
      global: { stubs: { RouterLink: RouterLinkStub } },
    })

  it('are drawn, with every value and source in a table', async () => {
    const view = open([indicator])
    await flushPromises()
    expect(view.get('figcaption').text()).toContain(
      '51 agencies on 31 March 2022; baseline 42 agencies; target 60',
    )
    expect(view.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))).toEqual([
      ['27 Feb 2020', '42', '—'],
      ['31 Mar 2021', '46', 'Report'],
      ['31 Mar 2022', '51', 'Report'],
      ['31 Dec 2022', '60', '—'],
    ])
    expect(view.find('details').exists()).toBe(true)
  })

  it('are not drawn where there is one value, and its source stands open', () => {
    const view = open([{ ...indicator, baseline: null, target: null, values: [measured('2020-02-27', 42)] }])
    expect(view.find('details').exists()).toBe(false)
    expect(view.find('table').exists()).toBe(true)
  })

  it('tell where values are added, to whoever may', () => {
    const addTo = { name: 'indicators' }
    const leads = (...given: Parameters<typeof open>) =>
      open(...given)
        .findAllComponents(RouterLinkStub)
        .some((link) => (link.props('to') as { name?: string }).name === addTo.name)
    expect(leads([indicator])).toBe(false)
    expect(leads([indicator], addTo)).toBe(true)
  })
})

describe('the form of a measured value', () => {
  async function open() {
    const pinia = createPinia()
    setActivePinia(pinia)
    useSession().person = aPerson({ offices: ['secretariat'] })
    const component = { template: '<p />' }
    const form = {
      components: { IndicatorValueForm },
      setup: () => ({ indicators: [indicator], address: { plan: '2020-2022', code: '1.1' } }),
      template: '<IndicatorValueForm :indicators :address />',
    }
    const routes = [
      { path: '/', name: 'indicators', component: form },
      { path: '/plans/:plan/commitments/:code', name: 'commitment', component },
    ]
    const router = createRouter({ history: createMemoryHistory(), routes })
    await router.push('/')
    const global = { plugins: [pinia, PiniaColada, router] }
    const view = mount(RouterView, { attachTo: document.body, global })
    await flushPromises()
    const send = async () => {
      await view.get('form').trigger('submit')
      await flushPromises()
    }
    return { view, router, send }
  }

  it('is published with its source, and leads to where it is shown', async () => {
    const { view, router, send } = await open()
    await view.get('input[type="date"]').setValue('2022-05-31')
    await view.get('input[inputmode="decimal"]').setValue('53.5')
    await view.get('input[lang="en"]').setValue('Annual report')
    await send()
    expect(vi.mocked(addIndicatorValue).mock.calls[0]?.[0]).toEqual({
      indicatorId: 5,
      measuredOn: '2022-05-31',
      value: 53.5,
      source: { en: 'Annual report' },
      sourceUrl: null,
    })
    expect(router.currentRoute.value.fullPath).toBe('/plans/2020-2022/commitments/1.1#indicators')
  })

  it('names the value that a day has already', async () => {
    const { view, send } = await open()
    await view.get('input[type="date"]').setValue('2022-03-31')
    await send()
    expect(view.findAll('.error-summary li').map((line) => line.text())).toEqual([
      'A value for that day was published already: 51.',
      'Write the value in digits.',
      'Name the source in at least one language.',
    ])
    expect(addIndicatorValue).not.toHaveBeenCalled()
  })

  it('stays when it could not be sent', async () => {
    vi.mocked(addIndicatorValue).mockRejectedValue(new AppError('server'))
    const { view, send } = await open()
    await view.get('input[type="date"]').setValue('2022-05-31')
    await view.get('input[inputmode="decimal"]').setValue('53')
    await view.get('input[lang="en"]').setValue('Annual report')
    await send()
    expect(view.get('.error-summary').text()).toContain('No answer came.')
    expect(view.get<HTMLInputElement>('input[lang="en"]').element.value).toBe('Annual report')
  })
})
