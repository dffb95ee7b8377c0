import { expect, it } from 'vitest'
import { isRenderedFor } from '@/domain/document-marks'

it.each([
  ['/en/plans', '/en/plans', '', true],
  ['/en/plans', '/en/plans/', '', true],
  ['/en/', '/en', '', true],
  ['/', '/', '', true],
  ['/en/plans', '/plans', '', false],
  ['/en/plans', '/en/plans', '?asof=2022-06-01', false],
  // a page that stands in for others, as 404.html
  ['*', '/en/nowhere', '', false],
])('a document for %s at %s%s is its own: %s', (rendered, pathname, search, expected) => {
  expect(isRenderedFor(rendered, { pathname, search })).toBe(expected)
})
