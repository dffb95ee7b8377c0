import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from '@supabase/lite'
import { createPostgresConnection } from '@supabase/lite/postgres'
import { expect, it } from 'vitest'

const local = join(import.meta.dirname, '../../supabase/local')
const sources = readdirSync(local)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(local, name), 'utf8'))

/* The mends in supabase/local reach into lite. When an update moves these, the mends have no effect and must be looked at. */

it('lite still has what the mends take hold of', async () => {
  const connection = createPostgresConnection({ url: 'postgresql://nobody@127.0.0.1:1/nothing' })
  expect(connection).toHaveProperty('rlsState', 'unknown')
  expect(connection).toHaveProperty('ensureRlsContext')
  expect(connection).toHaveProperty('normalizeDbError')
  expect(Object.keys(new App({ connection }))).toContain('_storageAdapter')
  await connection.close()
})

it('lite is pinned to the version that was examined', () => {
  const manifest = readFileSync(join(local, '../../package.json'), 'utf8')
  const { devDependencies } = JSON.parse(manifest) as { devDependencies: Record<string, string> }
  expect(devDependencies['@supabase/lite']).toBe('0.10.0')
})

it('the library is used, not the command line, which reports to its makers', () => {
  for (const source of sources) expect(source).not.toMatch(/@supabase\/lite\/(cli|vite)/)
})
