import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '@/domain/ledger/changes'
import { diffWords } from '@/domain/ledger/word-diff'

const sides = (before: unknown, after: unknown) =>
  changesOf({
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
  })

describe('what an entry says', () => {
  it('is taken apart by language', () => {
    expect(sides({ title: { az: 'Bir', en: 'One' } }, { title: { az: 'İki', en: 'One' } })).toEqual([
      { field: 'title', lang: 'az', before: 'Bir', after: 'İki' },
    ])
    expect(sides({ summary: {} }, { summary: { en: 'New' } })).toEqual([
      { field: 'summary', lang: 'en', before: null, after: 'New' },
    ])
  })

  it('names labels inside a field, and leaves out what only links rows', () => {
    expect(
      sides(null, {
        id: 1,
        commitment_id: 2,
        ratings: { lens: 'yes', completion: 'limited' },
        voice: 'reviewer',
      }),
    ).toEqual([
      { field: 'voice', lang: null, before: null, after: 'reviewer' },
      { field: 'ratings.lens', lang: null, before: null, after: 'yes' },
      { field: 'ratings.completion', lang: null, before: null, after: 'limited' },
    ])
  })

  it('keeps zero and false, which are values', () => {
    expect(sides({ target: 0, is_sample: false }, null)).toEqual([
      { field: 'target', lang: null, before: 0, after: null },
      { field: 'is_sample', lang: null, before: false, after: null },
    ])
  })

  it('begins with what a reader looks for', () => {
    const fields = sides(null, {
      zeta: 1,
      narrative: 'n',
      completion: 'limited',
      due_on: '2026-01-01',
      code: '1.1',
    })
    expect(fields.map(({ field }) => field)).toEqual(['code', 'completion', 'due_on', 'narrative', 'zeta'])
  })
})

describe('two texts', () => {
  const marked = (before: string, after: string) =>
    diffWords(before, after)
      .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
      .join('')

  it('differ by whole words, in Azerbaijani letters too', () => {
    expect(marked('Dövlət qurumları açıq məlumat verir.', 'Dövlət qurumları ğözəl məlumat verir.')).toBe(
      'Dövlət qurumları [-açıq-][+ğözəl+] məlumat verir.',
    )
    expect(marked('əlçatan', 'əlçatanlıq')).toBe('[-əlçatan-][+əlçatanlıq+]')
    expect(marked('Отчёт за год', 'Отчёт за месяц')).toBe('Отчёт за [-год-][+месяц+]')
    expect(marked('42 qurum', '43 qurum')).toBe('[-42-][+43+] qurum')
  })

  it('tell several new words as one change', () => {
    expect(marked('a bir iki b', 'a üç dörd b')).toBe('a [-bir iki-][+üç dörd+] b')
  })

  it('may be new or gone altogether', () => {
    expect(marked('', 'yeni')).toBe('[+yeni+]')
    expect(marked('köhnə', '')).toBe('[-köhnə-]')
    expect(marked('eyni', 'eyni')).toBe('eyni')
  })

  it('are both found again in their difference', () => {
    const text = fc
      .array(fc.constantFrom('a', 'ə', 'söz', ' ', '\n', ',', '—', '😀', '\uD83D', 'e\u0301'), {
        maxLength: 40,
      })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after)
        const all = (without: string) =>
          parts
            .filter(({ kind }) => kind !== without)
            .map((part) => part.text)
            .join('')
        expect(all('added')).toBe(before)
        expect(all('removed')).toBe(after)
      }),
    )
  })

  it('are given up in time when they have nothing in common', () => {
    const words = (seed: string) => Array.from({ length: 20_000 }, (_, index) => `${seed}${index}`).join(' ')
    const start = performance.now()
    expect(diffWords(words('a'), words('b')).at(-1)?.kind).toBe('added')
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
