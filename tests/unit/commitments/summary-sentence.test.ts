import { beforeAll, describe, expect, it } from 'vitest'
import { loadMessages } from '@/i18n'
import { summarySentence } from '@/pages/commitments/list/summarySentence'
import { aCommitment, aSilentCommitment } from '../../fixtures/domain'

beforeAll(() => loadMessages('en'))

describe('the sentence above a list', () => {
  it('says nothing of nothing', () => {
    expect(summarySentence([])).toBe('')
  })

  it('counts those without a report beside the others', () => {
    const sentence = summarySentence([aCommitment({ id: 1 }), aSilentCommitment({ id: 2 })])
    expect(sentence).toContain('2 commitments')
    expect(sentence).toContain('1 was never reported on')
  })

  it('does not call a plan silent of which no reports are at hand', () => {
    const silent = { dueOn: null }
    expect(summarySentence([aSilentCommitment(silent), aSilentCommitment(silent)])).toBe(
      '2 commitments; no agency report on any of them is at hand.',
    )
  })
})
