import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mailTemplates } from '../../supabase/local/mail.ts'
import { projectRoot } from '../../supabase/local/settings.ts'

const config = readFileSync(join(projectRoot, 'supabase/config.toml'), 'utf8')
const host = readFileSync(join(projectRoot, 'supabase/local/host.ts'), 'utf8')

it.each(Object.entries(mailTemplates))(
  'the official CLI sends the same %s letter',
  (name, { subject, content_path }) => {
    expect(existsSync(content_path)).toBe(true)
    const [, section] = config.split(`[auth.email.template.${name}]\n`)
    expect(section?.split('\n').slice(0, 2)).toEqual([
      `subject = "${subject}"`,
      `content_path = "./supabase/templates/${name}.html"`,
    ])
  },
)

it.each(['minimum_password_length', 'max_rows'])('the official CLI has the same %s', (setting) => {
  const here = new RegExp(`${setting}: (\\d+)`).exec(host)?.[1]
  expect(here).toBeDefined()
  expect(config).toContain(`${setting} = ${here ?? ''}\n`)
})
