import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Commitment } from '@/domain/commitment'
import { loadMessages } from '@/i18n'
import { summarize } from '@/domain/summary'
import AgencyRanking from '@/pages/agencies/AgencyRanking.vue'
import AgencyRegister from '@/pages/agencies/AgencyRegister.vue'
import AgencyRounds from '@/pages/agencies/AgencyRounds.vue'
import AgencyView from '@/pages/agencies/AgencyView.vue'
import AgencyYears from '@/pages/agencies/AgencyYears.vue'
import { agencyHeadline, recordOf, totalSentence } from '@/pages/agencies/record'
import { marksOf, roundWords } from '@/pages/agencies/roundMarks'
import { aCommitment, aLead, anOrganization, aRecord, aSilentCommitment } from '../fixtures/domain'

// parts that arrive later have tests of their own
const global = {
  stubs: {
    RouterLink: RouterLinkStub,
    FollowButton: true,
    AgencyDecisions: true,
    AgencyQuestions: true,
    AgencyLate: true,
  },
}
const leading = (commitments: number) => ({ commitments, records: [aRecord({ plan: 'now', commitments })] })
const closed = {
  ...aCommitment().plan,
  slug: '2012-2015',
  title: { en: 'First plan' },
  lifecycle: 'closed' as const,
  isSample: false,
}

describe('a rank', () => {
  beforeEach(() => loadMessages('en'))

  const due = (plan: string | null, n: number) =>
    aRecord({ plan, commitments: n, reports: { due: n, onTime: n, late: 0 } })
  const body = (slug: string, old: number) =>
    anOrganization(slug, { records: [due('now', 1), due('old', old), due(null, old + 1)] })
  const open = (old: number, plan: string | null) =>
    mount(AgencyRanking, {
      props: { organizations: [body('a', old), body('b', old)], measure: 'punctuality', plan },
      attachTo: document.body,
      global,
    })
  const offer = (view: ReturnType<typeof open>) =>
    view.findAllComponents(RouterLinkStub).find((link) => link.text().startsWith('Over all plans'))

  it('offers all plans where one has nobody to compare, and leads on to what they say', async () => {
    const view = open(2, 'now')
    expect(offer(view)?.text()).toBe('Over all plans 2 agencies can be compared')
    expect(offer(view)?.props('to')).toMatchObject({ query: { rank: 'punctuality', plan: 'all' } })
    await offer(view)?.trigger('click')
    await view.setProps({ plan: null })
    expect(document.activeElement).toBe(view.get('.lede').element)
    expect(offer(view)).toBeUndefined()
    view.unmount()
  })

  it('offers nothing where the plan has its ranks, or all plans have none either', () => {
    expect([offer(open(3, 'old')), offer(open(1, 'now'))]).toEqual([undefined, undefined])
  })
})

describe('the register of bodies', () => {
  beforeEach(() => loadMessages('az'))

  const bodies = [
    anOrganization('Ədliyyə Nazirliyi', leading(1)),
    anOrganization('Elm Nazirliyi', leading(2)),
    anOrganization('Çaylar İdarəsi', leading(1)),
    anOrganization('Məhkəmələr', { kind: 'group', ...leading(1) }),
    anOrganization('Vergilər Nazirliyi', { commitments: 7, validTo: '2019-10-23' }),
    anOrganization('Dünya Bankı', { kind: 'development_partner' }),
  ]
  const register = (organizations = bodies) =>
    mount(AgencyRegister, { props: { organizations, plan: 'now' }, global })

  it('sorts by the Azerbaijani alphabet, groups after agencies', () => {
    const names = register()
      .findAll('tbody th')
      .map((cell) => cell.text())
    expect(names).toEqual(['Çaylar İdarəsi', 'Elm Nazirliyi', 'Ədliyyə Nazirliyi', 'Məhkəmələr'])
  })

  it('keeps those of earlier plans and those that lead nothing apart, but within reach', () => {
    expect(register().get('.section .agencies-names').text()).toMatch(/Vergilər Nazirliyi\s+keçmiş qurum/)
    expect(register().get('details').text()).toContain('Dünya Bankı')
  })

  it('names by its short name who took over', () => {
    const name = { az: 'Azərbaycan Respublikasının Dövlət Vergi Xidməti' }
    const former = (successor: string) =>
      anOrganization('Vergilər Nazirliyi', { commitments: 7, successor: { slug: successor, name } })
    const heir = anOrganization('tax', { name, shortName: { az: 'Dövlət Vergi Xidməti' }, ...leading(1) })
    const words = (successor: string) =>
      register([former(successor), heir])
        .get('.agency-former')
        .text()
    expect(words('tax')).toBe('Səlahiyyətləri keçib: Dövlət Vergi Xidməti')
    expect(words('elsewhere')).toBe(`Səlahiyyətləri keçib: ${name.az}`)
  })
})

describe('the record of a body', () => {
  beforeEach(() => loadMessages('en'))

  const supporting = [aLead('finance'), { ...aLead('justice'), role: 'supporting' as const }]
  const commitments: Commitment[] = [
    aSilentCommitment({ code: 'silent', dueOn: '2027-01-01' }),
    aCommitment({ code: 'late', schedule: 'overdue', daysLate: 43 }),
    aCommitment({ code: 'kept', completion: 'complete', schedule: 'done_on_time', doneOn: '2026-03-01' }),
    aCommitment({ code: 'helped', organizations: supporting }),
    aSilentCommitment({ code: 'old', plan: closed, schedule: 'unreported' }),
  ]

  it('tells what it owes from what it kept, helps with and once answered for', () => {
    const record = recordOf(commitments, ['justice'])
    const codes = (list: readonly Commitment[]) => list.map(({ code }) => code)
    expect(codes(record.late)).toEqual(['late'])
    expect(codes(record.owes)).toEqual(['silent'])
    expect(codes(record.delivered)).toEqual(['kept'])
    expect(codes(record.helps)).toEqual(['helped'])
    expect(record.earlier.map(codes)).toEqual([['old']])
  })

  it('is one sentence', () => {
    expect(agencyHeadline(summarize(recordOf(commitments, ['justice']).leads))).toBe(
      'Leads 3 commitments of the current plan: 1 kept, 1 late, 1 without any report.',
    )
    expect(agencyHeadline(summarize([]))).toBe('Leads no commitment of the current plan.')
    expect(agencyHeadline(summarize([aSilentCommitment()]))).toBe(
      'Leads 1 commitment of the current plan: 1 without any report.',
    )
  })

  it('adds up what became of it over the years', () => {
    const record = aRecord({ commitments: 9, complete: 3, completeLate: 1, overdue: 2, unreported: 4 })
    expect(totalSentence(record, true, 2, 1)).toBe(
      'With the bodies it took over from, it has led 9 commitments of 2 plans. Of 5 that fell due, 3 were delivered, 2 of them in time. 1 was left undone when its plan ended. On 4 no report is at hand.',
    )
    expect(totalSentence(aRecord({ commitments: 1, complete: 1 }), false, 1, 0)).toBe(
      'It has led 1 commitment of 1 plan. Of 1 that fell due, 1 was delivered, in time.',
    )
    expect(totalSentence(aRecord({ commitments: 1 }), false, 1, 0)).toBe('It has led 1 commitment of 1 plan.')
    expect(totalSentence(aRecord(), false, 0, 0)).toBe('')
  })

  it('puts names of former times beside their years, and totals apart that include them', () => {
    const record = (plan: string | null) => aRecord({ plan, commitments: 1 })
    const account = {
      body: anOrganization('justice', { records: [record(null)] }),
      predecessors: [anOrganization('old', { records: [record(null), record('2012-2015')] })],
      together: aRecord({ commitments: 2 }),
      rounds: [],
    }
    const table = mount(AgencyYears, { props: { account, commitments }, global })
    expect(table.get('tbody').text()).toContain('as old')
    expect(table.findAll('tfoot th').map((cell) => cell.text())).toEqual([
      'In all, under its present name',
      'In all, with those it took over from',
    ])
  })

  it('draws one mark for each report, on one scale for all rounds', () => {
    const round = { plan: 'p', number: 1, name: {}, dueOn: '2026-01-01', body: 'justice', owes: 4 }
    const counts = { onTime: 1, late: 1, missing: 2, awaited: 0, medianDaysLate: 12 }
    expect(marksOf({ ...round, ...counts }, 8).map(({ fate, x }) => [fate, x])).toEqual([
      ['onTime', 0],
      ['late', 14],
      ['missing', 28],
      ['missing', 42],
    ])
    // too thin to tell apart: joined
    expect(marksOf({ ...round, ...counts, missing: 98 }, 100)).toHaveLength(3)
    expect(roundWords({ ...round, ...counts })).toBe('1 on time, 1 late by 12 days and 2 missing')
  })

  it('shows of the reports what its legend is asked for, in marks and in words', async () => {
    const round = {
      plan: 'p',
      name: {},
      dueOn: '2026-01-01',
      body: 'justice',
      medianDaysLate: 12,
      awaited: 0,
    }
    const rounds = [
      { ...round, number: 2, owes: 3, onTime: 1, late: 0, missing: 2 },
      { ...round, number: 1, owes: 2, onTime: 1, late: 1, missing: 0 },
    ]
    const account = { body: anOrganization('justice'), predecessors: [], together: null, rounds }
    const view = mount(AgencyRounds, { props: { account }, global })
    const legend = view.findAll('.legend button')
    expect(legend.map((entry) => entry.text())).toEqual(['on time', 'late', 'missing'])
    const drawn = () => view.findAll('.agency-came rect').map((mark) => mark.classes().join())
    const told = () => view.findAll('.agency-came').map((cell) => cell.text())
    expect(drawn()).toHaveLength(5)
    await legend[0]?.trigger('click')
    expect(legend.map((entry) => entry.attributes('aria-pressed'))).toEqual(['false', 'true', 'true'])
    expect(drawn()).toEqual(['agency-mark-missing', 'agency-mark-missing', 'agency-mark-late'])
    expect(told()).toEqual(['2 missing', '1 late by 12 days'])
    await legend[1]?.trigger('click')
    expect(told()).toEqual(['2 missing', '—'])
    // with nothing left to see, all of it again
    await legend[2]?.trigger('click')
    expect(drawn()).toHaveLength(5)
  })

  it('shows the part it has, and no verdict on plans without reports', () => {
    const account = { body: anOrganization('justice'), predecessors: [], together: null, rounds: [] }
    const view = mount(AgencyView, { props: { account, commitments }, global })
    expect(view.text()).toContain('Supporting')
    expect(view.text()).toContain('No report of the agency at hand.')
    expect(view.findAll('h2').map((heading) => heading.text())).toEqual([
      'What else it owes',
      'What it delivered',
      'Where it helps others',
      'Earlier plans',
    ])
  })
})
