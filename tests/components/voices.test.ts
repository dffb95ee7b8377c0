import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import VoicesChart from '@/charts/VoicesChart.vue'
import VoicesFigure from '@/components/VoicesFigure.vue'
import type { Commitment, Voice } from '@/domain/commitment'
import { loadMessages } from '@/i18n'
import CommitmentViews from '@/pages/commitments/detail/CommitmentViews.vue'
import CommitmentVoices from '@/pages/commitments/detail/CommitmentVoices.vue'
import { divergenceWords } from '@/pages/commitments/detail/divergenceWords'
import { ratingEntries, ratingLabel } from '@/pages/commitments/detail/ratingWords'
import CommitmentRow from '@/pages/commitments/list/CommitmentRow.vue'
import { usualColumns } from '@/domain/list-view'
import { aCommitment, anAssessment, aVoice } from '../fixtures/domain'
import { keepEverythingOutOfSight } from '../support/never-near'

vi.mock('vue-router', async (actual) => ({
  ...(await actual()),
  useRoute: () => ({ query: { asof: '2026-05-01' } }),
}))

const global = { stubs: { RouterLink: RouterLinkStub } }
const society = (slug: string, completion: string): Voice =>
  aVoice({ voice: 'civil_society', organization: { slug, name: { en: slug, az: slug } }, completion })
const spoken = (completion: Commitment['completion'], ...voices: Voice[]) => ({ completion, voices })

beforeEach(async () => {
  await loadMessages('en')
  keepEverythingOutOfSight()
})

describe('how far the voices are apart', () => {
  it('is a plain sentence', async () => {
    const two = spoken('complete', aVoice({ completion: 'limited' }))
    expect(divergenceWords(two)).toBe(
      'The agency says “Complete”; the independent reviewer says “Limited”: they are two steps apart.',
    )
    await loadMessages('az')
    expect(divergenceWords(two)).toBe(
      'Qurum “İcra edilib”, müstəqil qiymətləndirici “Qismən icra edilib” deyir: aralarında iki pillə fərq var.',
    )
  })

  it('names together those who say the same, and of many the furthest', () => {
    const many = spoken(
      'complete',
      society('Iris', 'not_started'),
      society('Rose', 'complete'),
      aVoice({ completion: 'substantial' }),
    )
    expect(divergenceWords(many)).toBe(
      'The agency and Rose say “Complete”; the independent reviewer says “Substantial”; Iris says “Not started”: the furthest are three steps apart.',
    )
  })

  it('is agreement, a single voice or nothing at all', () => {
    expect(divergenceWords(spoken('limited', aVoice({ completion: 'limited' })))).toBe(
      'The agency and the independent reviewer say the same: “Limited”.',
    )
    expect(divergenceWords(spoken(null, aVoice({ voice: 'secretariat' })))).toContain(
      'only the secretariat has spoken',
    )
    const legacy = aVoice({ scheme: 'irm-2012-2013', completion: 'complete' })
    expect(divergenceWords(spoken(null, legacy))).toBeNull()
    expect(divergenceWords(spoken('limited', legacy))).toContain('only the agency has spoken')
  })
})

describe('the voices on a commitment', () => {
  const show = (different: Partial<Commitment>) =>
    mount(CommitmentVoices, { props: { commitment: aCommitment(different), update: null }, global })

  it('stand side by side in one list, silent ones too', () => {
    const view = show({
      completion: 'complete',
      voices: [society('Iris', 'limited'), society('Rose', 'complete'), aVoice()],
      reviewerRating: { scheme: 'ogp', year: 2026, ratings: { ambition: 'modest', completion: 'limited' } },
    })
    expect(view.findAll('dt').map((name) => name.text())).toEqual([
      'The agency',
      'Civil society',
      'Independent reviewer',
      'Secretariat',
    ])
    const words = view.findAll('dd').map((word) => word.text())
    expect(words).toHaveLength(5)
    expect(words[0]).toContain('1 May 2026, Ministry of Justice')
    expect(words[1]).toMatch(/Iris\s*Limited/)
    expect(words[3]).toContain('Ambition: Modest')
    expect(words[4]).toBe('Has not spoken yet')
  })

  it('are not waited for once the plan is over', () => {
    const { plan } = aCommitment()
    const last = (lifecycle: 'active' | 'closed') =>
      show({ plan: { ...plan, lifecycle } })
        .findAll('dd')
        .at(-1)
        ?.text()
    expect(last('active')).toBe('Has not spoken yet')
    expect(last('closed')).toBe('Did not speak')
  })

  it('link to their text below and stay on the day that is looked at', () => {
    const view = show({ voices: [society('Iris', 'limited')] })
    expect(view.findAllComponents(RouterLinkStub).map((link) => link.props('to') as unknown)).toContainEqual({
      query: { asof: '2026-05-01' },
      hash: '#voice-civil_society-Iris',
    })
  })

  it('keep the labels of an older scheme and say that it is not compared', () => {
    const rating = { scheme: 'irm-2012-2013', year: 2014, ratings: { completion: 'substantial' } }
    const view = show({
      completion: null,
      voices: [aVoice({ scheme: 'irm-2012-2013', year: 2014, completion: 'substantial' })],
      reviewerRating: rating,
    })
    expect(view.text()).toContain('scheme of 2012–2013; rated in 2014')
    expect(view.text()).toContain('shown in its own words and is not compared')
    expect(view.find('.commitment-divergence strong').exists()).toBe(false)
  })
})

describe('what others say in full', () => {
  it('shows the newest of each voice, and keeps earlier ones within reach', () => {
    const assessments = [
      anAssessment({ narrative: { en: 'Better now' } }),
      anAssessment({ year: 2025, narrative: { en: 'Not yet' } }),
      anAssessment({ voice: 'secretariat', narrative: { en: 'We agree' } }),
    ]
    const view = mount(CommitmentViews, { props: { assessments }, global })
    expect(view.findAll('article').map((article) => article.attributes('id'))).toEqual([
      'voice-reviewer',
      'voice-secretariat',
    ])
    const earlier = view.get('details')
    expect(earlier.text()).toContain('Not yet')
    expect(earlier.text()).not.toContain('Better now')
    expect(view.findAll('details')).toHaveLength(1)
  })

  it('says “substantial” of ambition in other words than of completion', async () => {
    await loadMessages('az')
    expect(ratingLabel('substantial')).toBe('Əsasən icra edilib')
    expect(ratingLabel('substantial', 'ambition')).toBe('Əhəmiyyətli')
    expect(ratingEntries({ lens: 'yes', completion: 'limited' })[0]).toEqual(['completion', 'limited'])
  })
})

describe('where they disagree', () => {
  const row = (disagreement: number | null) =>
    mount(CommitmentRow, {
      props: {
        commitment: aCommitment({ disagreement }),
        today: '2026-05-01',
        planName: null,
        columns: usualColumns,
        selection: null,
      },
      global,
    }).text()

  it('is marked in lists', () => {
    expect(row(1)).toContain('They disagree')
    expect(row(0)).not.toContain('They disagree')
    expect(row(null)).not.toContain('They disagree')
  })

  it('is a figure of the plan with the way to the list', () => {
    const figure = (comparable: number, disagreeing: number) =>
      mount(VoicesFigure, { props: { comparable, disagreeing, plan: 'p' }, global })
    const some = figure(9, 3)
    expect(some.text()).toContain(
      'On 3 of the 9 commitments judged by more than one voice, the voices disagree.',
    )
    expect(some.getComponent(RouterLinkStub).props('to')).toMatchObject({ query: { voices: 'disagree' } })
    expect(figure(2, 0).text()).toBe('On all 2 commitments judged by more than one voice, the voices agree.')
    expect(figure(0, 0).text()).toBe('')
  })

  it('is drawn voice by voice, never as one bar', () => {
    const commitments = [
      aCommitment({ completion: 'complete', disagreement: 2, voices: [aVoice()] }),
      aCommitment({ completion: 'complete', disagreement: 0, voices: [society('Iris', 'complete')] }),
    ]
    const view = mount(VoicesChart, { props: { commitments, plan: 'p' }, global })
    expect(view.findAll('.bar-label').map((label) => label.text())).toEqual([
      'The agency',
      'Civil society',
      'Independent reviewer',
    ])
    expect(view.get('figcaption').text()).toBe(
      'Judged complete: by the agency 2 of 2, by civil society 1 of 1 and by the independent reviewer none of 1.',
    )
  })
})
