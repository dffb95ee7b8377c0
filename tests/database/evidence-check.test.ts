import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkEvidence, summary, type Counts } from '../../supabase/local/evidence/check.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { openCast, type Cast } from '../support/cast.ts'
import { runTool } from '../support/tracker.ts'

let cast: Cast
let site: Server
let origin: string
const asked: string[] = []

/** Answers with the status that the path asks for, and forbids robots `/private`. */
function listen(): Promise<Server> {
  const server = createServer(({ method = '', url = '' }, response) => {
    asked.push(`${method} ${url}`)
    if (url === '/robots.txt') response.end('User-agent: *\nDisallow: /private')
    else response.writeHead(Number(url.slice(1)) || 200, url === '/301' ? { location: '/200' } : {}).end()
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve(server)
    }),
  )
}

beforeAll(async () => {
  cast = await openCast()
  site = await listen()
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked.length = 0
})
afterAll(async () => {
  site.close()
  await cast.close()
})

const pdf = '%PDF-1.7 evidence'
const sha256 = createHash('sha256').update(pdf).digest('hex')
const path = (number: number) => `900001/00000000-0000-4000-8000-00000000000${number}/report.pdf`

async function upload(name: string) {
  const headers = {
    authorization: `Bearer ${await cast.stack.tokenOf('coordinator@example.org')}`,
    'content-type': 'application/pdf',
  }
  await cast.stack.api(`/storage/v1/object/evidence/${name}`, { method: 'POST', headers, body: pdf })
}

async function publish(evidence: unknown[], isPublished = true) {
  const update = {
    commitment_id: 900001,
    organization_id: 900001,
    completion: 'substantial',
    narrative: { en: 'Done' },
  }
  const { body: id } = await cast.ask('coordinator', 'POST', 'rpc/submit_update', { ...update, evidence })
  expect(id).toEqual(expect.any(Number))
  if (isPublished) await cast.ask('secretariat', 'POST', 'rpc/publish_update', { update_id: id })
}

async function check(wish: Partial<Parameters<typeof checkEvidence>[1]> = {}) {
  const lines: string[] = []
  const counts: Counts = { ok: 0, dead: 0, unreachable: 0, skipped: 0 }
  await checkEvidence(
    {
      fetch: (input, init) => cast.stack.host.fetch(new Request(input, init)),
      url: 'http://localhost:4173',
      secretKey: cast.stack.secretKey,
      siteUrl: 'http://localhost:4173',
    },
    { plan: null, limit: Infinity, olderThan: 0, allowLocal: true, ...wish },
    {
      pause: 1,
      timeout: 5000,
      signal: new AbortController().signal,
      print: (line) => lines.push(line),
      counts,
    },
  )
  return { lines, counts }
}

describe('a check of the evidence', () => {
  beforeAll(async () => {
    for (const number of [1, 2, 3]) await upload(path(number))
    const link = (title: string, place: string) => ({ title, url: `${origin}${place}` })
    const file = (number: number, digest = sha256) => ({
      title: `File ${number}`,
      path: path(number),
      sha256: digest,
    })
    // only what this test brings
    await cast.stack.sql`alter table public.evidence disable trigger user`
    await cast.stack.sql`delete from public.evidence`
    await cast.stack.sql`alter table public.evidence enable trigger user`
    await publish([
      link('Open', '/200'),
      link('Gone', '/404'),
      link('Moved', '/301'),
      link('Closed', '/private'),
    ])
    await publish([link('Open, once more', '/200'), file(1), file(2, 'b'.repeat(64)), file(3)])
    await publish([link('Waiting', '/waiting')], false)
    // what no policy allows still happens to disks
    await cast.stack.sql`delete from storage.objects where name = ${path(3)}`
  })

  it('tells of every link and file, and notes it for all who name the link', async () => {
    const { lines, counts } = await check()
    expect(lines.map((line) => line.replaceAll(origin, '')).sort()).toEqual([
      `dead         200  ${path(2)} (is not the file that was submitted)`,
      'dead         404  /404 (is gone)',
      `dead         404  ${path(3)} (is missing)`,
      'ok           200  /200',
      'ok           200  /301 (now /200)',
      `ok           200  ${path(1)}`,
      'skipped           /private (robots.txt asks to stay away)',
    ])
    expect(summary(counts)).toBe('7 checked: 3 ok, 3 dead, 0 unreachable, 1 skipped.')
    const rows = await cast.stack.sql`
      select title, outcome, http_status, final_url from public.evidence_checks join public.evidence on evidence.id = evidence_id order by title`
    expect(rows.map((row) => Object.values(row) as unknown[])).toEqual([
      ['Closed', 'skipped', null, null],
      ['File 1', 'ok', 200, null],
      ['File 2', 'dead', 200, null],
      ['File 3', 'dead', 404, null],
      ['Gone', 'dead', 404, null],
      ['Moved', 'ok', 200, `${origin}/200`],
      ['Open', 'ok', 200, null],
      ['Open, once more', 'ok', 200, null],
    ])
    expect(asked.filter((line) => line === 'HEAD /200')).toHaveLength(2)
    expect(asked.join()).not.toContain('waiting')
  })

  it('begins with what was checked longest ago, and leaves alone what is fresh', async () => {
    expect((await check({ olderThan: 1 })).lines).toEqual([])
    await cast.stack.sql`update public.evidence_checks set checked_at = now() - interval '40 days'
      where evidence_id = (select id from public.evidence where title = 'Gone')`
    expect((await check({ limit: 1 })).lines).toEqual([`dead         404  ${origin}/404 (is gone)`])
  })

  it('keeps to the plan that is named', async () => {
    expect((await check({ plan: 'nowhere' })).lines).toEqual([])
    expect((await check({ plan: 'open' })).lines).toHaveLength(7)
  })

  it('goes nowhere inside a network unless told', async () => {
    const { lines } = await check({ allowLocal: false })
    expect(lines.filter((line) => line.includes('is no public address'))).toHaveLength(4)
    expect(asked).toEqual([])
  })

  it('notices a file that was changed on the disk', async () => {
    const folder = cast.stack.filesDir
    for (const file of readdirSync(folder).filter((name) => !name.endsWith('.json')))
      writeFileSync(join(folder, file), '%PDF-1.7 evidencE')
    expect(
      (await check({ plan: 'open' })).lines.filter((line) => line.includes('is not the file')),
    ).toHaveLength(2)
  })
})

describe('the command', () => {
  it('ends with 1 and one line when it cannot run', async () => {
    const env = { DATA_DIR: temporaryFolder(), SEED: 'none', PORT: '0' }
    const ended = await runTool('evidence-check.ts', ['--limit', 'none'], env)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toBe('--limit must be a whole number such as 30, not "none".\n')
    const lost = await runTool('evidence-check.ts', [], { ...env, SUPABASE_URL: 'http://127.0.0.1:1' })
    expect(lost).toMatchObject({ code: 1, stderr: 'SUPABASE_URL needs SUPABASE_SECRET_KEY beside it.\n' })
  })

  it('ends with 0 where there is nothing to check', async () => {
    const env = { DATA_DIR: temporaryFolder(), SEED: 'none', PORT: '0' }
    const ended = await runTool('evidence-check.ts', ['--allow-local'], env)
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    // the stack may say first where its programs lie
    expect(ended.stdout).toMatch(/(^|\n)0 checked: 0 ok, 0 dead, 0 unreachable, 0 skipped\.\n$/)
  })
})
