import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import az from '@/i18n/messages/az/terms'
import en from '@/i18n/messages/en/terms'
import ru from '@/i18n/messages/ru'
import { termNames } from '@/i18n/terms'

const pages = join(import.meta.dirname, '../../src/pages')
const code = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.vue'))
  .map((name) => readFileSync(join(pages, name), 'utf8'))
const places = code.flatMap((text) => [
  ...Array.from(text.matchAll(/<Term\b[^>]*name="([^"]+)"/g), ([, name = '']) => name),
  // a name may depend on what is shown: all that stand in the expression
  ...Array.from(text.matchAll(/<TermLine\s+:terms="\{([^}]*)\}"/g), ([, names = '']) =>
    Array.from(names.matchAll(/(\w+): t\(/g), ([, name = '']) => name),
  ).flat(),
])
/** `role` is that of a body of a commitment. */
const said = new Set([...places.flatMap((name) => name.match(/\w+/g) ?? []), 'lead', 'supporting'])

describe.each(termNames)('the term %s', (name) => {
  it('explains itself where a reader meets it', () => {
    expect([...said]).toContain(name)
  })

  it('is in the glossary in each language', () => {
    for (const { glossary } of [az, en, ru]) expect(glossary.terms).toHaveProperty(name)
  })
})

it('the glossary has no term that the site does not know', () => {
  expect(Object.keys(az.glossary.terms)).toEqual([...termNames])
})
