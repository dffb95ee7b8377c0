import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commentLength,
  isEditedAfterAnswer,
  isWaiting,
  sortThreads,
  threadOrders,
  threads,
} from '@/domain/comment'
import type { Response } from '@/domain/response'
import { aComment } from '../../fixtures/domain'

/** Comments oldest first, some answering one that came before, some one that is missing. */
const conversation = fc
  .array(fc.option(fc.nat({ max: 40 })), { maxLength: 40 })
  .map((parents) =>
    parents.map((parent, index) =>
      aComment({ id: index + 1, parentId: parent === null || parent <= index ? parent : 1000 + parent }),
    ),
  )

describe('threads', () => {
  it('puts the newest conversation first and its replies in order', () => {
    const comments = [
      aComment({ id: 1 }),
      aComment({ id: 2 }),
      aComment({ id: 3, parentId: 1 }),
      aComment({ id: 4, parentId: 1 }),
    ]
    const shape = threads(comments).map(({ comment, replies }) => [comment.id, replies.map(({ id }) => id)])
    expect(shape).toEqual([
      [2, []],
      [1, [3, 4]],
    ])
  })

  it('loses nobody and repeats nobody', () => {
    fc.assert(
      fc.property(conversation, (comments) => {
        const shown = threads(comments).flatMap(({ comment, replies }) => [comment, ...replies])
        expect(shown.map(({ id }) => id).sort((a, b) => a - b)).toEqual(comments.map(({ id }) => id))
      }),
    )
  })

  it('keeps replies oldest first, below something older', () => {
    fc.assert(
      fc.property(conversation, (comments) => {
        for (const { comment, replies } of threads(comments)) {
          const ids = [comment, ...replies].map(({ id }) => id)
          expect(ids).toEqual([...ids].sort((a, b) => a - b))
        }
      }),
    )
  })

  it('lets a reply stand alone whose parent is missing, and joins a reply to a reply', () => {
    expect(threads([aComment({ id: 5, parentId: 99 })])).toHaveLength(1)
    const [only] = threads([
      aComment({ id: 1 }),
      aComment({ id: 2, parentId: 1 }),
      aComment({ id: 3, parentId: 2 }),
    ])
    expect(only?.replies.map(({ id }) => id)).toEqual([2, 3])
  })
})

function answer(disposition: Response['disposition'], createdAt = '2021-03-05T09:00:00+00:00'): Response {
  return { id: 1, organization: null, disposition, body: 'Bəli.', reasons: '', createdAt, change: null }
}

describe('a comment that waits for an answer', () => {
  const question = aComment({ kind: 'question', responseDueOn: '2021-03-29' })

  it('is owed one, and stays so while the matter is under consideration', () => {
    expect(isWaiting(question)).toBe(true)
    expect(isWaiting({ ...question, responses: [answer('under_consideration')] })).toBe(true)
    expect(isWaiting({ ...question, responses: [answer('not_adopted')] })).toBe(false)
    expect(isWaiting({ ...question, responses: [answer('answered'), answer('under_consideration')] })).toBe(
      false,
    )
    expect(isWaiting({ ...question, state: 'hidden', body: null })).toBe(false)
    expect(isWaiting(aComment())).toBe(false)
  })

  it('tells that its words were changed once they were answered', () => {
    const changed = { ...question, editedAt: '2021-03-06T09:00:00+00:00' }
    expect(isEditedAfterAnswer(changed)).toBe(false)
    expect(isEditedAfterAnswer({ ...changed, responses: [answer('answered')] })).toBe(true)
    const before = { ...changed, responses: [answer('answered', '2021-03-07T09:00:00+00:00')] }
    expect(isEditedAfterAnswer(before)).toBe(false)
  })
})

describe('the order of threads', () => {
  const due = (id: number, responseDueOn: string) => aComment({ id, kind: 'question', responseDueOn })
  const all = threads([
    due(1, '2021-04-02'),
    due(2, '2021-04-01'),
    aComment({ id: 3, endorsements: 4 }),
    due(4, '2021-04-02'),
    { ...due(5, '2021-03-01'), responses: [answer('adopted')], endorsements: 4 },
    aComment({ id: 6, endorsements: 1 }),
  ])
  const ids = (order: (typeof threadOrders)[number]) =>
    sortThreads(all, order).map(({ comment }) => comment.id)

  it('puts first what is due first, among those the one that waits longest, then the newest', () => {
    expect(ids('waiting')).toEqual([2, 1, 4, 6, 5, 3])
  })

  it('can be the newest, or what most people stand behind', () => {
    expect(ids('newest')).toEqual([6, 5, 4, 3, 2, 1])
    expect(ids('endorsed')).toEqual([5, 3, 6, 4, 2, 1])
  })

  it('loses no thread and leaves the given ones alone', () => {
    fc.assert(
      fc.property(conversation, fc.constantFrom(...threadOrders), (comments, order) => {
        const given = threads(comments)
        const before = [...given]
        expect(new Set(sortThreads(given, order))).toEqual(new Set(before))
        expect(given).toEqual(before)
      }),
    )
  })
})

describe('the length of a comment', () => {
  it('counts characters as the database does, without the space around them', () => {
    expect(commentLength('  salam\n')).toBe(5)
    expect(commentLength('👍🏽')).toBe(2)
  })
})
