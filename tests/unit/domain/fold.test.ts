import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedWords, matches } from '@/domain/fold'

const letters = fc.string({ unit: fc.constantFrom(...Array.from('əğıİIşçöüƏĞŞÇÖÜaeiou 12')) })

describe('fold', () => {
  it('takes every Azerbaijani letter to the plain one beside it', () => {
    expect(fold('əğıİşçöü ƏĞIŞÇÖÜ')).toBe('egiiscou egiscou')
    expect(fold('İctimai Nəzarət')).toBe('ictimai nezaret')
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('does not care how a letter is composed or whether it is large', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
        expect(fold(text.toLocaleUpperCase('az'))).toBe(fold(text.toLocaleLowerCase('az')))
      }),
    )
  })
})

describe('matches', () => {
  it('finds words whatever their diacritics, in any order, in any of the texts', () => {
    expect(matches('nezaret ICTIMAI', ['İctimai nəzarət'])).toBe(true)
    expect(matches('maliyyə 1.2', ['Maliyyə Nazirliyi', '1.2'])).toBe(true)
    expect(matches('maliyye gecikir', ['Maliyyə Nazirliyi'])).toBe(false)
  })

  it('finds nothing in an empty question, which is everywhere', () => {
    expect(foldedWords(' \t')).toEqual([])
    expect(matches('  ', [])).toBe(true)
  })

  it('finds every text by itself, and by any part of a word', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (text, a, b) => {
        expect(matches(text, [text])).toBe(true)
        const word = foldedWords(text)[0] ?? ''
        expect(matches(word.slice(a % (word.length + 1), b % (word.length + 1)), [text])).toBe(true)
      }),
    )
  })

  it('does not find a word across the border of two texts', () => {
    expect(matches('ab', ['a', 'b'])).toBe(false)
  })
})
