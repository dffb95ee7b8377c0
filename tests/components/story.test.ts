import { mount, RouterLinkStub, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { burnOf } from '@/charts/burn'
import type { Progress } from '@/domain/progress'
import { loadMessages } from '@/i18n'
import { planWords } from '@/pages/home/planWords'
import { compareSentence } from '@/pages/plans/compareWords'
import PlansEach from '@/pages/plans/PlansEach.vue'
import DisagreementFigure from '@/pages/story/DisagreementFigure.vue'
import PlanPanels from '@/pages/story/PlanPanels.vue'
import { aCommitment, aPlan, aStory, aVoice } from '../fixtures/domain'
import { keepEverythingOutOfSight } from '../support/never-near'

const global = { stubs: { RouterLink: RouterLinkStub } }

beforeEach(async () => {
  await loadMessages('en')
  keepEverythingOutOfSight()
})

const line: Progress = {
  days: ['2020-01-01', '2020-06-30', '2020-12-31', '2021-12-31'],
  commitments: [4, 4, 4, 4],
  complete: [0, 0, 1, 2],
  substantial: [0, 0, 1, 0],
  limited: [0, 0, 1, 1],
  notStarted: [0, 0, 0, 0],
}
const texts = (view: VueWrapper, selector: string) => view.findAll(selector).map((one) => one.text())

describe('small plots', () => {
  const plan = aPlan({ startsOn: '2020-01-01', endsOn: '2021-12-31' })
  const theme = aCommitment().theme.code
  const commitments = [aCommitment(), aCommitment({ lifecycle: 'withdrawn' })]
  const panels = (themes: Record<string, Progress>) =>
    mount(PlanPanels, {
      props: {
        kind: 'theme',
        commitments,
        story: aStory({ plan, progress: { total: line, themes, agencies: {} } }),
      },
      global,
    })

  it('have every number that they draw in their table, newest first', () => {
    const rows = panels({ [theme]: line }).findAll('.burn-table tbody tr:not(.burn-group)')
    expect(rows.map((row) => row.findAll('th, td').map((cell) => cell.text()))).toEqual([
      ['31 Dec 2021', '100%', '2', '0', '1', '0', '1', '4'],
      ['31 Dec 2020', '50%', '1', '1', '1', '0', '1', '4'],
      ['30 Jun 2020', '25%', '0', '0', '0', '0', '4', '4'],
      ['1 Jan 2020', '0%', '0', '0', '0', '0', '4', '4'],
    ])
  })

  it('have the newest numbers where there are no dates to draw', () => {
    const view = panels({})
    expect(view.find('.burn-table').exists()).toBe(false)
    expect(view.findAll('.chart-table tbody tr')).toHaveLength(1)
  })

  it('name what was withdrawn, which the list behind them shows', () => {
    const facts = texts(panels({ [theme]: line }), '.panel-fact')
    expect(facts[0]).toBe('0 of 1 kept')
    expect(facts).toContain('1 withdrawn, not counted')
  })
})

describe('voices that disagree', () => {
  const commitments = [
    aCommitment({ completion: 'complete', disagreement: 2, voices: [aVoice({ completion: 'limited' })] }),
  ]
  const figure = () => mount(DisagreementFigure, { props: { commitments, plan: '2020-2022' }, global })

  it('are shown and hidden by their legend, and never all hidden', async () => {
    const view = figure()
    const [agency, reviewer] = view.findAll('.gap-key button')
    expect(view.findAll('.gap-track .gap-mark')).toHaveLength(2)
    await agency?.trigger('click')
    expect(agency?.attributes('aria-pressed')).toBe('false')
    expect(view.findAll('.gap-track .gap-mark')).toHaveLength(1)
    await reviewer?.trigger('click')
    expect(view.findAll('.gap-track .gap-mark')).toHaveLength(2)
  })

  it('stand word by word in the table', () => {
    const view = figure()
    expect(texts(view, 'table thead th')).toEqual(['Commitment', 'The agency', 'Independent reviewer'])
    expect(texts(view, 'table tbody td')).toEqual(['Complete', 'Limited'])
  })
})

describe('plans beside each other', () => {
  const drawn = (name: string, progress: Progress, startsOn = '2020-01-01', endsOn = '2021-12-31') => {
    const burn = burnOf({ startsOn, endsOn }, progress)
    if (!burn) throw new Error('There is nothing to draw.')
    return { name, burn }
  }
  const half: Progress = {
    days: ['2025-01-01', '2026-01-01'],
    commitments: [10, 10],
    complete: [0, 3],
    substantial: [0, 0],
    limited: [0, 0],
    notStarted: [0, 0],
  }

  it('are compared at the same share of their time', () => {
    const before = drawn('2020–2021', line)
    const present = drawn('2025–2026', half, '2025-01-01', '2026-12-31')
    expect(compareSentence([present, before])).toBe(
      'With 50% of its time passed, the plan of 2025–2026 has kept 30% of its commitments. ' +
        'At the same point the plan of 2020–2021 had kept 25%, and at its end 50%.',
    )
    expect(compareSentence([before])).not.toContain('At')
    expect(compareSentence([])).toBe('')
  })

  it('have bars that the legend filters, and their numbers in a table', async () => {
    const counts = { ...aPlan().counts, commitments: 3, complete: 2, limited: 1 }
    const view = mount(PlansEach, { props: { plans: [aPlan({ counts })] }, global })
    expect(texts(view, '.bar .bar-area')).toEqual(['2', '1'])
    await view.findAll('.legend button')[0]?.trigger('click')
    expect(texts(view, '.bar .bar-area')).toEqual(['1'])
    expect(texts(view, 'tbody td')).toEqual(['2', '0', '1', '0', '0', '3'])
  })
})

describe('the plan that the home page is about', () => {
  it('is the one in force, or the newest, now or on the day that is asked about', () => {
    expect(planWords('active', '2019-06-01')).toBe('The plan in force')
    expect(planWords('closed', null)).toBe('No plan is in force now. The newest one is:')
    expect(planWords('closed', '2019-06-01')).toBe(
      'No plan was in force on 1 June 2019. The newest one then:',
    )
  })
})
