import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Activity } from '@/domain/activity'
import { loadMessages } from '@/i18n'
import CurrentPlan from '@/pages/home/CurrentPlan.vue'
import LatestActivity from '@/pages/story/LatestActivity.vue'
import { aCommitment, aSilentCommitment } from '../fixtures/domain'
import { keepEverythingOutOfSight } from '../support/never-near'

const global = { stubs: { RouterLink: RouterLinkStub } }

beforeEach(async () => {
  await loadMessages('en')
  keepEverythingOutOfSight()
})

describe('the plan on the home page', () => {
  const commitments = [
    aCommitment({ completion: 'complete', schedule: 'done_on_time' }),
    aCommitment({ schedule: 'overdue', daysLate: 43 }),
    aSilentCommitment(),
  ]

  it('begins with what is kept, late and silent', () => {
    const view = mount(CurrentPlan, { props: { commitments }, global })
    expect(view.get('h1').text()).toBe('1 of 3 commitments kept, 1 late, 1 without any report')
    expect(view.get('.eyebrow').text()).toContain('The plan in force')
    expect(view.findAll('.standing-squares > *')).toHaveLength(3)
  })

  it('leads from each figure to its list', () => {
    const view = mount(CurrentPlan, { props: { commitments }, global })
    const targets = view
      .findAllComponents(RouterLinkStub)
      .filter((link) => link.classes('key-figure'))
      .map((link) => link.props('to') as unknown)
    const [kept, , late, silent] = targets
    expect(kept).toMatchObject({ name: 'plan-commitments', query: { completion: 'complete' } })
    expect(late).toMatchObject({ query: { schedule: 'overdue' } })
    expect(silent).toMatchObject({ query: { freshness: 'silent' } })
  })

  it('marks sample text, and says when no plan is in force', () => {
    const plan = {
      ...aCommitment().plan,
      title: { en: 'Old plan' },
      lifecycle: 'closed' as const,
      isSample: true,
    }
    const view = mount(CurrentPlan, { props: { commitments: [aCommitment({ plan })] }, global })
    expect(view.get('[role="note"]').text()).toContain('Sample text.')
    expect(view.get('.eyebrow').text()).toContain('No plan is in force now.')
  })

  it('says how long the plan runs, where that is known', () => {
    const lede = (startsOn: string | null) => {
      const plan = { ...aCommitment().plan, startsOn }
      return mount(CurrentPlan, { props: { commitments: [aCommitment({ plan })] }, global }).text()
    }
    expect(lede('2025-01-01')).toContain('The plan runs from January 2025 to December 2027.')
    expect(lede(null)).not.toContain('The plan runs')
  })
})

describe('what is new', () => {
  const place = {
    occurredAt: '2026-05-01T08:00:00Z',
    planSlug: 'p',
    isSample: false,
    code: '1.1',
    title: { en: 'Budget in plain words' },
    organization: { slug: 'ngo', name: { en: 'Watch' } },
  }
  const activity: Activity[] = [
    { ...place, id: 1, kind: 'update', completion: 'limited', narrative: { en: 'Half of it is done.' } },
    { ...place, id: 2, kind: 'comment', authorName: 'Aysel', body: '<b>Really?</b>' },
  ]

  it('names who said what, and shows markup as text', () => {
    const view = mount(LatestActivity, { props: { activity }, global })
    expect(view.text()).toContain('Half of it is done.')
    expect(view.text()).toContain('Aysel, Watch')
    expect(view.text()).toContain('<b>Really?</b>')
  })

  it('says so when nothing was reported or said', () => {
    const view = mount(LatestActivity, { props: { activity: [] }, global })
    expect(view.text()).toContain('No report on this plan has been published yet.')
    expect(view.text()).toContain('There are no comments yet.')
  })
})
