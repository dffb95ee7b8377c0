import { describe, expect, it } from 'vitest'
import { followOf } from '@/domain/follow'
import { groupNotices, noticeKindsOf } from '@/domain/notice'
import { aNotice } from '../../fixtures/notices'
import { aCoordinator, aPerson } from '../../fixtures/people'

const meeting = { slug: 'first', title: { en: 'First' }, startsAt: '2026-03-01T10:00:00Z' }
const elsewhere = { plan: '2025-2027', code: '1.2', title: { en: 'Two' } }

describe('grouping notifications', () => {
  it('puts together what is about one thing, the newest first', () => {
    const notices = [
      aNotice({ id: 5 }),
      aNotice({ id: 4, commitment: elsewhere }),
      aNotice({ id: 3, commitment: null, plan: null, meeting }),
      aNotice({ id: 2, thing: 'deadline_changes' }),
      aNotice({ id: 1, commitment: null }),
    ]
    expect(groupNotices(notices).map((group) => group.notices.map(({ id }) => id))).toEqual([
      [5, 2],
      [4],
      [3],
      [1],
    ])
  })

  it('keeps commitments of the same code in two plans apart', () => {
    const past = { plan: '2016-2018', code: '1.1', title: { en: 'Before' } }
    expect(groupNotices([aNotice(), aNotice({ id: 2, commitment: past })])).toHaveLength(2)
  })

  it('has a place for what is about nothing public', () => {
    const summary = aNotice({ kind: 'summary', thing: 'weeks', plan: null, commitment: null, comment: null })
    expect(groupNotices([summary]).map(({ key }) => key)).toEqual(['weeks'])
  })
})

describe('the kinds that a person chooses a pace for', () => {
  it('are more for those who report and review', () => {
    const everybody = noticeKindsOf(aPerson())
    expect(everybody).not.toContain('question')
    expect(everybody).not.toContain('summary')
    expect(noticeKindsOf(aCoordinator())).toEqual([...everybody, 'question', 'reminder', 'review'])
    expect(noticeKindsOf(aPerson({ offices: ['secretariat'] }))).toEqual([...everybody, 'review', 'summary'])
  })
})

describe('what is followed', () => {
  it('is told apart by kind and number', () => {
    const follows = [{ kind: 'plan', id: 1 } as const, { kind: 'comment', id: 2 } as const]
    expect(followOf(follows, { kind: 'comment', id: 2 })).toBe(follows[1])
    expect(followOf(follows, { kind: 'plan', id: 2 })).toBeNull()
  })
})
