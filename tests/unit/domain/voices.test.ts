import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Commitment, Voice } from '@/domain/commitment'
import { completions } from '@/domain/status'
import {
  accordOf,
  accountsOf,
  comparableWords,
  disagreementOf,
  judgedCompletions,
  stepsBetween,
} from '@/domain/voices'
import { aCommitment, aVoice } from '../../fixtures/domain'

const word = fc.constantFrom(...judgedCompletions)
const voice: fc.Arbitrary<Voice> = fc
  .record({
    voice: fc.constantFrom('civil_society' as const, 'reviewer' as const, 'secretariat' as const),
    scheme: fc.constantFrom('ogp', 'irm-2012-2013', 'irm-2014-2019'),
    completion: fc.option(fc.oneof(word, fc.constantFrom('unclear', 'high', ''))),
  })
  .map(aVoice)
const spoken = fc.record({
  completion: fc.option(fc.constantFrom(...completions)),
  voices: fc.array(voice, { maxLength: 5 }),
})

describe('the distance between two words', () => {
  it('is the same from either side, nothing only between equals, and never longer by a detour', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(stepsBetween(a, b)).toBe(stepsBetween(b, a))
        expect(stepsBetween(a, b) === 0).toBe(a === b)
        expect(stepsBetween(a, c)).toBeLessThanOrEqual(stepsBetween(a, b) + stepsBetween(b, c))
      }),
    )
  })

  it('counts the steps of the scale', () => {
    expect(stepsBetween('complete', 'limited')).toBe(2)
    expect(stepsBetween('no_evidence', 'complete')).toBe(4)
  })
})

describe('the disagreement of voices', () => {
  it('is that of the two furthest apart, in whatever order they speak, and nothing only if all say the same', () => {
    fc.assert(
      fc.property(spoken, (some) => {
        const words = comparableWords(some)
        const found = disagreementOf(words)
        expect(disagreementOf([...words].reverse())).toBe(found)
        if (words.length < 2) {
          expect(found).toBeNull()
          return
        }
        const pairs = words.flatMap((a) => words.map((b) => stepsBetween(a.completion, b.completion)))
        expect(found).toBe(Math.max(...pairs))
        expect(found === 0).toBe(new Set(words.map(({ completion }) => completion)).size === 1)
      }),
    )
  })

  it('never compares the words of another scheme', () => {
    fc.assert(
      fc.property(spoken, fc.array(voice, { maxLength: 5 }), (some, more) => {
        const legacy = more.map((one) => ({ ...one, scheme: 'irm-2012-2013', completion: 'complete' }))
        const together = { ...some, voices: [...some.voices, ...legacy] }
        expect(comparableWords(together)).toEqual(comparableWords(some))
      }),
    )
  })

  it('lets the agency speak first, then each other voice in its place', () => {
    const words = comparableWords({
      completion: 'complete',
      voices: [
        aVoice({ voice: 'secretariat' }),
        aVoice({ voice: 'reviewer' }),
        aVoice({ voice: 'civil_society' }),
      ],
    })
    expect(words.map(({ speaker }) => speaker)).toEqual([
      'agency',
      'civil_society',
      'reviewer',
      'secretariat',
    ])
  })
})

describe('how voices stand to each other', () => {
  const of = (different: Partial<Commitment>) => accordOf(aCommitment(different))

  it('is disagreement from one step on', () => {
    expect(of({ disagreement: 1 })).toBe('disagree')
    expect(of({ disagreement: 0 })).toBe('agree')
  })

  it('is unknown where nobody can be compared, and nothing where nobody spoke', () => {
    expect(of({ completion: 'limited' })).toBe('one')
    expect(of({ completion: null, voices: [aVoice({ scheme: 'irm-2012-2013' })] })).toBe('one')
    expect(of({ completion: null, voices: [] })).toBeNull()
  })
})

describe('what each voice says', () => {
  it('counts only where more than one has judged, and each organization by itself', () => {
    const two = aCommitment({
      completion: 'complete',
      disagreement: 3,
      voices: [
        aVoice({ voice: 'civil_society', completion: 'limited' }),
        aVoice({ voice: 'civil_society', completion: 'not_started' }),
      ],
    })
    const alone = aCommitment({ completion: 'complete', disagreement: null })
    const withdrawn = aCommitment({ ...two, lifecycle: 'withdrawn' })
    const nothing = { no_evidence: 0, not_started: 0, limited: 0, substantial: 0, complete: 0 }
    expect(accountsOf([two, alone, withdrawn])).toEqual([
      { speaker: 'agency', counts: { ...nothing, complete: 1 } },
      { speaker: 'civil_society', counts: { ...nothing, limited: 1, not_started: 1 } },
    ])
  })
})
