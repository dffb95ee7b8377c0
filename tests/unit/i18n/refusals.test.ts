import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import az from '@/i18n/messages/az/refusals'
import en from '@/i18n/messages/en/refusals'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const migrations = readdirSync(join(root, 'supabase/migrations'))
  .map((name) => read(`supabase/migrations/${name}`))
  .join('\n')
const raised = [...new Set([...migrations.matchAll(/hint = '(\w+)'/g)].map(([, hint = '']) => hint))].sort()
const worded = Object.keys(en.hint).sort()

describe('what the database refuses', () => {
  it('raises at least one hint', () => {
    expect(raised).toContain('published_is_final')
  })

  it.each(raised)('%s has words in both languages and a line in the catalogue', (hint) => {
    expect(az.hint).toHaveProperty(hint)
    expect(en.hint).toHaveProperty(hint)
    expect(read('supabase/README.md')).toContain(`\`${hint}\``)
  })

  it.each(worded)('%s is really a hint or a constraint', (name) => {
    expect(migrations).toMatch(new RegExp(`hint = '${name}'|constraint ${name} `))
  })
})
