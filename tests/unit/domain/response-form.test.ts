import { describe, expect, it } from 'vitest'
import { dispositions } from '@/domain/response'
import {
  checkResponse,
  emptyResponse,
  longestResponse,
  recallResponse,
  toResponseDraft,
  type ResponseForm,
} from '@/domain/response-form'

const form = (different: Partial<ResponseForm> = {}): ResponseForm => ({
  as: '3',
  disposition: 'answered',
  body: 'In May.',
  reasons: '',
  change: '',
  ...different,
})
const wrong = (different: Partial<ResponseForm>) =>
  checkResponse(form(different)).map(({ field, rule }) => `${field}: ${rule}`)

describe('an answer', () => {
  it('needs somebody who gives it, an outcome and words', () => {
    expect(checkResponse(form())).toEqual([])
    expect(wrong({ as: '', disposition: '', body: ' \n' })).toEqual([
      'as: as',
      'disposition: disposition',
      'body: body',
    ])
  })

  it.each(dispositions)('that says “%s” has reasons where something is turned down', (disposition) => {
    const mustExplain = disposition === 'not_adopted' || disposition === 'partly_adopted'
    expect(wrong({ disposition, reasons: ' \t ' })).toEqual(mustExplain ? ['reasons: reasons'] : [])
    expect(wrong({ disposition, reasons: 'No money.' })).toEqual([])
  })

  it('is as long as the database takes, in characters rather than halves of them', () => {
    expect(wrong({ body: '🌍'.repeat(longestResponse) })).toEqual([])
    expect(wrong({ body: '🌍'.repeat(longestResponse + 1) })).toEqual(['body: too_long'])
    expect(wrong({ reasons: 'x'.repeat(longestResponse + 1) })).toEqual(['reasons: too_long'])
  })

  it('is sent in the name of an agency or of the secretariat, with the change it led to', () => {
    expect(toResponseDraft(form({ body: ' Yes ', change: 'deadline:12' }), 5)).toEqual({
      commentId: 5,
      organizationId: 3,
      disposition: 'answered',
      body: 'Yes',
      reasons: '',
      change: { kind: 'deadline', id: 12 },
    })
    expect(toResponseDraft(form({ as: 'office' }), 5)).toMatchObject({ organizationId: null, change: null })
    expect(() => toResponseDraft(form({ disposition: '' }), 5)).toThrow(TypeError)
  })
})

describe('a draft of an answer', () => {
  it('begins in the only name there is, and asks where there are several', () => {
    expect(emptyResponse(['3']).as).toBe('3')
    expect(emptyResponse(['3', 'office']).as).toBe('')
  })

  it('comes back as far as it fits', () => {
    expect(recallResponse(form({ change: 'text:7' }), ['3'])).toEqual(form({ change: 'text:7' }))
    const other = { as: '4', disposition: 'ignored', body: 5, change: 'everything:1' }
    expect(recallResponse(other, ['3', 'office'])).toEqual(emptyResponse(['3', 'office']))
    expect(recallResponse('text', ['3'])).toBeNull()
    expect(recallResponse(null, ['3'])).toBeNull()
  })
})
