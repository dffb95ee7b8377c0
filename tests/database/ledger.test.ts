import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everybody, openCast, type Cast } from '../support/cast.ts'
import { ledgerOf, report, verify } from '../support/ledger.ts'

let cast: Cast
let ledger: ReturnType<typeof ledgerOf>
beforeAll(async () => {
  cast = await openCast()
  ledger = ledgerOf(cast)
})
afterAll(() => cast.close())

describe('the ledger', () => {
  it('is a chain that holds, and whose lines are what the table holds', async () => {
    const lines = await ledger.download()
    expect(await verify(lines)).toEqual({ fault: null, entries: await ledger.length() })
    const rows = (await cast.ask('anon', 'GET', 'ledger?order=seq')).body
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows)
  })

  it('names the place of an entry, its office and its time', async () => {
    const [entry] = await ledger.entriesOf(() =>
      ledger.done('secretariat', 'PATCH', 'commitments?id=eq.900001', { title: { en: 'One, anew' } }),
    )
    expect(entry).toMatchObject({
      office: 'secretariat',
      organization: null,
      action: 'changed',
      subject: 'commitments',
      subject_id: 900001,
      plan: 'open',
      commitment: '1.1',
    })
    expect(entry?.occurred_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
    expect([entry?.before, entry?.after].map((side) => JSON.parse(side ?? '') as unknown)).toEqual([
      { title: { en: 'One' } },
      { title: { en: 'One, anew' } },
    ])
  })
})

describe('nobody', () => {
  const entry = {
    seq: 1_000_000,
    occurred_at: '2026-01-01T00:00:00.000000Z',
    office: 'operator',
    action: 'added',
    subject: 'plans',
    subject_id: 1,
    after: '{}',
    previous: '0'.repeat(64),
  }

  it.each([...everybody, 'service' as const])('adds, changes or removes an entry: %s', async (who) => {
    const before = await ledger.download()
    const attempts = [
      await cast.ask(who, 'POST', 'ledger', entry),
      await cast.ask(who, 'PATCH', 'ledger?seq=eq.1', { after: '{}' }),
      await cast.ask(who, 'DELETE', 'ledger?seq=eq.1'),
      await cast.ask(who, 'POST', 'rpc/append_to_ledger', {}),
    ]
    for (const { status } of attempts) expect(status).toBeGreaterThanOrEqual(400)
    expect(await ledger.download()).toEqual(before)
  })

  it('rewrites it in the database either, not even its owner', async () => {
    const { sql } = cast.stack
    const before = await ledger.download()
    const attempts = [
      () => sql`update public.ledger set after = '{}' where seq = 1`,
      () => sql`delete from public.ledger where seq = 1`,
      () => sql`truncate public.ledger`,
      () => sql`truncate public.ledger cascade`,
      () => sql`insert into public.ledger ${sql({ ...entry, hash: '0'.repeat(64) })}`,
    ]
    for (const attempt of attempts) await expect(attempt().then(() => 'done')).rejects.toThrow()
    await expect(
      sql`update public.ledger set after = '{}' where seq = 1`.then(() => 0),
    ).rejects.toMatchObject({ hint: 'ledger_is_final' })
    expect(await ledger.download()).toEqual(before)
  })
})

describe('many at once', () => {
  it('leave a chain without gaps: 50 reports and 50 changes in the same moment', async () => {
    const before = await ledger.length()
    const reports = Array.from({ length: 50 }, async (_, index) => {
      const update = await cast.ask(
        'coordinator',
        'POST',
        'rpc/submit_update',
        report({ milestones: [], narrative: { en: `Report ${index}` } }),
      )
      return cast.ask('secretariat', 'POST', 'rpc/publish_update', { update_id: update.body })
    })
    const changes = Array.from({ length: 50 }, (_, index) =>
      cast.ask('secretariat', 'PATCH', 'commitments?id=eq.900001', { problem: { en: `Problem ${index}` } }),
    )
    const answers = await Promise.all([...reports, ...changes])
    expect(answers.filter(({ status }) => status >= 300)).toEqual([])
    // a report and its evidence; each change of the problem
    expect(await ledger.length()).toBe(before + 50 * 2 + 50)
    expect(await verify(await ledger.download())).toEqual({ fault: null, entries: await ledger.length() })
  })
})
