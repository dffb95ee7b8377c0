import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrationsDigest } from '../../supabase/local/migrate.ts'

it('has types generated from these very migrations (npm run types)', () => {
  const types = readFileSync(join(import.meta.dirname, '../../src/data/database.types.ts'), 'utf8')
  expect(types).toContain(`SHA-256 ${migrationsDigest()}`)
})
