import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { lockFolder } from '../../../supabase/local/prerender/lock.ts'
import { prerender } from '../../../supabase/local/prerender/run.ts'

/** The document as the build leaves it. */
const shell = readFileSync(join(import.meta.dirname, '../../../index.html'), 'utf8').replace(
  '</title>',
  '</title><meta http-equiv="Content-Security-Policy" content="">',
)

/** An app whose pages say what `world.says`, and fail where `world.fails`. It lives in a file, as built ones do. */
const server = `
const world = globalThis.prerenderedWorld
const heads = { original: null, hidden: false }
export const app = {
  apiOrigin: 'http://app.invalid',
  locales: [{ code: 'az' }, { code: 'en' }],
  addressIn: (locale, path) => (locale === 'az' ? path : '/en' + path),
  escapeMarkup: (text) => text,
  renderHead: () => '<title>Page</title>',
  reachBy: () => {},
  fetchPublicVersion: async () => { if (world.isDown) throw new Error('no answer'); return world.version },
  publicPaths: async () => ({ pages: world.pages, patterns: [] }),
  pictureSvg: () => '',
  embeddedPieces: async () => [],
  render: async (locale, path) => {
    await world.meanwhile?.()
    if (world.fails.includes(path)) { world.tries++; throw new Error('It broke.') }
    return { address: app.addressIn(locale, path), locale, html: '<h1>' + world.says + '</h1>', head: heads, state: '', modules: [], words: [] }
  },
}
`
const world = {
  version: '2026-01-01.1.a',
  pages: ['/a', '/b'],
  says: 'With the comment',
  fails: [] as string[],
  tries: 0,
  isDown: false,
  meanwhile: undefined as (() => Promise<void>) | undefined,
}
Object.assign(globalThis, { prerenderedWorld: world })

let dist: string
let out: string
const run = () => prerender({ dist, out, api: { url: 'http://api.invalid', fetch } })
const page = (name: string) => readFileSync(join(out, name, 'index.html'), 'utf8')

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'ogt-prerender-'))
  ;[dist, out] = [join(folder, 'dist'), join(folder, 'pages')]
  mkdirSync(join(dist, '.vite'), { recursive: true })
  mkdirSync(`${dist}-server`)
  writeFileSync(join(dist, 'shell.html'), shell)
  for (const name of ['manifest', 'ssr-manifest']) writeFileSync(join(dist, `.vite/${name}.json`), '{}')
  writeFileSync(`${dist}-server/server.js`, server)
  writeFileSync(`${dist}-server/package.json`, '{ "type": "module" }')
  Object.assign(world, { version: '2026-01-01.1.a', says: 'With the comment', fails: [], tries: 0 })
  Object.assign(world, { isDown: false, pages: ['/a', '/b'], meanwhile: undefined })
})

it('renders what has changed, and ends at once when nothing has', async () => {
  expect(await run()).toMatchObject({ failures: [], removed: 0 })
  expect(page('en/a')).toContain('With the comment')
  expect(await run()).toBeNull()
  Object.assign(world, { version: '2026-01-01.2.b', says: 'Hidden', pages: ['/a'] })
  expect(await run()).toMatchObject({ failures: [] })
  expect(page('a')).toContain('Hidden')
  expect(existsSync(join(out, 'b'))).toBe(false)
})

it('lets the app answer for a page that fails, for what stood there may have been hidden', async () => {
  await run()
  Object.assign(world, { version: '2026-01-01.2.b', says: 'Hidden', fails: ['/b'] })
  const done = await run()
  expect(done).toMatchObject({ failures: ['/b: It broke.', '/en/b: It broke.'] })
  expect(page('a')).toContain('Hidden')
  expect(page('b')).toBe(shell)
  expect(page('en/b')).toBe(shell)
  // each is tried twice, and the next run tries again though nothing has changed
  expect(world.tries).toBe(4)
  world.fails = []
  expect(await run()).toMatchObject({ failures: [] })
  expect(page('b')).toContain('Hidden')
  expect(await run()).toBeNull()
})

it('leaves all pages while the API does not answer: nobody can hide anything either', async () => {
  await run()
  world.version = '2026-01-01.2.b'
  world.isDown = true
  await expect(run()).rejects.toThrow('does not answer')
  expect(page('b')).toContain('With the comment')
  // nor when it goes half way
  Object.assign(world, { isDown: false, fails: ['/a', '/b', '/404'] })
  world.meanwhile = () => Promise.resolve(void (world.isDown = true))
  await expect(run()).rejects.toThrow('does not answer')
  expect(page('b')).toContain('With the comment')
})

it('tells how far it is', async () => {
  const told: string[] = []
  const progress = (done: number, all: number) => told.push(`${String(done)}/${String(all)}`)
  await prerender({ dist, out, api: { url: 'http://api.invalid', fetch }, progress })
  expect(told).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6'])
})

it('leaves a folder to whoever is at work in it, and takes it when they are gone', async () => {
  let other: unknown
  world.meanwhile = async () => {
    world.meanwhile = undefined
    // of another process: one that lives as long as this
    writeFileSync(join(out, 'prerendered.lock'), String(process.ppid))
    other = await run()
  }
  await run()
  expect(other).toBe('busy')
  expect(existsSync(join(out, 'prerendered.lock'))).toBe(false)
  // a number that no process has
  writeFileSync(join(out, 'prerendered.lock'), '4194305')
  const release = lockFolder(out)
  expect(release).not.toBeNull()
  release?.()
})

it('says when the folder cannot be written', async () => {
  writeFileSync(out, 'a file in its place')
  await expect(run()).rejects.toThrow(/EEXIST|ENOTDIR/)
})
