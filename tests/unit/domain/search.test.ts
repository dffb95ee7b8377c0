import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '@/domain/fold'
import { highlight } from '@/domain/highlight'
import { asksSomething, noSearch, normalized, readSearch, searchKinds, writeSearch } from '@/domain/search'
import { foldedWordsTable } from '../../fixtures/folded'

const marked = (text: string, terms: readonly string[]) =>
  highlight(text, terms)
    .filter((piece) => piece.isMarked)
    .map((piece) => piece.text)

describe('fold', () => {
  it.each(foldedWordsTable)('takes %s for %s', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })
})

describe('highlight', () => {
  it('marks whole words that begin so, whatever their letters', () => {
    expect(marked('Öhdəliklərin icrası, öhdəlik', ['ohdelik'])).toEqual(['Öhdəliklərin', 'öhdəlik'])
    expect(marked('İctimai və İCTİMAİ', ['ictimai'])).toEqual(['İctimai', 'İCTİMAİ'])
    expect(marked('Uzaqdan baxış', ['daq', 'dan'])).toEqual([])
    expect(marked('O\u0308hde\u0307lik c\u0327ox', ['ohdelik'])).toEqual(['O\u0308hde\u0307lik'])
  })

  it('marks a phrase with what stands between its words', () => {
    expect(marked('Açıq — hökumət. Açıq hökumətin', ['aciq hokumet'])).toEqual([
      'Açıq — hökumət',
      'Açıq hökumətin',
    ])
    expect(marked('2020–2022 planı', ['2020 2022'])).toEqual(['2020–2022'])
  })

  it('loses no letter of any text', () => {
    const terms = fc.array(fc.constantFrom('a', 'e', 'ohdelik', 'a b'))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), terms, (text, sought) => {
        const pieces = highlight(text, sought)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})

describe('a question in the address', () => {
  it('has neither signs that no database stores nor half of one', () => {
    expect(readSearch({ q: '\u0000açıq\u0007 büdcə' }).q).toBe(' açıq  büdcə')
    const cut = readSearch({ q: `${'x'.repeat(199)}😀` })
    expect(() => encodeURIComponent(cut.q)).not.toThrow()
    expect(readSearch({ q: '😀' }).q).toBe('😀')
  })

  it('is read back as it was written', () => {
    const day = fc.constantFrom(null, '2021-03-01', '2024-12-31')
    const slug = fc.constantFrom(null, '2020-2022', 'asan')
    const filters = fc.record({
      q: fc.string({ maxLength: 200 }),
      kind: fc.constantFrom(null, ...searchKinds),
      plan: slug,
      agency: slug,
      from: day,
      to: day,
      page: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(filters, (asked) => {
        expect(readSearch(writeSearch(asked))).toEqual(asked)
      }),
    )
  })

  it('leaves out what is not understood', () => {
    const odd = { q: ['a', 'b'], kind: 'people', from: '2021-02-30', page: '-2', plan: ' ' }
    expect(readSearch(odd)).toEqual(noSearch)
  })

  it('asks the same with other spaces, and nothing with signs alone', () => {
    expect(normalized({ ...noSearch, q: '  open   data ' }).q).toBe('open data')
    expect(asksSomething({ ...noSearch, q: ' ?! ' })).toBe(false)
    expect(asksSomething({ ...noSearch, q: 'ə' })).toBe(true)
  })
})
