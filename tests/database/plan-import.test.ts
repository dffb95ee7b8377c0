import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyImport, dropImport, previewImport, stageImport } from '@/data/imports'
import { fixture, restOf, stageBytes, type Rest } from '../support/importing.ts'
import { openTestStack, type TestStack } from '../support/stack.ts'

let stack: TestStack
let rest: Rest
const older = fixture('ogp-older.csv')
const csv = (text: string) => new TextEncoder().encode(text)

beforeAll(async () => {
  stack = await openTestStack({ seed: 'demo' })
  rest = await restOf(stack, 'secretariat@demo.test')
})
afterAll(() => stack.close())

const tables = [
  'plans',
  'themes',
  'commitments',
  'commitment_organizations',
  'organizations',
  'organization_aliases',
  'assessments',
  'imports',
  'import_rows',
  'milestones',
]

/** Number of rows and newest change in every table that an import writes. */
async function footprint(): Promise<Record<string, string>> {
  const prints = await Promise.all(
    tables.map(async (table) => {
      const [row] = await stack.sql<{ print: string }[]>`
        select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as print from ${stack.sql(table)} as t`
      return [table, row?.print ?? ''] as const
    }),
  )
  return Object.fromEntries(prints)
}

describe('staging and preview', () => {
  it('say what would happen and change nothing, and nothing is left when they are taken back', async () => {
    const before = await footprint()
    const { id, counts } = await stageBytes(rest, older, { slug: 'atlantis-1' })
    expect(counts).toEqual({ create: 5, change: 0, same: 0, refused: 0 })
    expect(await stack.sql`select from public.plans where slug = 'atlantis-1'`).toHaveLength(0)
    await dropImport(rest, id)
    expect(await footprint()).toEqual(before)
  })

  it('are taken back when they are stopped half-way', async () => {
    const before = await footprint()
    const stop = new AbortController()
    const rows = Array.from({ length: 450 }, (_, n) => `${n + 1},Öhdəlik ${n + 1}`)
    const read = await stageBytes(rest, csv(`code,title_az\n${rows.join('\n')}\n`), {
      slug: 'stopped',
      title: { az: 'S' },
    })
    await dropImport(rest, read.id)
    const staged = {
      plan: { slug: 'stopped', title: { az: 'S' }, startsOn: null, endsOn: null, lifecycle: null },
      organizations: [],
      aliases: [],
      format: 'simple' as const,
      fileName: 'x.csv',
      sha256: 'a'.repeat(64),
      rows: read.read.rows,
    }
    const shares: number[] = []
    const staging = stageImport(rest, staged, {
      signal: stop.signal,
      onProgress: (share) => {
        shares.push(share)
        stop.abort()
      },
    })
    await expect(staging).rejects.toMatchObject({ name: 'AbortError' })
    expect(shares).toEqual([200 / 450])
    expect(await footprint()).toEqual(before)
  })
})

describe('an import', () => {
  it('creates plan, themes, bodies, commitments and ratings, and keeps the rows as they stood', async () => {
    const { id } = await stageBytes(rest, older, { slug: 'atlantis' })
    await applyImport(rest, id)
    const [plan] = await stack.sql`
      select title, starts_on::text, ends_on::text, lifecycle,
        (select count(*)::int from public.themes where plan_id = plans.id) as themes,
        (select count(*)::int from public.commitments where plan_id = plans.id) as commitments
      from public.plans where slug = 'atlantis'`
    expect(plan).toEqual({
      title: { az: 'Fəaliyyət planı, 2012–2014', en: 'Action plan, 2012–2014' },
      starts_on: '2012-01-01',
      ends_on: '2014-12-31',
      lifecycle: 'closed',
      themes: 2,
      commitments: 5,
    })
    const [tides] = await stack.sql`
      select commitments.start_on::text, due_on::text, completion, reviewer_ratings, reviewer_scheme
      from public.commitment_overview as commitments where plan_slug = 'atlantis' and code = '2.2'`
    expect(tides).toEqual({
      start_on: '2014-12-01',
      due_on: '2013-01-01',
      completion: null,
      reviewer_ratings: { completion: 'substantial', specificity: 'medium', potential_impact: 'minor' },
      reviewer_scheme: 'irm-2012-2013',
    })
    const [row] =
      await stack.sql`select raw ->> 'Commitment Title' as title, problems from public.import_rows where import_id = ${id} and line = 6`
    expect(row?.['title']).toBe('2.3 A new <b>council</b>')
    expect(row?.['problems']).toContainEqual(expect.objectContaining({ code: 'institution-new', line: 6 }))
    const [harbour] =
      await stack.sql`select name from public.organizations where slug = 'harbour-office-and-ministry-of-justice'`
    expect(harbour?.['name']).toEqual({ en: 'Harbour Office and Ministry of Justice' })
  })

  it.each(['ogp-older.csv', 'ogp-newer.csv', 'simple.csv'])('of %s twice changes nothing', async (name) => {
    const slug = `twice-${name.replace('.csv', '')}`
    const first = await stageBytes(rest, fixture(name), { slug, endsOn: '2022-12-31' })
    expect(first.counts.create).toBe(first.read.rows.length)
    await applyImport(rest, first.id)
    const before = await footprint()
    const second = await stageBytes(rest, fixture(name), { slug })
    expect(second.counts).toEqual({ create: 0, change: 0, same: second.read.rows.length, refused: 0 })
    await applyImport(rest, second.id)
    const after = await footprint()
    for (const table of tables.filter((one) => !one.startsWith('import')))
      expect(after[table]).toBe(before[table])
  })

  it('changes what a newer file says, and only that', async () => {
    const head = 'code,title_az,title_en,due,lead\n'
    const plan = { slug: 'changing', title: { az: 'Plan' }, endsOn: '2022-12-31' }
    const first = await stageBytes(
      rest,
      csv(`${head}1,Bir,One,2021-06-30,Maliyyə Nazirliyi\n2,İki,,2021,\n`),
      plan,
    )
    await applyImport(rest, first.id)
    const second = await stageBytes(
      rest,
      csv(`${head}1,Bir,One and a half,2021-09-30,\n2,İki,,2021,\n3,Üç,,,\n`),
      plan,
    )
    expect(
      (await previewImport(rest, second.id)).map(({ code, action, changes }) => [code, action, changes]),
    ).toEqual([
      ['1', 'change', ['title', 'due_on']],
      ['2', 'same', []],
      ['3', 'create', expect.anything()],
    ])
    await applyImport(rest, second.id)
    const [one] = await stack.sql`
      select title, due_on::text, original_due_on::text, jsonb_array_length(organizations) as bodies
      from public.commitment_overview where plan_slug = 'changing' and code = '1'`
    expect(one).toEqual({
      title: { az: 'Bir', en: 'One and a half' },
      due_on: '2021-09-30',
      original_due_on: '2021-06-30',
      bodies: 1,
    })
  })

  it('passes over a bad row and writes the good ones', async () => {
    const text = 'code,title_az\n1,Bir\n,Kodsuz\n2,İki\n2,Təkrar\n'
    const { id, counts } = await stageBytes(rest, csv(text), { slug: 'one-bad', title: { az: 'Plan' } })
    expect(counts).toEqual({ create: 2, change: 0, same: 0, refused: 2 })
    await applyImport(rest, id)
    expect(
      await stack.sql`select code from public.commitment_overview where plan_slug = 'one-bad' order by code`,
    ).toEqual([{ code: '1' }, { code: '2' }])
  })

  it('remembers spellings that people matched, so that the next file needs no question', async () => {
    const text = csv('code,title_az,lead\n1,Bir,Min. of Finance and Justice\n')
    const decided = ['ministry-of-finance', 'ministry-of-justice'].map((slug) => ({
      alias: 'Min. of Finance and Justice',
      slug,
    }))
    const first = await stageBytes(rest, text, { slug: 'spelled', title: { az: 'Plan' } }, decided)
    await applyImport(rest, first.id)
    const second = await stageBytes(rest, text, { slug: 'spelled' })
    expect(second.read.institutions).toEqual([
      {
        text: 'Min. of Finance and Justice',
        lines: [2],
        how: 'alias',
        slugs: expect.arrayContaining(['ministry-of-finance', 'ministry-of-justice']) as unknown,
      },
    ])
    expect(second.counts.same).toBe(1)
  })

  it('is applied once; when its answer was lost, asking again is no failure', async () => {
    const { id } = await stageBytes(rest, csv('code,title_az\n1,Bir\n'), {
      slug: 'once',
      title: { az: 'Plan' },
    })
    await applyImport(rest, id)
    await expect(applyImport(rest, id)).resolves.toBeUndefined()
    await expect(applyImport(rest, id + 1000)).rejects.toMatchObject({ hint: 'import_gone' })
    await dropImport(rest, id)
    expect(await stack.sql`select from public.imports where id = ${id}`).toHaveLength(1)
  })

  it('writes all or nothing', async () => {
    const { id } = await stageBytes(rest, csv('code,title_az\n1,Bir\n2,İki\n'), {
      slug: 'whole',
      title: { az: 'Plan' },
    })
    await stack.sql`update public.import_rows set commitment = commitment || '{"ogp_values": ["nonsense"]}' where import_id = ${id} and line = 3`
    await expect(applyImport(rest, id)).rejects.toMatchObject({ name: 'AppError' })
    expect(await stack.sql`select from public.plans where slug = 'whole'`).toHaveLength(0)
  })
})

describe('importing is refused', () => {
  it.each([
    null,
    'citizen@demo.test',
    'coordinator@demo.test',
    'civil@demo.test',
    'reviewer@demo.test',
    'admin@demo.test',
  ])('to %s, also through the raw API', async (email) => {
    const before = await footprint()
    const stranger = await restOf(stack, email)
    await expect(stageBytes(stranger, older, { slug: 'theirs' })).rejects.toMatchObject({
      kind: expect.stringMatching(/denied|signed-out/) as unknown,
    })
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (email !== null) headers['authorization'] = `Bearer ${await stack.tokenOf(email)}`
    const { id } = await stageBytes(rest, older, { slug: 'waiting' })
    const applied = await stack.api('/rest/v1/rpc/apply_import', {
      method: 'POST',
      headers,
      body: JSON.stringify({ import_id: id }),
    })
    expect(applied.ok).toBe(false)
    const rows = await stack.api(`/rest/v1/import_rows?import_id=eq.${id}`, { headers })
    expect(rows.ok ? await rows.json() : []).toEqual([])
    await dropImport(rest, id)
    expect(await footprint()).toEqual(before)
  })
})
