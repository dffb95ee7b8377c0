import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentLength, threads } from '@/domain/comment'
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

describe('the length of a comment', () => {
  it('counts characters as the database does, without the space around them', () => {
    expect(commentLength('  salam\n')).toBe(5)
    expect(commentLength('👍🏽')).toBe(2)
  })
})
