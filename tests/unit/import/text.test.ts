import { describe, expect, it } from 'vitest'
import { freeSlug, isPlanSlug, slugify } from '@/domain/import/slug'
import { cleanText, isUnknown } from '@/domain/import/text'

describe('the text of a cell', () => {
  it.each([
    ['  one \u00a0 two\t three ', 'one two three', []],
    ['first\n\n\n\nsecond \n third', 'first\n\nsecond\nthird', []],
    ['a<br>b<BR/>c', 'a\nb\nc', ['html-removed']],
    ['<p>one</p><ul><li>two</li></ul>', 'one\ntwo', ['html-removed']],
    [
      'see <a href="https://example.org/x">the report</a>',
      'see the report (https://example.org/x)',
      ['html-removed'],
    ],
    ['<a href="https://example.org">https://example.org</a>', 'https://example.org', ['html-removed']],
    ['x<script>alert(1)</script>y', 'xy', ['html-removed']],
    ['Tom &amp; Jerry &#601;&#x259;', 'Tom & Jerry əə', ['html-removed']],
    ['&amp;lt;b&amp;gt; &unknown; &#0; &#xD800;', '&lt;b&gt; &unknown; &#0; &#xD800;', ['html-removed']],
    ['a < b and c > d <3', 'a < b and c > d <3', []],
    ['=HYPERLINK("x")', '=HYPERLINK("x")', []],
    ['abc\u202Ecba\u2069\u0007', 'abccba', ['controls-removed']],
    ['MÉ™lumat', 'MÉ™lumat', ['text-garbled']],
    ['lost \ufffd letter', 'lost \ufffd letter', ['text-garbled']],
    ['u\u0308', 'ü', []],
  ])('%j becomes %j', (cell, text, faults) => {
    expect(cleanText(cell)).toEqual({ text, faults })
  })

  it.each(['NR', 'na', 'N/A', ' ND ', 'Unclear', 'None Specified', '-', '—', '', '  '])(
    '%j means unknown',
    (cell) => {
      expect(isUnknown(cell)).toBe(true)
    },
  )

  it.each(['None', '0', 'Nauru', 'Unclear wording'])('%j does not', (cell) => {
    expect(isUnknown(cell)).toBe(false)
  })
})

describe('an address', () => {
  it.each([
    ['Milli Məclis', 'milli-meclis'],
    ['  State Oil Fund (SOFAZ) ', 'state-oil-fund-sofaz'],
    ['İqtisadiyyat Nazirliyi', 'iqtisadiyyat-nazirliyi'],
    ['Prosecutor General’s Office', 'prosecutor-generals-office'],
    ['Министерство', ''],
  ])('of %j is %j', (name, slug) => {
    expect(slugify(name)).toBe(slug)
  })

  it('is never given twice', () => {
    expect(freeSlug('A b', new Set(['a-b', 'a-b-2']), 'body')).toBe('a-b-3')
    expect(freeSlug('Министерство', new Set(['body']), 'body')).toBe('body-2')
    expect(freeSlug('x'.repeat(200), new Set(['x'.repeat(76)]), 'body')).toHaveLength(78)
  })

  it('of a plan has small letters, digits and hyphens', () => {
    expect(['nap1', '2020-2022'].every(isPlanSlug)).toBe(true)
    expect(['', 'NAP', 'a--b', '-a', 'a b', 'a/b', 'x'.repeat(61)].some(isPlanSlug)).toBe(false)
  })
})
