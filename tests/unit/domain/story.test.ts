import { beforeAll, describe, expect, it } from 'vitest'
import { comingUp } from '@/domain/story'
import { loadMessages } from '@/i18n'
import { standingNotes, standingOf } from '@/pages/story/standing'
import { aCommitment, aSilentCommitment } from '../../fixtures/domain'

beforeAll(() => loadMessages('en'))

describe('what is due soon', () => {
  const step = {
    commitment: '1.1',
    code: 'a',
    title: { en: 'Step' },
    dueOn: '2026-03-01',
    originalDueOn: null,
  }
  const open = aCommitment({ code: '1.1', dueOn: '2026-02-01' })

  it('joins commitments and milestones, the next first', () => {
    const coming = comingUp([open], [step], '2026-01-01')
    expect(coming.map(({ dueOn, milestone }) => [dueOn, milestone?.code])).toEqual([
      ['2026-02-01', undefined],
      ['2026-03-01', 'a'],
    ])
  })

  it('leaves out what is done, withdrawn, late or far away', () => {
    const others = [
      aCommitment({ code: '1.1', dueOn: '2026-02-01', completion: 'complete' }),
      aCommitment({ code: '1.2', dueOn: '2026-02-01', lifecycle: 'withdrawn' }),
      aCommitment({ code: '1.3', dueOn: '2025-12-31' }),
      aCommitment({ code: '1.4', dueOn: '2026-04-02' }),
      aCommitment({ code: '1.5', dueOn: null }),
    ]
    // a step of what is complete already is nobody's task any more
    expect(comingUp(others, [step], '2026-01-01')).toEqual([])
  })
})

describe('how commitments stand', () => {
  const commitments = [
    aCommitment({ completion: 'complete', schedule: 'done_on_time' }),
    aCommitment({ completion: 'limited', schedule: 'on_time' }),
    aCommitment({ completion: 'substantial', schedule: 'overdue' }),
    aSilentCommitment({ schedule: 'overdue' }),
    aCommitment({ completion: 'not_started', schedule: 'upcoming' }),
    aCommitment({ completion: 'limited', schedule: 'no_date' }),
    aCommitment({ lifecycle: 'withdrawn', completion: 'complete', schedule: null }),
  ]

  it('counts what the lists behind the figures show', () => {
    const groups = standingOf(commitments, 'p', 'active')
    expect(groups.map(({ name, commitments: own }) => [name, own.length])).toEqual([
      ['kept', 1],
      ['moving', 1],
      ['late', 2],
      ['silent', 1],
    ])
    expect(standingNotes(commitments, groups)).toBe(
      'Each square is one commitment. 1 of them is shown twice: it is late, and nobody has reported on it. ' +
        '1 more has not been started, but its time is not over. 1 more is not finished; the plan sets no date for it.',
    )
  })

  it('lets nothing move in a closed plan', () => {
    const groups = standingOf(commitments, 'p', 'closed')
    expect(groups.map(({ name }) => name)).toEqual(['kept', 'late', 'silent'])
    expect(groups[1]?.text).toBe('commitments were not finished in time')
  })
})
