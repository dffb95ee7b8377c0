import { expect, it } from 'vitest'
import az from '@/i18n/messages/az/ledger'
import { cloneDatabase } from '../support/stack.ts'

// a page would show the name of a column instead
it('the ledger has words for every subject and every field of the demonstration', async () => {
  const { sql, drop } = await cloneDatabase('demo')
  try {
    const rows = await sql<{ subject: string; field: string }[]>`
      select distinct ledger.subject, field
      from public.ledger, jsonb_object_keys(coalesce(ledger.before, '{}')::jsonb || coalesce(ledger.after, '{}')::jsonb) as field
      where field not in ('id', 'plan_id', 'commitment_id')`
    const subjects = new Set(rows.map(({ subject }) => subject))
    const fields = new Set(rows.map(({ field }) => field))
    expect([...subjects].filter((subject) => !(subject in az.subject))).toEqual([])
    expect([...fields].filter((field) => !(field in az.field))).toEqual([])
    expect(subjects.size).toBeGreaterThan(25)
  } finally {
    await drop()
  }
})

// what a row may become later: its trigger tells every column but those that public_part leaves out
it('and for every column that a change may bring into it', async () => {
  const { sql, drop } = await cloneDatabase('demo')
  try {
    const [row] = await sql<{ fields: string[] }[]>`
      select array_agg(distinct attname::text) as fields
      from pg_trigger
      join pg_attribute on attrelid = tgrelid and attnum > 0 and not attisdropped
      where tgname like 'enters\\_the\\_ledger%'
        and private.public_part(tgrelid::regclass::text, jsonb_build_object(attname::text, 'x')) ? attname::text`
    const fields = (row?.fields ?? []).filter((field) => !['id', 'plan_id', 'commitment_id'].includes(field))
    expect(fields.filter((field) => !(field in az.field))).toEqual([])
    expect(fields.length).toBeGreaterThan(60)
  } finally {
    await drop()
  }
})
