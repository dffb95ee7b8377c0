import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressIn, basePath, localeOf, locales } from '@/i18n/locale'

it('reads the language from the first segment', () => {
  expect(localeOf('/')).toBe('az')
  expect(localeOf('/plans/en')).toBe('az')
  expect(localeOf('/en')).toBe('en')
  expect(localeOf('/en/plans')).toBe('en')
  expect(localeOf('/english')).toBe('az')
})

it('keeps the default language without a prefix', () => {
  expect(basePath('az')).toBe('/')
  expect(basePath('en')).toBe('/en/')
})

it('carries query and hash over to the other language', () => {
  expect(addressIn('en', '/commitments?q=b%C3%BCdc%C9%99#list')).toBe(
    '/en/commitments?q=b%C3%BCdc%C9%99#list',
  )
  expect(addressIn('az', '/commitments')).toBe('/commitments')
  expect(addressIn('en', '/')).toBe('/en/')
})

it('never leads to another host', () => {
  expect(addressIn('az', '//evil.example/x')).toBe('/evil.example/x')
})

it('reads back the language it wrote', () => {
  const path = fc.array(fc.stringMatching(/^[a-z0-9-]{3,9}$/)).map((segments) => `/${segments.join('/')}`)
  fc.assert(
    fc.property(fc.constantFrom(...locales), path, ({ code }, fullPath) => {
      expect(localeOf(addressIn(code, fullPath))).toBe(code)
    }),
  )
})
