import { describe, expect, it } from 'vitest'
import { reporters } from '@/domain/commitment'
import { desk, deskGroupOf } from '@/domain/desk'
import { aCommitment, aSilentCommitment } from '../../fixtures/domain'

const mine = ['justice']
const groups = (...commitments: Parameters<typeof desk>[0]) =>
  desk(commitments, mine).map(({ group, commitments: found }) => [group, ...found.map(({ code }) => code)])

describe('the desk of a coordinator', () => {
  it('puts what is most urgent first, and in a group what is due first', () => {
    expect(
      groups(
        aCommitment({ code: '1', schedule: 'done_late' }),
        aCommitment({ code: '2', schedule: 'on_time' }),
        aSilentCommitment({ code: '3', schedule: 'on_time' }),
        aCommitment({ code: '4', schedule: 'due_soon' }),
        aCommitment({ code: '5', schedule: 'overdue', dueOn: '2026-02-01' }),
        aSilentCommitment({ code: '6', schedule: 'overdue', dueOn: '2026-01-01' }),
      ),
    ).toEqual([
      ['overdue', '6', '5'],
      ['due_soon', '4'],
      ['unheard', '3'],
      ['on_course', '2'],
      ['done', '1'],
    ])
  })

  it('puts what has no due date last in its group', () => {
    expect(groups(aCommitment({ code: '1', dueOn: null }), aCommitment({ code: '2' }))).toEqual([
      ['on_course', '2', '1'],
    ])
  })

  it('does not ask about what has not begun', () => {
    expect(deskGroupOf(aSilentCommitment({ schedule: 'upcoming' }))).toBe('on_course')
  })

  it('lists nothing of closed plans, of others, or withdrawn', () => {
    const { plan, organizations } = aCommitment()
    expect(groups(aCommitment({ plan: { ...plan, lifecycle: 'closed' } }))).toEqual([])
    expect(groups(aCommitment({ lifecycle: 'withdrawn' }))).toEqual([])
    expect(
      groups(aCommitment({ organizations: organizations.map((body) => ({ ...body, slug: 'x' })) })),
    ).toEqual([])
  })
})

describe('who reports', () => {
  it('are leads and those who support, not partners', () => {
    const body = aCommitment().organizations[0]
    if (!body) throw new Error('The commitment has no lead.')
    const organizations = (['lead', 'supporting', 'partner'] as const).map((role) => ({
      ...body,
      slug: role,
      role,
    }))
    expect(reporters(aCommitment({ organizations })).map(({ slug }) => slug)).toEqual(['lead', 'supporting'])
  })
})
