import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { demo, enter } from './people.ts'
import { inPlan, publicPages } from './pages.ts'
import { apiKey, expect, test, visit } from './support.ts'

const dist = process.env['E2E_DIST'] ?? ''
const asset = `/assets/${readdirSync(join(dist, 'assets')).find((name) => name.endsWith('.js')) ?? ''}`

/** What only the server may know. */
const secrets = () => {
  const file = join(process.env['E2E_FOLDER'] ?? '', 'data/secrets.json')
  const own = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  expect(own.length).toBeGreaterThanOrEqual(3)
  return [...own, 'sb_secret_']
}
const found = (text: string) => secrets().filter((secret) => text.includes(secret))

for (const path of ['/', '/en/plans', asset, '/rest/v1/plans?select=slug', '/assets/gone.js', '/healthz']) {
  test(`${path === asset ? 'a script' : path} comes with strict headers`, async ({ request }) => {
    const answer = await request.get(path, { headers: apiKey })
    const headers = answer.headers()
    const policy = headers['content-security-policy'] ?? ''
    // which styles may stand in a document, the document itself says
    expect(policy.replace("style-src 'self' 'unsafe-inline'; ", '')).not.toMatch(/unsafe-|\*|https?:/)
    if (headers['content-type']?.startsWith('text/html'))
      expect((await answer.text()).replaceAll('&#39;', "'")).toMatch(
        /<meta http-equiv="Content-Security-Policy" content="style-src 'self'( 'sha256-[^']+')?; style-src-attr 'unsafe-inline'"/,
      )
    const directives = new Map(
      policy.split('; ').map((text) => [text.split(' ', 1)[0] ?? '', text.split(' ').slice(1).join(' ')]),
    )
    expect(directives.get('default-src')).toBe("'none'")
    expect(directives.get('script-src')).toMatch(/^'self' 'sha256-[^' ]+'$/)
    expect(directives.get('frame-ancestors')).toBe("'none'")
    expect(directives.get('base-uri')).toBe("'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
  })
}

test('a page lets in no sheet and no script that it did not come with', async ({ page, complaints }) => {
  await page.goto('/en/about')
  const answers = await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { color: rgb(1, 2, 3) }'
    const script = document.createElement('script')
    let refused = ''
    try {
      script.textContent = 'document.body.dataset.injected = ""'
      document.head.append(style, script)
    } catch (error) {
      refused = String(error)
      document.head.append(style)
    }
    return {
      color: getComputedStyle(document.body).color,
      injected: document.body.dataset['injected'],
      refused,
    }
  })
  expect(answers.color).not.toBe('rgb(1, 2, 3)')
  expect(answers.injected).toBeUndefined()
  expect(answers.refused).toContain('TrustedScript')
  expect(complaints.splice(0).join()).toContain('style-src')
})

test('a missing script is no page, and nothing behind the API is open', async ({ request }) => {
  const statusOf = async (path: string) => (await request.get(path)).status()
  expect(await statusOf('/assets/gone.js')).toBe(404)
  expect((await request.get('/plans/2020-2022/commitments/1.1')).headers()['content-type']).toContain(
    'text/html',
  )
  for (const path of ['/_system/info', '/_system/config', '/studio', '/studio/', '/_studio', '/.env'])
    expect(await (await request.get(path)).text(), path).not.toMatch(/postgres|password|secret|studio/i)
  expect(await statusOf('/rest/v1/')).not.toBe(500)
  const traversals = [
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
  ]
  for (const path of traversals)
    expect(await (await request.get(path)).text(), path).not.toContain('"scripts"')
})

test('no secret is in the build', () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(20)
  const leaking = files.filter(
    ({ parentPath, name }) => found(readFileSync(join(parentPath, name), 'latin1')).length > 0,
  )
  expect(leaking.map(({ name }) => name)).toEqual([])
})

test('no secret is in any answer, nobody’s address is readable, nothing leaves for elsewhere', async ({
  page,
  plan,
  baseURL,
}) => {
  const bodies: Promise<{ url: string; text: string }>[] = []
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL ?? ''))
      elsewhere.push(request.url())
  })
  page.on('response', (response) => {
    const text = response.text().catch(() => '')
    bodies.push(
      text.then((body) => ({ url: response.url(), text: JSON.stringify(response.headers()) + body })),
    )
  })
  for (const path of publicPages) await visit(page, inPlan(path, plan))
  await enter(page, demo('admin'))
  for (const path of ['/account', '/secretariat/people']) await visit(page, path)

  const answers = await Promise.all(bodies)
  expect(answers.length).toBeGreaterThan(40)
  expect(answers.filter(({ text }) => found(text).length > 0).map(({ url }) => url)).toEqual([])
  const addresses = answers.filter(
    ({ url, text }) => url.includes('/rest/v1/') && text.includes('@demo.test'),
  )
  expect(addresses.map(({ url }) => url)).toEqual([])
  expect(elsewhere).toEqual([])
})
