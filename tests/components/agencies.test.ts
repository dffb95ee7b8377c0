import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Commitment } from '@/domain/commitment'
import { loadMessages } from '@/i18n'
import { summarize } from '@/domain/summary'
import AgencyRegister from '@/pages/agencies/AgencyRegister.vue'
import AgencyView from '@/pages/agencies/AgencyView.vue'
import { agencyHeadline, recordOf } from '@/pages/agencies/record'
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
