import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ServerApp } from '../../src/rendered.ts'

// The README says: a further language is one file of messages and one line. So that is all that is done here, to a copy.
const root = join(import.meta.dirname, '../..')
const copy = mkdtempSync(join(tmpdir(), 'ogt-language-'))
let app: ServerApp

beforeAll(async () => {
  for (const name of ['src', 'index.html', 'package.json', 'supabase/local'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  for (const name of ['vite', 'language-files', 'site-files'])
    cpSync(join(root, `${name}.config.ts`), join(copy, `${name}.config.ts`))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

  writeFileSync(
    join(copy, 'src/i18n/messages/ka.ts'),
    `export default { shell: { nav: { home: 'მთავარი' } }, glossary: { title: 'ლექსიკონი' } }`,
  )
  const list = join(copy, 'src/i18n/locale.ts')
  const line = "{ code: 'ka', name: 'ქართული', written: false },\n"
  writeFileSync(list, readFileSync(list, 'utf8').replace('] as const', `${line}] as const`))

  await build({ root: copy, logLevel: 'error', build: { ssr: 'src/server.ts', outDir: 'dist-server' } })
  const built = (await import(pathToFileURL(join(copy, 'dist-server/server.js')).href)) as { app: ServerApp }
  app = built.app
}, 120_000)

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

const rendered = (path: string) => app.render('ka' as never, path)

it('a language that is one file and one line has its pages, at addresses of its own', async () => {
  const page = await rendered('/glossary')
  expect(page.address).toBe('/ka/glossary')
  expect(page.html).toContain('ლექსიკონი')
  expect(page.html).toContain('მთავარი')
  expect(page.head.title).toContain('ლექსიკონი')
})

it('says in English what it does not say itself', async () => {
  const { html } = await rendered('/glossary')
  expect(html).toContain('Lead agency')
  expect(html).not.toContain('glossary.')
})

it('is offered by every other language, and to search engines', async () => {
  const { html, head } = await app.render('en', '/glossary')
  expect(html).toMatch(/href="\/ka\/glossary"[^>]*>\s*ქართული/)
  expect(app.renderHead(head, { site: 'https://tracker.example' })).toContain(
    'hreflang="ka" href="https://tracker.example/ka/glossary"',
  )
})
