import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../supabase/local/evidence/address.ts'
import { readCheckArguments } from '../../../supabase/local/evidence/arguments.ts'

it.each([
  ['8.8.8.8', true],
  ['2a00:1450::1', true],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['100.64.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['', false],
  ['example.org', false],
])('public or not: "%s" %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})

describe('the command', () => {
  it('knows its options', () => {
    expect(readCheckArguments([])).toEqual({ plan: null, limit: Infinity, olderThan: 0, allowLocal: false })
    expect(readCheckArguments(['--plan', '2020-2022', '--limit', '5', '--older-than', '30'])).toMatchObject({
      plan: '2020-2022',
      limit: 5,
      olderThan: 30,
    })
  })

  it.each([
    ['--plan must be', ['--plan', 'Not A Slug']],
    ['--limit must be', ['--limit', '0']],
    ['--limit must be', ['--limit', 'many']],
    ['--older-than must be', ['--older-than', '1.5']],
    ['--nonsense', ['--nonsense']],
    ['Usage', ['file']],
  ])('says what is wrong: %s', (words, args) => {
    expect(() => readCheckArguments(args)).toThrow(words)
  })
})
