import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnAddress } from '@/domain/return-address'

describe('the address to come back to', () => {
  it.each([
    '/work',
    '/plans/2020-2022/commitments/1.2/report',
    '/commitments?q=ə&sort=due',
    '/work#group-done',
  ])('keeps %s, a path of this site', (next) => {
    expect(returnAddress(next)).toBe(next)
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    '/work\\..',
    'https://evil.example',
    'javascript:alert(1)',
    'work',
    '',
    undefined,
    null,
    ['/work', '//evil.example'],
  ])('refuses %j', (next) => {
    expect(returnAddress(next)).toBe('/')
  })

  it('falls back to what the caller says', () => {
    expect(returnAddress(undefined, '/account')).toBe('/account')
  })

  it('never leads to another site, whatever is in the link', () => {
    const piece = fc.oneof(
      fc.constantFrom('/', '\\', '\t', '\n', '@', ':', '.', '//evil.example'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const here = 'https://tracker.example'
        expect(new URL(returnAddress(pieces.join('')), here).origin).toBe(here)
      }),
    )
  })
})
