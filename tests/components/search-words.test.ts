import { shallowMount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { noSearch, type SearchAnswer, type SearchResult } from '@/domain/search'
import { loadMessages, t } from '@/i18n'
import { dayWords, headlineOf, kindWord, resultRoute } from '@/pages/search/resultWords'
import SearchResults from '@/pages/search/SearchResults.vue'
import { planRoute } from '@/routes'

beforeEach(() => loadMessages('en'))

const result = (more: Partial<SearchResult>): SearchResult => ({
  kind: 'organization',
  id: 1,
  anchor: '',
  title: { en: 'Ministry of Finance of the Republic' },
  passage: null,
  day: null,
  plan: null,
  commitment: null,
  meeting: null,
  organization: null,
  author: null,
  ...more,
})
const answer = (more: Partial<SearchAnswer>): SearchAnswer => ({
  results: [],
  counts: { plan: 1 },
  terms: [],
  guessed: [],
  partial: false,
  ...more,
})

describe('what was found', () => {
  it('is called what people call it', () => {
    const body = result({ organization: { slug: 'finance', name: { en: 'Ministry of Finance' } } })
    expect(headlineOf(body)).toEqual({ en: 'Ministry of Finance' })
    expect(headlineOf({ ...body, kind: 'milestone' })).toEqual(body.title)
  })

  it('leads to a plan by its years', () => {
    const years = { startsOn: '2020-01-01', endsOn: '2022-12-31' }
    const plan = { slug: '2020-2022', title: { en: 'Plan' }, isSample: false, ...years }
    const found = result({ kind: 'plan', plan, day: '2022-12-31' })
    expect(resultRoute(found)).toEqual(planRoute('2020-2022'))
    expect(kindWord(found)).toBe('Action plan')
    expect(dayWords(found)).toBe('')
  })
})

describe('the results', () => {
  const shown = (given: SearchAnswer) =>
    shallowMount(SearchResults, { props: { answer: given, filters: noSearch } }).text()

  it('say when they have only some of the words', () => {
    expect(shown(answer({ partial: true }))).toContain(t('search.partial'))
    expect(shown(answer({}))).not.toContain(t('search.partial'))
  })

  it('name guesses as they were written, each once', async () => {
    await loadMessages('az')
    const guessed = [{ typed: 'informasion', guesses: ['Information', 'information', 'Informasiya'] }]
    expect(shown(answer({ guessed }))).toMatch(/: information və Informasiya\./)
  })
})
