import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect as openSocket, type AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyImport } from '@/data/imports'
import { openCast, type Answer, type Cast } from '../support/cast.ts'
import { realInput, restOf, stageBytes } from '../support/importing.ts'
import { ledgerOf, report, verify } from '../support/ledger.ts'
import { openTestStack } from '../support/stack.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const submit = (also: object) => cast.ask('coordinator', 'POST', 'rpc/submit_update', report(also))
const review = (verdict: 'publish' | 'return', id: number) =>
  cast.ask('secretariat', 'POST', `rpc/${verdict}_update`, {
    update_id: id,
    ...(verdict === 'return' ? { reason: { en: 'Why' } } : {}),
  })
const isDone = ({ status }: Answer) => status < 300
const many = <T>(count: number, act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)))

/** Updates that have not all of what they were submitted with. */
const halves = () => cast.stack.sql`
  select id from public.progress_updates as updates where client_key is not null
    and ((select count(*) from public.evidence where update_id = updates.id) <> 1
      or (select count(*) from public.milestone_completions where update_id = updates.id) <> 1)`

async function expectWholeLedger() {
  const lines = await ledgerOf(cast).download()
  expect(await verify(lines)).toEqual({ fault: null, entries: lines.length })
  const numbers = lines.map((line) => (JSON.parse(line) as { seq: number }).seq)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
}

describe('fifty at once', () => {
  let ids: number[]

  it('are submitted, and a request sent twice is one update', async () => {
    const answers = await many(50, async () => {
      const client_key = randomUUID()
      return Promise.all([submit({ client_key }), submit({ client_key })])
    })
    expect(answers.flat().filter((answer) => !isDone(answer))).toEqual([])
    for (const [first, second] of answers) expect(first.body).toBe(second.body)
    ids = answers.map(([{ body }]) => Number(body))
    expect(new Set(ids).size).toBe(50)
    expect(await halves()).toEqual([])
  })

  it('are published or returned: of two reviews of one update exactly one counts', async () => {
    const verdicts = await Promise.all(
      ids.map(async (id) =>
        Promise.all([review('publish', id), review('return', id), review('publish', id)]),
      ),
    )
    for (const answers of verdicts) {
      expect(answers.filter(isDone)).toHaveLength(1)
      for (const answer of answers)
        if (!isDone(answer)) expect(answer).toMatchObject({ hint: 'update_not_waiting' })
    }
    const rows = await cast.stack.sql<{ id: number; state: string }[]>`
      select id::int, state::text from public.progress_updates where client_key is not null order by id`
    expect(rows.map(({ state }) => state)).not.toContain('submitted')
    const told = await cast.stack.sql<{ id: number }[]>`
      select subject_id::int as id from public.ledger where subject = 'progress_updates' and subject_id = any (${ids}) order by id`
    expect(told.map(({ id }) => id)).toEqual(
      rows.filter(({ state }) => state === 'published').map(({ id }) => id),
    )
    await expectWholeLedger()
  })
})

describe('a round that closes while twenty submit into it', () => {
  it('has each of them in time, or refuses it', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const opened = await cast.ask('secretariat', 'POST', 'rpc/open_round', {
        plan_id: 900001,
        name: { en: `Round ${turn}` },
        starts_on: '2024-01-01',
        ends_on: '2024-06-30',
        due_on: '2024-07-31',
      })
      const round_id = Number(opened.body)
      const late: Promise<Answer>[] = []
      const closing = async (index: number) => {
        await new Promise((resolve) => setTimeout(resolve, index * 2))
        const closed = await cast.ask('secretariat', 'POST', 'rpc/close_round', { round_id })
        late.push(submit({ round_id }))
        return closed
      }
      const answers = await many(21, (index) =>
        index === 10 ? closing(turn) : submit({ round_id, client_key: randomUUID() }),
      )
      const refused = answers.filter((answer) => !isDone(answer))
      for (const answer of refused) expect(answer).toMatchObject({ code: 'P0001', hint: 'round_closed' })
      for (const answer of await Promise.all(late)) expect(answer).toMatchObject({ hint: 'round_closed' })
      const [counted] = await cast.stack.sql`
        select count(*)::int as taken, count(*) filter (where updates.submitted_at > rounds.closed_at)::int as after
        from public.progress_updates as updates join public.reporting_rounds as rounds on rounds.id = updates.round_id
        where rounds.id = ${round_id}`
      expect(counted).toEqual({ taken: 20 - refused.length, after: 0 })
    }
    expect(await halves()).toEqual([])
  })
})

describe('a round whose closing waits for somebody who submits', () => {
  it('closes after them, also by the clock', async () => {
    const [round] = await cast.stack.sql<{ id: number }[]>`
      insert into public.reporting_rounds (plan_id, number, name, starts_on, ends_on, due_on)
      values (900001, 99, '{"en": "Round"}', '2024-01-01', '2024-06-30', '2024-07-31') returning id::int`
    const id = round?.id ?? 0
    const open = () => postgres(cast.stack.databaseUrl, { max: 1, onnotice: () => undefined })
    const [secretariat, coordinator] = [open(), open()]
    const begin = async (sql: postgres.Sql, who: string) => {
      await sql.unsafe(`begin; set local role authenticated`).simple()
      await sql`select set_config('request.jwt.claims', json_build_object('sub', md5(${who})::uuid)::text, true)`
    }
    await begin(secretariat, 'secretariat')
    await begin(coordinator, 'coordinator')
    await coordinator`select public.submit_update(900001, 900001, 'substantial', '{"en": "Just in time"}', round_id => ${id})`
    const closing = secretariat`select public.close_round(${id})`.execute()
    // long enough for the closing to stand in the queue
    await new Promise((resolve) => setTimeout(resolve, 200))
    await coordinator`commit`
    await closing
    await secretariat`commit`
    const [row] = await cast.stack.sql`
      select count(*)::int as taken, bool_and(updates.submitted_at <= rounds.closed_at) as in_time
      from public.progress_updates as updates join public.reporting_rounds as rounds on rounds.id = updates.round_id where rounds.id = ${id}`
    expect(row).toEqual({ taken: 1, in_time: true })
    await Promise.all([secretariat.end(), coordinator.end()])
  })
})

describe('two who save one draft at once', () => {
  const save = (content: object, base_version: number) =>
    cast.ask('coordinator', 'POST', 'rpc/save_draft', {
      commitment_id: 900001,
      organization_id: 900001,
      content,
      base_version,
    })
  const kept = async () => {
    const { body } = await cast.ask('coordinator', 'GET', 'update_drafts?select=version,content')
    return (body as { version: number; content: { by: number } }[])[0]
  }

  it.each([0, 1, 2])('are told apart when both have read version %i', async (base) => {
    const answers = await many(6, (by) => save({ by }, base))
    const [winner, ...others] = answers.flatMap((answer, by) => (isDone(answer) ? [by] : []))
    expect(others).toEqual([])
    for (const answer of answers)
      if (!isDone(answer)) expect(answer).toMatchObject({ code: 'P0001', hint: 'draft_conflict' })
    expect(await kept()).toEqual({ version: base + 1, content: { by: winner } })
  })
})

describe('a request that is interrupted', () => {
  let known: number
  beforeEach(async () => {
    known = (await cast.stack.sql`select from public.progress_updates`).length
  })

  it('leaves the whole update or nothing, and can be sent again', async () => {
    const server = serve({ fetch: (request) => cast.stack.host.fetch(request), port: 0 })
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const token = await cast.stack.tokenOf('coordinator@example.org')
    const keys = Array.from({ length: 24 }, () => randomUUID())
    await Promise.all(
      keys.map(async (client_key, index) => {
        const body = JSON.stringify(report({ client_key }))
        const socket = openSocket(port, '127.0.0.1')
        await once(socket, 'connect')
        socket.write(
          `POST /rest/v1/rpc/submit_update HTTP/1.1\r\nhost: localhost\r\napikey: sb_publishable_local\r\nauthorization: Bearer ${token}\r\n` +
            `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`,
        )
        // some break off within the body, the others while the answer is being made
        socket.write(index % 4 === 0 ? body.slice(0, -10) : body)
        await new Promise((resolve) => setTimeout(resolve, index))
        socket.destroy()
      }),
    )
    expect(await halves()).toEqual([])
    const again = await Promise.all(keys.map((client_key) => submit({ client_key })))
    expect(again.filter((answer) => !isDone(answer))).toEqual([])
    expect(new Set(again.map(({ body }) => body)).size).toBe(24)
    expect(await cast.stack.sql`select from public.progress_updates`).toHaveLength(known + 24)
    expect(await halves()).toEqual([])
    server.close()
  })

  it('leaves the same when its connection to the database is cut', async () => {
    const claims = JSON.stringify({
      sub: (await cast.stack.sql`select md5('coordinator')::uuid as id`)[0]?.['id'] as string,
    })
    const cut = await many(20, async (index) => {
      const sql = postgres(cast.stack.databaseUrl, { max: 1, onnotice: () => undefined })
      const end = index % 2 === 0 ? 'select pg_terminate_backend(pg_backend_pid())' : 'commit'
      const work = sql
        .unsafe(
          `begin; select set_config('request.jwt.claims', '${claims}', true);
          set local role authenticated;
          select public.submit_update(900001, 900001, 'complete', '{"en": "Cut"}', '{}', '[{"title": "Proof", "url": "https://example.org/"}]',
            '[{"milestone_id": 900001, "completed_on": "2024-01-01"}]', client_key => '${randomUUID()}');
          reset role; ${end}`,
        )
        .simple()
      const isCut = await work.then(
        () => false,
        () => true,
      )
      await sql.end({ timeout: 1 })
      return isCut
    })
    expect(cut.filter(Boolean)).toHaveLength(10)
    expect(await cast.stack.sql`select from public.progress_updates`).toHaveLength(known + 10)
    expect(await halves()).toEqual([])
  })
})

describe('an import while updates are published', () => {
  it('waits for nobody in a circle, and the ledger has no gap', async () => {
    const stack = await openTestStack({ seed: 'reference' })
    const rest = await restOf(stack, 'secret')
    const plan = {
      slug: 'atlantis',
      title: { en: 'Plan' },
      endsOn: '2022-12-31',
      lifecycle: 'active' as const,
    }
    const file = (word: string, due: string) => {
      const rows = Array.from(
        { length: 40 },
        (_, index) => `${index + 1},${word} ${index},${due},Maliyyə Nazirliyi`,
      )
      return new TextEncoder().encode(`code,title_az,due,lead\n${rows.join('\n')}\n`)
    }
    await applyImport(rest, (await stageBytes(rest, file('Bir', '2021-06-30'), plan)).id)
    await stack.sql`insert into auth.users (id, aud, role, email) values (md5('s')::uuid, 'authenticated', 'authenticated', 's@example.org')`
    await stack.sql`insert into public.staff (profile_id, role) values (md5('s')::uuid, 'secretariat')`
    const waiting = await stack.sql<{ id: number }[]>`
      insert into public.progress_updates (commitment_id, organization_id, completion, narrative)
      select commitments.id, organizations.id, 'substantial', '{"en": "Said"}'
      from public.commitments join public.plans on plans.id = plan_id, generate_series(1, 2),
        (select id from public.organizations order by id limit 1) as organizations
      where plans.slug = 'atlantis' returning id::int`
    const newer = await stageBytes(rest, file('Başqa', '2021-09-30'), plan)
    expect(newer.counts.change).toBe(40)
    const real = realInput('azerbaijan-2012-2015-irm.csv')
    const other = real && (await stageBytes(rest, real, { slug: 'real', lifecycle: 'active' }))
    const secretariat = await stack.clientAs('s@example.org')
    const results = await Promise.all([
      applyImport(rest, newer.id).then(() => null),
      other ? applyImport(rest, other.id).then(() => null) : null,
      ...waiting.map(async ({ id }) => (await secretariat.rpc('publish_update', { update_id: id })).error),
    ])
    expect(results.filter((error) => error !== null)).toEqual([])
    const [chain] = await stack.sql`
      select count(*)::int as entries, max(seq)::int as last, count(*) filter (where previous <> expected)::int as broken,
        count(*) filter (where subject = 'progress_updates')::int as updates
      from (select *, lag(hash, 1, repeat('0', 64)) over (order by seq) as expected from public.ledger) as ledger`
    expect(chain).toMatchObject({ entries: chain?.['last'] as number, broken: 0, updates: waiting.length })
    await stack.close()
  })
})
