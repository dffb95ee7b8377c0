import { describe, expect, it } from 'vitest'
import { documentOf, stylesOf } from '../../../supabase/local/prerender/document.ts'
import { fileOf, redirectsOf, sitemapOf } from '../../../supabase/local/prerender/site-files.ts'
import { remember } from '../../../supabase/local/prerender/answers.ts'
import { escapeMarkup } from '../../../src/head.ts'
import type { RenderedPage } from '../../../src/rendered.ts'

const shell = `<!doctype html>
<html lang="az">
  <head>
    <title>Tracker</title>
    <meta
      name="description"
      content="Own"
    />
    <meta http-equiv="Content-Security-Policy" content="style-src 'self'; style-src-attr 'unsafe-inline'">
    <script>before()</script>
    <link rel="manifest" href="/manifest.webmanifest" />
    <script type="module" crossorigin src="/assets/app.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/shared.js">
    <link rel="stylesheet" href="/assets/app.css">
    <link
      rel="preload"
      href="/assets/serif.woff2"
      as="font"
    />
  </head>
  <body>
    <div id="app"></div>
    <noscript><p>needs JavaScript</p></noscript>
  </body>
</html>`
const manifest = {
  'src/pages/plans/PlansPage.vue': {
    file: 'assets/plans.js',
    css: ['assets/plans.css'],
    imports: ['_shared.js'],
  },
  'src/pages/plans/PlanLater.vue': { file: 'assets/later.js', css: ['assets/later.css'] },
  '_several.js': { file: 'assets/several.js', css: ['assets/several.css'] },
  '_shared.js': { file: 'assets/shared.js', css: ['assets/app.css'] },
  'src/i18n/messages/en/index.ts': { file: 'assets/en.js' },
}
const places = {
  'src/pages/plans/PlansPage.vue': ['/assets/plans.js', '/assets/plans.css'],
  'src/pages/plans/PlanLater.vue': ['/assets/later.js'],
  // of several pages, and so in a file without a name of its own
  'src/pages/plans/PlanShared.vue': ['/assets/several.js'],
}
const page = {
  address: '/en/plans',
  locale: 'en',
  html: '<h1>$& Plans</h1>',
  state: '<script type="application/json" id="page-state">{}</script>',
  modules: [
    'src/pages/plans/PlansPage.vue',
    'src/pages/plans/PlanLater.vue',
    'src/pages/plans/PlanShared.vue',
    'src/components/Icon.vue',
  ],
  words: ['everywhere'],
} as unknown as RenderedPage

describe('the document of a page', () => {
  const text = documentOf({ shell, manifest, places }, page, '<title>Plans</title>', 'h1{color:red}')

  it('has its language, head, content and answers, and nothing that says it needs a script', () => {
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('<link rel="wake" crossorigin href="/en/manifest.webmanifest">')
    expect(text).not.toContain('rel="manifest"')
    expect(text).toContain('<title>Plans</title>')
    expect(text).not.toContain('content="Own"')
    expect(text).toContain('<div id="app"><h1>$& Plans</h1></div>')
    expect(text).toContain('id="page-state"')
    expect(text).not.toContain('noscript')
  })

  it('says its address before the first script, which compares it', () => {
    expect(text.indexOf('<meta name="prerendered" content="/en/plans"')).toBeGreaterThan(0)
    expect(text.indexOf('name="prerendered"')).toBeLessThan(text.indexOf('before()'))
  })

  it('brings its styles along, and a policy that lets in no others', () => {
    expect(text).toContain('<style>h1{color:red}</style>')
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? []
    // openssl dgst -sha256 -binary | base64
    expect(policy).toBe(
      "style-src 'self' 'sha256-/D8wWMrWSOjeD/K4IHepvRvJjPxqJbouCB3qbqmBaqY='; style-src-attr 'unsafe-inline'",
    )
    expect(text.indexOf(policy)).toBeLessThan(text.indexOf('<style>'))
  })

  it('asks for nothing before it is painted, and only names what it wakes with then, the app first', () => {
    expect(stylesOf({ shell, manifest, places }, page)).toEqual([
      'assets/app.css',
      'assets/later.css',
      'assets/several.css',
      'assets/plans.css',
    ])
    const links = Array.from(
      text.matchAll(/<link rel="(stylesheet|expect|wake)"[^>]*href="([^"]+)"/g),
      ([, rel, file]) => [rel, file],
    )
    expect(links).toEqual([
      ['expect', '#page-state'],
      ['wake', '/assets/app.js'],
      ['wake', '/assets/plans.js'],
      ['wake', '/assets/shared.js'],
      ['wake', '/assets/en.js'],
      ['wake', '/assets/app.css'],
      ['wake', '/assets/later.css'],
      ['wake', '/assets/several.css'],
      ['wake', '/assets/plans.css'],
      ['wake', '/en/manifest.webmanifest'],
    ])
    expect(text).not.toContain('type="module"')
    expect(text).not.toContain('preload')
  })

  it('is the same file in whatever order its parts arrived', () => {
    const turned = { ...page, modules: [...page.modules].reverse() }
    expect(stylesOf({ shell, manifest, places }, turned)).toEqual(stylesOf({ shell, manifest, places }, page))
  })

  it('is refused when the build has changed its shape', () => {
    expect(() => documentOf({ shell: '<html lang="az">', manifest, places }, page, '', '')).toThrow(
      'nothing like',
    )
  })
})

it('a page is a file of its folder, never outside', () => {
  expect(fileOf('/')).toBe('index.html')
  expect(fileOf('/en/plans/2020-2022')).toBe('en/plans/2020-2022/index.html')
  expect(() => fileOf('/plans/%2e%2e/x')).toThrow('no file')
  expect(() => fileOf('/plans/a%2Fb')).toThrow('no file')
})

it('the map of the site names every language of a page', () => {
  const alternates = [
    { language: 'az', address: '/a' },
    { language: 'en', address: '/en/a' },
  ]
  const text = sitemapOf(
    'https://t.example',
    [{ address: '/a', alternates, since: '2026-01-02' }],
    escapeMarkup,
  )
  expect(text).toContain('<loc>https://t.example/a</loc><lastmod>2026-01-02</lastmod>')
  expect(text).toContain('hreflang="en" href="https://t.example/en/a"')
})

it('pages of accounts lead to the app, in every language', () => {
  expect(redirectsOf(['/secretariat/reviews/:id(\\d+)'], ['/', '/en/'])).toBe(
    '/secretariat/reviews/:id /shell.html 200\n/en/secretariat/reviews/:id /shell.html 200\n',
  )
})

it('the same question is asked once, and again after a failure or when all is forgotten', async () => {
  const asked: string[] = []
  let fails = true
  const { fetch, forget } = remember({ from: 'http://from', to: 'http://to' }, (input) => {
    asked.push(input instanceof Request ? input.url : input.toString())
    return fails
      ? Promise.reject(new Error('no network'))
      : Promise.resolve(Response.json({ n: asked.length }))
  })
  await expect(fetch('http://from/rest')).rejects.toThrow('no network')
  fails = false
  const [first, second] = await Promise.all([fetch('http://from/rest'), fetch('http://from/rest')])
  expect(await first.json()).toEqual(await second.json())
  expect(asked).toEqual(['http://to/rest', 'http://to/rest'])
  forget()
  await fetch('http://from/rest')
  expect(asked).toHaveLength(3)
})
