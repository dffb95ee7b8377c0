import { describe, expect, it } from 'vitest'
import { responseRate } from '@/domain/question'
import { answeringBodies, isAnswered, type Response } from '@/domain/response'
import { noAnswers } from '../../fixtures/domain'

const response = (disposition: Response['disposition']): Response => ({
  id: 1,
  organization: null,
  disposition,
  body: 'Words',
  reasons: '',
  createdAt: '2026-01-01T08:00:00Z',
  change: null,
})

describe('the response rate', () => {
  it('leaves out what has time left, and is unknown before anything was due', () => {
    expect(responseRate(noAnswers)).toBeNull()
    expect(responseRate({ ...noAnswers, asked: 3, waiting: 3 })).toBeNull()
    expect(responseRate({ ...noAnswers, asked: 6, answered: 3, waiting: 3, overdue: 1 })).toBe(0.75)
    expect(responseRate({ ...noAnswers, asked: 1, waiting: 1, overdue: 1 })).toBe(0)
  })
})

describe('a comment', () => {
  it('is answered by a refusal, not by consideration', () => {
    expect(isAnswered([])).toBe(false)
    expect(isAnswered([response('under_consideration')])).toBe(false)
    expect(isAnswered([response('under_consideration'), response('not_adopted')])).toBe(true)
  })
})

describe('who may answer', () => {
  const to = (slug: string, successor: string | null) => ({
    slug,
    successor: successor === null ? null : { slug: successor },
  })

  it('is whoever is named in the plan, and whoever took over, also twice', () => {
    const register = [to('a', 'b'), to('b', 'c'), to('c', null), to('d', 'e'), to('e', null)]
    expect([...answeringBodies(['a'], register)]).toEqual(['a', 'b', 'c'])
    expect([...answeringBodies(['e'], register)]).toEqual(['e'])
    expect([...answeringBodies([], register)]).toEqual([])
  })

  it('comes to an end where bodies follow each other in a circle', () => {
    expect([...answeringBodies(['a'], [to('a', 'b'), to('b', 'a')])]).toEqual(['a', 'b'])
  })
})
