import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { compareText } from '@/i18n/compare'
import { setCurrentLocale } from '@/i18n/locale'

const alphabet = Array.from('abcçdeəfgğhxıijkqlmnoöprsştuüvyz')

describe('in Azerbaijani', () => {
  beforeEach(() => {
    setCurrentLocale('az')
  })

  it('follows the alphabet, in both cases', () => {
    expect([...alphabet].reverse().sort(compareText)).toEqual(alphabet)
    const capitals = alphabet.map((letter) => letter.toLocaleUpperCase('az'))
    expect([...capitals].reverse().sort(compareText)).toEqual(capitals)
  })

  it('counts numbers inside a code', () => {
    expect(['1.10', '2.1', '1.2', '1.1'].sort(compareText)).toEqual(['1.1', '1.2', '1.10', '2.1'])
  })

  it('knows letters in either Unicode form, and letters from elsewhere by their base', () => {
    expect(compareText('c\u0327ay', 'ev')).toBeLessThan(0)
    expect(compareText('c\u0327ay', 'cay')).toBeGreaterThan(0)
    expect(compareText('é', 'f')).toBeLessThan(0)
  })

  it('puts the shorter first, and tells case apart only at the end', () => {
    expect(compareText('ab', 'abc')).toBeLessThan(0)
    expect(compareText('Əli', 'əli')).not.toBe(0)
    expect(compareText('Əli', 'əla')).toBeGreaterThan(0)
  })

  // Node's ICU has the Azerbaijani order that browsers lack.
  it('agrees with ICU', () => {
    const icu = new Intl.Collator('az', { numeric: true })
    const letters = [
      ...alphabet,
      ...alphabet.map((letter) => letter.toLocaleUpperCase('az')),
      '1',
      '2',
      '10',
      ' ',
    ]
    const word = fc.array(fc.constantFrom(...letters), { maxLength: 6 }).map((parts) => parts.join(''))
    const same = (a: string, b: string) => a.toLocaleLowerCase('az') === b.toLocaleLowerCase('az')
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(!same(a, b))
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(icu.compare(a, b)))
      }),
      { numRuns: 2000 },
    )
  })

  it('is an order, whatever it is given', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 8 })
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareText(a, b)) + Math.sign(compareText(b, a))).toBe(0)
        if (compareText(a, b) <= 0 && compareText(b, c) <= 0) expect(compareText(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

it('sorts English by its own order', () => {
  setCurrentLocale('en')
  expect(['2.10', 'Zoo', 'apple', '2.9'].sort(compareText)).toEqual(['2.9', '2.10', 'apple', 'Zoo'])
})
