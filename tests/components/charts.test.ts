import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import BarFigure from '@/charts/BarFigure.vue'
import { completionSeries } from '@/charts/bars'
import { loadMessages } from '@/i18n'
import { keepEverythingOutOfSight } from '../support/never-near'

const rows = ['Services', 'Integrity', 'Oversight'].map((name, index) => ({
  key: String(index + 1),
  label: { az: name, en: name },
  counts: { complete: index, limited: 2, none: 1 },
}))

function render(props: Record<string, unknown> = {}) {
  return mount(BarFigure, {
    props: {
      title: 'By theme',
      sentence: 'Something is kept.',
      heading: 'Theme',
      series: completionSeries(),
      rows,
      linkOf: (theme: string, shown: readonly string[] | null) => ({
        name: 'commitments',
        query: { theme, ...(shown ? { completion: shown.join(',') } : {}) },
      }),
      ...props,
    },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
}

beforeEach(async () => {
  await loadMessages('en')
  keepEverythingOutOfSight()
})

describe('a figure of bars', () => {
  it('says its sentence, also in place of the picture', () => {
    const figure = render()
    expect(figure.get('figcaption').text()).toBe('Something is kept.')
    expect(figure.get('canvas').attributes()).toMatchObject({
      role: 'img',
      'aria-label': 'Something is kept.',
    })
  })

  it('has the bars in HTML before anything is drawn', () => {
    const figure = render()
    expect(figure.get('.bars').classes()).not.toContain('drawn')
    expect(figure.findAll('.bar-row').map((row) => row.findAll('.bar-area').length)).toEqual([2, 3, 3])
  })

  it('carries the same data as a table', () => {
    const cells = render()
      .findAll('tbody tr')
      .map((row) => row.findAll('th, td').map((cell) => cell.text()))
    expect(cells).toEqual([
      ['Services', '0', '0', '2', '0', '1', '3'],
      ['Integrity', '1', '0', '2', '0', '1', '4'],
      ['Oversight', '2', '0', '2', '0', '1', '5'],
    ])
  })

  it('hides and shows by the legend, in bars, totals and links', async () => {
    const figure = render()
    const unknown = figure.findAll('.legend button')[4]
    await unknown?.trigger('click')
    expect(unknown?.attributes('aria-pressed')).toBe('false')
    expect(figure.findAll('.bar-total').map((total) => total.text())).toEqual(['2', '3', '4'])
    expect(figure.findAll('.bars .bar-area.none')).toHaveLength(0)
    expect(figure.getComponent(RouterLinkStub).props('to')).toMatchObject({
      query: { theme: '1', completion: 'complete,substantial,limited,not_started' },
    })
    await unknown?.trigger('click')
    expect(figure.getComponent(RouterLinkStub).props('to')).toEqual({
      name: 'commitments',
      query: { theme: '1' },
    })
  })

  it('begins again when the last area would be hidden', async () => {
    const figure = render()
    for (const button of figure.findAll('.legend button')) await button.trigger('click')
    expect(figure.findAll('.legend [aria-pressed="true"]')).toHaveLength(5)
  })

  it('shows the first rows and the rest on demand', async () => {
    const figure = render({ limit: 2 })
    expect(figure.findAll('.bar-row')).toHaveLength(2)
    expect(figure.findAll('tbody tr')).toHaveLength(3)
    const more = figure.get('button[aria-expanded]')
    expect(more.text()).toBe('Show all 3')
    await more.trigger('click')
    expect(figure.findAll('.bar-row')).toHaveLength(3)
  })

  it('counts in the legend where one bar is all', () => {
    const figure = render({ single: true, rows: rows.slice(2), linkOf: undefined })
    expect(figure.findAll('.legend-count').map((count) => count.text())).toEqual(['2', '0', '2', '0', '1'])
    expect(figure.find('.bar-label').exists()).toBe(false)
  })
})
