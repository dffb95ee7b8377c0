import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { newest, type Activity } from '@/domain/activity'
import { loadMessages } from '@/i18n'
import AttentionLists from '@/pages/home/AttentionLists.vue'
import CurrentPlan from '@/pages/home/CurrentPlan.vue'
import HomeStory from '@/pages/home/HomeStory.vue'
import LatestActivity from '@/pages/story/LatestActivity.vue'
import ShowRest from '@/pages/story/ShowRest.vue'
import { aCommitment, aPlan, aSilentCommitment, aStory } from '../fixtures/domain'
import { keepEverythingOutOfSight } from '../support/never-near'

const global = { stubs: { RouterLink: RouterLinkStub } }

beforeEach(async () => {
  await loadMessages('en')
  keepEverythingOutOfSight()
})

it.each([
  [3, []],
  [5, ['2 more']],
  [9, ['6 more', '3 more']],
])('of a list of %d says how many more there are on a phone, and elsewhere', (total, words) => {
  const view = mount(ShowRest, { props: { total, few: 6, fewOnPhone: 3 } })
  expect(view.findAll('button').map((button) => button.text())).toEqual(words)
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

  it('says of an ended plan what it left open, not what needs attention', () => {
    const headings = (closed: boolean) =>
      mount(AttentionLists, { props: { commitments, plan: 'x', closed }, global })
        .findAll('h2, h3')
        .map((heading) => heading.text())
    expect(headings(false)).toEqual(['What needs attention', 'Late', 'Silent'])
    expect(headings(true)).toEqual(['What was left open', 'Not finished in time', 'Silent'])
  })

  it('calls nothing open of an ended plan on which no report is at hand', () => {
    const view = mount(HomeStory, {
      props: {
        commitments: [aSilentCommitment()],
        story: aStory({ plan: aPlan({ lifecycle: 'closed' }) }),
      },
      global,
    })
    expect(view.find('.home-attention').exists()).toBe(false)
    expect(view.get('.button').text()).toBe('All commitments (1)')
  })

  it('says how long the plan runs, where that is known', () => {
    const lede = (startsOn: string | null) => {
      const plan = { ...aCommitment().plan, startsOn }
      return mount(CurrentPlan, { props: { commitments: [aCommitment({ plan })] }, global }).text()
    }
    expect(lede('2025-01-01')).toContain('The plan’s term: January 2025 to December 2027.')
    expect(lede(null)).not.toContain('term')
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

  it('tells what was decided and answered too, each leading to its place', () => {
    const decided: Activity[] = [
      {
        ...place,
        id: 3,
        kind: 'deadline',
        reason: { en: 'The tender failed.' },
        fromOn: '2026-06-01',
        toOn: '2026-12-31',
        milestone: '1.1.2',
      },
      { ...place, id: 4, kind: 'response', disposition: 'adopted', body: 'We shall.' },
      {
        ...place,
        id: 2,
        kind: 'decision',
        text: { en: 'Publish the drafts' },
        meeting: { slug: 'spring', title: { en: 'Spring meeting' } },
        dueOn: '2026-09-01',
      },
    ]
    const view = mount(LatestActivity, { props: { activity: decided }, global })
    expect(view.text()).toContain('Milestone 1.1.2: 1 June 2026 → 31 December 2026')
    expect(view.text()).toContain('The tender failed.')
    const targets = view.findAllComponents(RouterLinkStub).map((link) => link.props('to') as unknown)
    expect(targets).toEqual([
      expect.objectContaining({ name: 'commitment', hash: '#deadline-3' }),
      expect.objectContaining({ name: 'meeting', hash: '#decision-2' }),
      expect.objectContaining({ name: 'commitment', hash: '#response-4' }),
    ])
  })

  it('does not let one morning of judgements hide the rest', () => {
    const judged = Array.from({ length: 9 }, (_, id): Activity => ({
      ...place,
      id,
      kind: 'assessment',
      voice: 'reviewer',
      scheme: 'ogp',
      year: 2025,
      ratings: { completion: 'limited' },
      narrative: {},
    }))
    const older: Activity = {
      ...place,
      occurredAt: '2026-04-01T08:00:00Z',
      id: 1,
      kind: 'withdrawal',
      reason: { en: 'x' },
    }
    const kinds = (all: readonly Activity[]) => newest(all, 6).map(({ kind }) => kind)
    expect(kinds([...judged, older])).toHaveLength(6)
    expect(kinds([...judged, older]).at(-1)).toBe('withdrawal')
    expect(kinds(judged)).toHaveLength(6)
  })

  it('says so when nothing was reported or said', () => {
    const view = mount(LatestActivity, { props: { activity: [] }, global })
    expect(view.text()).toContain('Nothing has been reported or decided yet.')
    expect(view.text()).toContain('There are no comments yet.')
  })
})
