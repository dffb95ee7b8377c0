import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedPolicy, headersFile, securityHeaders, stylePolicy } from '../../supabase/local/headers.ts'
import { publishableKey } from '../../supabase/local/secrets.ts'
import { createServer } from '../../supabase/local/server.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { openTestStack, type TestStack } from '../support/stack.ts'

const script = 'export const app = 1 // '.repeat(100)
const shell = '<!doctype html><title>Tracker</title><script>before()</script>'
let stack: TestStack
let server: Hono
beforeAll(async () => {
  stack = await openTestStack({ seed: 'bare' })
  const dist = temporaryFolder()
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), shell)
  writeFileSync(join(dist, 'robots.txt'), 'User-agent: *')
  writeFileSync(join(dist, 'assets/app-1a2b3c.js'), script)
  writeFileSync(join(dist, 'assets/app-1a2b3c.js.br'), brotliCompressSync(script))
  writeFileSync(join(dist, 'assets/app-1a2b3c.js.gz'), gzipSync(script))
  server = createServer(stack, dist)
})
afterAll(() => stack.close())

const get = async (path: string, headers: Record<string, string> = {}) => server.request(path, { headers })
const asset = '/assets/app-1a2b3c.js'

describe('pages', () => {
  it.each(['/', '/plans', '/en/', '/en/plans/2020-2022/commitments/1.2?sort=due', '/plans/a.b/'])(
    '%s is the app, asked about each time',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toMatch(/^text\/html/)
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(await response.text()).toContain('<title>Tracker</title>')
    },
  )

  it.each([
    '/missing.png',
    '/en/favicon.ico',
    '/assets/app-old.js',
    '/assets/',
    '/assets/deep/chunk',
    '/secrets.json',
  ])('%s is not found, and no browser remembers that', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toBeNull()
  })

  it.each(['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%2f..%2f..%2fetc%2fpasswd'])(
    '%s does not leave the build',
    async (path) => {
      expect(await (await get(path)).text()).not.toContain('root:')
    },
  )

  it('are not sent twice', async () => {
    for (const path of ['/', '/plans', asset, '/robots.txt']) {
      const tag = (await get(path)).headers.get('etag') ?? 'none'
      expect((await get(path, { 'if-none-match': tag })).status, path).toBe(304)
    }
  })
})

describe('built files', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('come as %s to who takes it, for ever', async (encoding, decode) => {
    const response = await get(asset, { 'accept-encoding': `${encoding}, identity` })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toContain('Accept-Encoding')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(decode(await response.arrayBuffer()).toString()).toBe(script)
  })

  it('come plain to others', async () => {
    expect(await (await get(asset)).text()).toBe(script)
  })
})

describe('every answer', () => {
  it.each(['/', asset, '/robots.txt', '/missing.png', '/healthz', '/rest/v1/nothing'])(
    '%s has the security headers',
    async (path) => {
      const { headers } = await get(path)
      for (const [name, value] of Object.entries(securityHeaders({ shell })))
        expect(headers.get(name)).toBe(value)
    },
  )

  it('allows next to nothing inline, nothing evaluated, nothing framed, nothing from elsewhere', () => {
    const policy = securityHeaders({ shell })['Content-Security-Policy'] ?? ''
    // openssl dgst -sha256 -binary | base64
    expect(policy).toContain("script-src 'self' 'sha256-BXqlWGOUHp00lqMtJadjkHEL26fQotX7D8WXJMF9FZY=';")
    // which styles may stand in a document, the document itself says
    expect(policy.replace(" style-src 'self' 'unsafe-inline';", '')).not.toMatch(/unsafe|\*|https?:/)
    expect(stylePolicy('h1{}')).toMatch(/^style-src 'self' 'sha256-[^']+'; style-src-attr 'unsafe-inline'$/)
    expect(stylePolicy()).toBe("style-src 'self'; style-src-attr 'unsafe-inline'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types vue")
  })

  it('of a static host is the same, with the address of its Supabase project', () => {
    const file = headersFile({ shell, api: 'https://example.supabase.co' })
    expect(file).toContain("connect-src 'self' https://example.supabase.co;")
    expect(file).toContain("script-src 'self' 'sha256-")
    expect(file).toContain('/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n')
  })
})

describe('pieces for other sites', () => {
  let site: Hono
  const ask = async (path: string) => (await site.request(path)).headers

  beforeAll(() => {
    const [dist, pages] = [temporaryFolder(), temporaryFolder()]
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Tracker</title>')
    const files = {
      'embed/plans/a/index.html': '<!doctype html><title>Card</title>',
      'en/embed/plans/a/index.html': '<!doctype html><title>Card</title>',
      'plans/embed/index.html': '<!doctype html><title>A plan of that name</title>',
      'badges/a/1.1.en.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(pages, name)), { recursive: true })
      writeFileSync(join(pages, name), content)
    }
    site = createServer(stack, dist, pages)
  })

  it.each(['/embed/plans/a/', '/en/embed/plans/a/'])(
    '%s stands in any frame and runs nothing',
    async (path) => {
      const headers = await ask(path)
      expect(headers.get('content-type')).toMatch(/^text\/html/)
      expect(headers.get('content-security-policy')).toBe(embeddedPolicy)
      expect(embeddedPolicy).toContain('frame-ancestors *')
      expect(embeddedPolicy).not.toMatch(/script-src|unsafe/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  it.each(['/', '/plans/embed/', '/plans/a?embed=1', '/embedded/plans/a/', '/badges/a/1.1.en.svg'])(
    '%s stands in no frame',
    async (path) => {
      expect((await ask(path)).get('content-security-policy')).toContain("frame-ancestors 'none'")
    },
  )

  it('badges are pictures, asked about each time', async () => {
    const headers = await ask('/badges/a/1.1.en.svg')
    expect(headers.get('content-type')).toMatch(/^image\/svg\+xml/)
    expect(headers.get('cache-control')).toBe('no-cache')
    expect((await site.request('/badges/a/9.9.en.svg')).status).toBe(404)
  })

  it('are named for hosts that read _headers', () => {
    expect(headersFile()).toContain('/embed/*\n  ! Content-Security-Policy\n')
  })
})

describe('the API behind it', () => {
  it('is healthy while the database answers', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
    const closed = createServer(
      { host: stack.host, sql: (() => Promise.reject(new Error('gone'))) as never },
      temporaryFolder(),
    )
    expect((await closed.request('/healthz')).status).toBe(503)
  })

  it('compresses long answers', async () => {
    await stack.sql`create function public.words() returns text language sql as $$ select repeat('word ', 1000) $$`
    const response = await get('/rest/v1/rpc/words', { apikey: publishableKey, 'accept-encoding': 'gzip' })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(JSON.parse(gunzipSync(await response.arrayBuffer()).toString())).toHaveLength(5000)
  })

  it('reads bodies up to a limit', async () => {
    const request = { method: 'POST', headers: { apikey: publishableKey }, body: 'x'.repeat(2 ** 20 + 1) }
    expect((await server.request('/auth/v1/signup', request)).status).toBe(413)
  })
})
