import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Output } from '../../supabase/local/prerender/output.ts'
import { createServer } from '../../supabase/local/server.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { openTestStack, type TestStack } from '../support/stack.ts'

let stack: TestStack
let server: Hono
let unfinished: Hono
let later: string
let begun: Hono
const version = async () => {
  const [row] = await stack.sql<{ version: string }[]>`select public.public_version() as version`
  return row?.version ?? ''
}

beforeAll(async () => {
  stack = await openTestStack()
  const [dist, pages, empty] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'shell.html'), '<title>Shell</title>')
  // of other data: somebody prerendered into the build
  writeFileSync(join(dist, 'index.html'), '<title>Elsewhere</title>')
  mkdirSync(join(dist, 'plans'))
  writeFileSync(join(dist, 'plans/index.html'), '<title>Elsewhere</title>')
  const output = await Output.open(pages, '2026-01-01')
  await output.write('index.html', '<title>Home</title>')
  await output.write('en/plans/index.html', '<title>Plans</title>')
  await output.write('404.html', '<title>Yoxdur</title>')
  await output.write('en/404.html', '<title>Nothing</title>')
  await output.write('en/embed/404.html', '<title>No card</title>')
  // somebody or a full disk took it away
  await output.write('en/agencies/index.html', '<title>Agencies</title>')
  rmSync(join(pages, 'en/agencies'), { recursive: true })
  await output.finish({ made: 'a', build: 'b', patterns: ['/sign-in', '/secretariat/reviews/:id(\\d+)'] })
  server = createServer(stack, dist, pages)
  unfinished = createServer(stack, dist, empty)
  later = temporaryFolder()
  begun = createServer(stack, dist, later)
})
afterAll(() => stack.close())

it.each([
  ['/', 200, 'Home'],
  ['/en/plans', 200, 'Plans'],
  ['/en/plans/', 200, 'Plans'],
  ['/en/plans?sort=due', 200, 'Plans'],
  ['/sign-in', 200, 'Shell'],
  ['/en/secretariat/reviews/12', 200, 'Shell'],
  ['/en/agencies', 200, 'Shell'],
  ['/shell.html', 200, 'Shell'],
  ['/plans', 404, 'Yoxdur'],
  ['/en/no-such-page', 404, 'Nothing'],
  ['/ru/no-such-page', 404, 'Yoxdur'],
])('%s is answered with %d and “%s”', async (path, status, title) => {
  const response = await server.request(path)
  expect(response.status).toBe(status)
  expect(await response.text()).toContain(`<title>${title}</title>`)
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
})

it('a page is sent compressed, and not again while it is the same', async () => {
  const first = await server.request('/en/plans', { headers: { 'accept-encoding': 'br' } })
  expect(first.headers.get('content-encoding')).toBe('br')
  const etag = first.headers.get('etag') ?? ''
  const again = await server.request('/en/plans', {
    headers: { 'accept-encoding': 'br', 'if-none-match': etag },
  })
  expect(again.status).toBe(304)
})

it('knows of what is prerendered while it runs', async () => {
  const again = await Output.open(later, '2026-01-01')
  const ask = async () => (await begun.request('/en/no-such-page')).text()
  expect(await ask()).toContain('<title>Shell</title>')
  await again.write('404.html', '<title>Gone</title>')
  await again.finish({ made: 'a', build: 'b', patterns: [] })
  expect(await ask()).toContain('<title>Gone</title>')
  await again.finish({ made: 'b', build: 'b', patterns: ['/en/no-such-page'] })
  expect(await ask()).toContain('<title>Shell</title>')
})

it('a frame whose card there is not says so in its language, without the app', async () => {
  const response = await server.request('/en/embed/plans/no-such-plan/')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('<title>No card</title>')
})

it('before anything is prerendered every address is the app', async () => {
  const response = await unfinished.request('/en/no-such-page')
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('<title>Shell</title>')
})

it('before anything is prerendered there is no card, and no app that could not run in its frame', async () => {
  const response = await unfinished.request('/en/embed/plans/2020-2022/')
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('Not found')
})

it('the public version follows what is in no ledger, once it can be seen', async () => {
  const before = await version()
  await stack.sql`insert into auth.users (id, email) values (gen_random_uuid(), 'somebody@example.org')`
  // Postgres counts a transaction when its connection rests, at most a second later
  await expect.poll(version, { timeout: 15_000, interval: 300 }).not.toBe(before)
})
