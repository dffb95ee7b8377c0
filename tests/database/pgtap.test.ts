import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTap, runPgtap } from '../support/pgtap.ts'
import { cloneDatabase } from '../support/stack.ts'

const folder = join(import.meta.dirname, '../../supabase/tests/database')

describe('supabase/tests/database', () => {
  it.concurrent.each(readdirSync(folder).filter((name) => name.endsWith('.sql')))('%s', async (name) => {
    const { url, sql, drop } = await cloneDatabase('demo')
    try {
      // a migration takes "execute" on new functions from everybody; on Supabase pgTAP belongs to another role
      await sql`create extension pgtap with schema extensions`
      await sql`grant execute on all functions in schema extensions to public`
      const { failures, planned, ran } = await runPgtap(url, readFileSync(join(folder, name), 'utf8'))
      expect(failures).toEqual([])
      expect({ ran }).toEqual({ ran: planned })
    } finally {
      await drop()
    }
  })
})

describe('the reader of pgTAP', () => {
  it('names a failed assertion and keeps its explanation', () => {
    const { failures } = readTap(['1..2', 'ok 1 - first', 'not ok 2 - second', '# Failed test 2: "second"'])
    expect(failures).toEqual(['second\n# Failed test 2: "second"'])
  })

  it('notices a file that stops before its plan, and one without a plan', () => {
    expect(readTap(['1..3', 'ok 1 - first'])).toMatchObject({ planned: 3, ran: 1 })
    expect(readTap(['ok 1 - first'])).toMatchObject({ planned: undefined, ran: 1 })
  })

  it('lets an announced failure pass', () => {
    expect(readTap(['1..1', 'not ok 1 - later # TODO not yet']).failures).toEqual([])
  })
})
