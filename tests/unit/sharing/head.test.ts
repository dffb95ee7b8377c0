import { expect, it } from 'vitest'
import { brief, type PageHead } from '@/domain/page-head'
import { escapeJson, escapeMarkup, renderHead } from '@/head'

const head = (more: Partial<PageHead> = {}): PageHead => ({
  title: 'Plan — Open Government Tracker',
  name: 'Plan',
  description: 'Six of 26 are kept.',
  product: 'Open Government Tracker',
  locale: 'en',
  path: '/plans/2025-2027',
  original: null,
  hidden: false,
  structured: [],
  look: {},
  ...more,
})
const place = { site: 'https://tracker.example', picture: '/pictures/a.png' }

it('lets nothing in a title or a description leave its place', () => {
  const html = renderHead(head({ title: '</title><script>', description: `" onload='x' <b>&` }), place)
  expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>')
  expect(html).toContain('content="&quot; onload=&#39;x&#39; &lt;b&gt;&amp;"')
})

it('leaves out what no XML may contain, and keeps lines, tabs and letters of every plane', () => {
  expect(escapeMarkup('a\u0001\u000b\u001f\ufffeb\tc\nd😀')).toBe('ab\tc\nd😀')
})

it('lets nothing in structured data end its element', () => {
  const html = renderHead(head({ structured: [{ name: '</script><!--\u2028' }] }), place)
  const [, json = ''] = /ld\+json">(.*?)<\/script>/.exec(html) ?? []
  expect(json).not.toMatch(/[<>\u2028]/)
  expect(JSON.parse(json)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ name: '</script><!--\u2028' }],
  })
  expect(escapeJson({ a: '<' })).toBe('{"a":"\\u003c"}')
})

it('names the page in every language, and the one that says the same', () => {
  const html = renderHead(head({ original: '/plans/2020-2022' }), place)
  expect(html).toContain('<link rel="canonical" href="https://tracker.example/en/plans/2020-2022" />')
  expect(html).toContain('hreflang="az" href="https://tracker.example/plans/2020-2022"')
  expect(html).toContain('hreflang="x-default" href="https://tracker.example/plans/2020-2022"')
  expect(html).toContain('<meta property="og:url" content="https://tracker.example/en/plans/2020-2022" />')
})

it('asks to be passed over, and names no address then', () => {
  const html = renderHead(head({ hidden: true }), place)
  expect(html).toContain('<meta name="robots" content="noindex" />')
  expect(html).not.toMatch(/canonical|hreflang/)
})

it('says nothing that needs a whole address while the site has none', () => {
  const html = renderHead(head(), { picture: '/pictures/a.png' })
  expect(html).not.toMatch(/canonical|hreflang|og:url|og:image/)
})

it('cuts a description to its first paragraph, and that between words', () => {
  expect(brief('  One sentence.  ')).toBe('One sentence.')
  expect(brief('What it is.\n\nWhere it was read.')).toBe('What it is.')
  expect(brief('Six of the commitments, all of them late', 24)).toBe('Six of the commitments…')
  expect(brief('x'.repeat(400)).length).toBeLessThanOrEqual(301)
})
