import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { completionSeries } from '@/charts/bars'
import { loadMessages } from '@/i18n'
import PlanRow from '@/pages/plans/PlanRow.vue'
import { measuresOf } from '@/pages/plans/planMeasures'
import PlanView from '@/pages/plans/PlanView.vue'
import { aCommitment, aPlan, aSilentCommitment, aStory } from '../fixtures/domain'
import { keepEverythingOutOfSight } from '../support/never-near'
// the lazy parts of a plan are read before the clock of a test runs, however busy the machine is
import '@/pages/plans/PlanParts.vue'
import '@/pages/plans/PlanRatings.vue'

// parts that arrive later have tests of their own
const global = {
  stubs: {
    RouterLink: RouterLinkStub,
    FollowButton: true,
    PlanRounds: true,
    PlanDialogue: true,
    Lately: true,
  },
}

beforeEach(async () => {
  await loadMessages('en')
  keepEverythingOutOfSight()
})

describe('a plan beside others', () => {
  const row = (different: Parameters<typeof aPlan>[0]) =>
    mount(PlanRow, { props: { plan: aPlan(different), series: completionSeries(), max: 37 }, global })

  it('says in a sentence what its bar shows', () => {
    const counts = { ...aPlan().counts, commitments: 20, complete: 9, limited: 9, silent: 2, withdrawn: 1 }
    const view = row({ counts, lifecycle: 'closed' })
    expect(view.text()).toContain('9 of 20 commitments kept, 2 without any report.')
    expect(view.text()).toContain('1 withdrawn commitment is not counted here.')
    expect(view.findAll('.bar-area').map((area) => area.text())).toEqual(['9', '9', '2'])
  })

  it('never shows silence as nothing done', () => {
    const view = row({ counts: { ...aPlan().counts, commitments: 13, silent: 13 }, lifecycle: 'closed' })
    expect(view.text()).toContain('No agency reports on any of the 13 commitments are at hand.')
    expect(view.text()).toContain('That does not mean that nothing was done')
    expect(view.text()).not.toContain('%')
  })

  it('is measured by what was reported, and unknown where nothing was', () => {
    const counts = { ...aPlan().counts, commitments: 8, complete: 2, overdue: 4, silent: 2 }
    const updates = { total: 10, withEvidence: 9 }
    const known = measuresOf(aPlan({ counts, updates, voices: { comparable: 4, disagreeing: 1 } }))
    expect(known.kept).toEqual({ text: '25%', share: 0.25 })
    expect([known.late.share, known.silent.share, known.evidence.share, known.voices.share]).toEqual([
      0.5, 0.25, 0.9, 0.25,
    ])
    expect(known.answered).toMatchObject({ share: null, tellsNothing: true })

    const silent = measuresOf(aPlan({ counts: { ...counts, complete: 0, silent: 8 }, updates }))
    expect(silent.silent.share).toBe(1)
    for (const unknown of [silent.kept, silent.late, silent.behind, silent.evidence])
      expect(unknown).toMatchObject({ text: 'unknown', share: null, tellsNothing: true })
  })
})

describe('a plan', () => {
  const rated = (completion: string) =>
    aSilentCommitment({
      plan: { ...aSilentCommitment().plan, lifecycle: 'closed' },
      reviewerRating: { scheme: 'irm-2012-2013', year: 2014, ratings: { completion } },
    })

  it('tells how far it has come and links to all of it', () => {
    const commitments = [aCommitment({ completion: 'complete' }), aCommitment()]
    const view = mount(PlanView, { props: { story: aStory(), commitments }, global })
    expect(view.get('.lede').text()).toContain('1 of 2 commitments kept.')
    expect(view.get('.button').text()).toBe('All commitments (2)')
  })

  it('shows the reviewer’s findings where no agency has reported, with scheme and year', async () => {
    const plan = aPlan({ lifecycle: 'closed' })
    const commitments = [rated('limited'), rated('limited'), rated('complete')]
    const view = mount(PlanView, { props: { story: aStory({ plan }), commitments }, global })
    await flushPromises()
    await vi.dynamicImportSettled()
    await flushPromises()
    expect(view.text()).toContain('No agency reports at hand.')
    expect(view.text()).toContain('Year of the review: 2014.')
    expect(view.findAll('.line-states').map((line) => line.text())).toEqual([
      'Reviewer: Limited',
      'Reviewer: Limited',
      'Reviewer: Complete',
    ])
    expect(view.text()).not.toContain('%')
  })

  it('says so when it was not reviewed either', () => {
    const plan = aPlan({ lifecycle: 'closed' })
    const view = mount(PlanView, {
      props: { story: aStory({ plan }), commitments: [aSilentCommitment()] },
      global,
    })
    expect(view.text()).toContain('It was not independently reviewed either.')
  })
})
