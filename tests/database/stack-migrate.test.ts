import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sql } from 'postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bootstrap, refuseSupabase } from '../../supabase/local/bootstrap.ts'
import { migrate, migrationsDigest, seed } from '../../supabase/local/migrate.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { cloneDatabase } from '../support/stack.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let sql: Sql
let folder: string
beforeEach(async () => {
  database = await cloneDatabase('bare')
  sql = database.sql
  folder = temporaryFolder()
})
afterEach(() => database.drop())

const write = (name: string, text: string) => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), text)
}
const names = async () =>
  (await sql<{ name: string }[]>`select name from public.log order by id`).map(({ name }) => name)

describe('migrations', () => {
  beforeEach(() => {
    write(
      '20260101000100_make_a_log.sql',
      '\uFEFFcreate table public.log (id int generated always as identity, name text);\r\n',
    )
  })

  it('are applied once, in order, and remembered as the official CLI does', async () => {
    write('20260101000200_add_first.sql', "insert into public.log (name) values ('first');")
    await migrate(sql, folder)
    write('20260101000300_add_second.sql', "insert into public.log (name) values ('second');")
    await migrate(sql, folder)
    expect(await names()).toEqual(['first', 'second'])
    const rows = await sql`select version, name from supabase_migrations.schema_migrations order by version`
    expect(rows.at(-1)).toEqual({ version: '20260101000300', name: 'add_second' })
  })

  it('may hold what lite cannot split: atomic bodies, nested comments, quotes', async () => {
    write(
      '20260101000200_hard_to_split.sql',
      `/* outer /* inner; */ ; */ create function public.two() returns int begin atomic; select 1; select 2; end;
       insert into public.log (name) values (E'it\\'s; there'), ($a$ $$;$$ $a$);`,
    )
    await migrate(sql, folder)
    expect(await names()).toEqual(["it's; there", ' $$;$$ '])
  })

  it('that fail leave nothing, say which and why, and are tried again', async () => {
    write('20260101000200_half.sql', "insert into public.log (name) values ('half'); select 1 / 0;")
    await expect(migrate(sql, folder)).rejects.toThrow(
      'Migration 20260101000200_half.sql failed: division by zero',
    )
    expect(await names()).toEqual([])
    write('20260101000200_half.sql', "insert into public.log (name) values ('whole');")
    await migrate(sql, folder)
    expect(await names()).toEqual(['whole'])
  })

  it('that were edited afterwards, or are named wrongly, are pointed out', async () => {
    expect(await migrate(sql, folder)).toEqual([])
    write('20260101000100_make_a_log.sql', 'create table public.log ();')
    expect(await migrate(sql, folder)).toEqual(['20260101000100_make_a_log.sql'])
    write('later.sql', 'select 1')
    await expect(migrate(sql, folder)).rejects.toThrow('Migration later.sql must be named')
  })

  it('have one digest that changes with name and text', () => {
    const before = migrationsDigest(folder)
    write('20260101000200_other.sql', 'select 1')
    const after = migrationsDigest(folder)
    write('20260101000200_other.sql', 'select 2')
    expect(new Set([before, after, migrationsDigest(folder)]).size).toBe(3)
  })
})

describe('the seed', () => {
  const insert = (name: string) => `insert into public.log (name) values ('${name}');`
  beforeEach(async () => {
    await sql`create table public.log (id int generated always as identity, name text)`
    write('00_reference.sql', insert('reference'))
    write('10_demo_plan.sql', insert('plan'))
    write('20_demo_people.sql', insert('people'))
  })

  it('for a demonstration is everything, in the order of names, once', async () => {
    expect(await seed(sql, 'demo', folder)).toBe('demo')
    write('30_demo_more.sql', insert('more'))
    expect(await seed(sql, 'demo', folder)).toBe('demo')
    expect(await names()).toEqual(['reference', 'plan', 'people'])
  })

  it('"none" is the reference data alone, and stays so', async () => {
    expect(await seed(sql, 'none', folder)).toBe('none')
    expect(await seed(sql, 'demo', folder)).toBe('none')
    expect(await names()).toEqual(['reference'])
  })

  it('that breaks off starts over from nothing', async () => {
    write('20_demo_people.sql', 'select 1 / 0')
    await expect(seed(sql, 'demo', folder)).rejects.toThrow(
      'Seed 20_demo_people.sql failed: division by zero',
    )
    expect(await names()).toEqual([])
    write('20_demo_people.sql', insert('people'))
    await seed(sql, 'demo', folder)
    expect(await names()).toEqual(['reference', 'plan', 'people'])
  })

  it('refuses a file that is neither, instead of guessing', async () => {
    write('40_extra.sql', 'select 1')
    await expect(seed(sql, 'none', folder)).rejects.toThrow('Seed 40_extra.sql must be named')
  })
})

describe('the ground under the migrations', () => {
  it('may be laid again and again', async () => {
    await bootstrap(sql)
    await bootstrap(sql)
    expect(await sql`select auth.uid() as me, auth.role() as role, auth.email() as email`).toEqual([
      { me: null, role: null, email: null },
    ])
  })

  it('knows the person of the whole claims, too', async () => {
    const claims = {
      sub: '11111111-1111-4111-8111-111111111111',
      role: 'authenticated',
      email: 'a@example.org',
    }
    const [me] = await sql.begin(async (tx) => {
      await tx`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`
      return tx`select auth.uid() as sub, auth.role() as role, auth.email() as email, auth.jwt() ->> 'sub' as same`
    })
    expect(me).toEqual({ ...claims, same: claims.sub })
  })

  it('is never laid in a Supabase database', async () => {
    await refuseSupabase(sql)
    await sql`alter schema auth owner to supabase_admin`
    await expect(refuseSupabase(sql)).rejects.toThrow('DATABASE_URL is a Supabase database')
    await sql`alter schema auth owner to postgres`
    await sql`create table auth.schema_migrations ()`
    await expect(refuseSupabase(sql)).rejects.toThrow('DATABASE_URL is a Supabase database')
  })
})
