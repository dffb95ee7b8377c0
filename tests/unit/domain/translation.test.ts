import { expect, it } from 'vitest'
import {
  countMissing,
  missingIn,
  readMissing,
  writeMissing,
  type MissingTranslation,
} from '@/domain/translation'

const missing = (different: Partial<MissingTranslation>): MissingTranslation => ({
  kind: 'commitment',
  id: 1,
  planSlug: 'a',
  code: '1.1',
  address: null,
  title: {},
  field: 'title',
  languages: ['en'],
  ...different,
})
const list = [
  missing({}),
  missing({ kind: 'summary', languages: ['az', 'en'] }),
  missing({ kind: 'summary', planSlug: 'b', languages: ['az'] }),
  missing({ kind: 'rule', planSlug: null }),
]
const all = { language: null, kind: null, plan: null }

it('a filter is what the address says, and unknown kinds are none', () => {
  expect(readMissing({ lang: 'en', kind: 'summary', plan: 'a' })).toEqual({
    language: 'en',
    kind: 'summary',
    plan: 'a',
  })
  expect(readMissing({ kind: 'nonsense', plan: ['a', 'b'], lang: '' })).toEqual(all)
  const filter = { language: null, kind: 'summary', plan: 'b' } as const
  expect(readMissing(writeMissing(filter))).toEqual(filter)
})

it('parts of a filter hold together', () => {
  expect(missingIn(list, all)).toHaveLength(4)
  expect(missingIn(list, { language: 'az', kind: 'summary', plan: 'a' })).toEqual([list[1]])
})

it('each choice counts what it would show beside the others', () => {
  const counts = (filter: Partial<typeof all>, part: 'language' | 'kind' | 'plan') =>
    Object.fromEntries(countMissing(list, { ...all, ...filter }, part))
  expect(counts({}, 'kind')).toEqual({ commitment: 1, summary: 2, rule: 1 })
  expect(counts({ kind: 'summary' as never }, 'kind')).toEqual({ commitment: 1, summary: 2, rule: 1 })
  expect(counts({ kind: 'summary' as never }, 'plan')).toEqual({ a: 1, b: 1 })
  expect(counts({ plan: 'b' as never }, 'language')).toEqual({ en: 0, az: 1 })
})
