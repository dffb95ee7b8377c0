import type { Sql } from 'postgres'
import { bootstrap } from '../../supabase/local/bootstrap.ts'
import { migrate, seed } from '../../supabase/local/migrate.ts'
import { connect, databaseUrl } from './cluster.ts'

/**
 * What a test's database starts from: a Supabase project before the first migration, all migrations, these with the
 * reference data that every installation has, or with the demonstration too.
 */
export type Template = 'bare' | 'none' | 'reference' | 'demo'

const steps: { template: Template; from: string; prepare: (sql: Sql) => Promise<unknown> }[] = [
  { template: 'bare', from: 'template1', prepare: bootstrap },
  { template: 'none', from: 'template_bare', prepare: migrate },
  { template: 'reference', from: 'template_none', prepare: (sql) => seed(sql, 'none') },
  { template: 'demo', from: 'template_none', prepare: (sql) => seed(sql, 'demo') },
]

/** Builds every template database once; a test clones one in a tenth of a second. */
export async function buildTemplates(serverUrl: string): Promise<void> {
  const server = connect(serverUrl)
  for (const { template, from, prepare } of steps) {
    await server.unsafe(`create database template_${template} template ${from}`)
    const sql = connect(databaseUrl(serverUrl, `template_${template}`))
    try {
      await prepare(sql)
    } finally {
      await sql.end()
    }
  }
  await server.end()
}
