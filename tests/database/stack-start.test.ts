import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { isPostgresOn } from '../../supabase/local/leftover.ts'
import { publishableKey } from '../../supabase/local/secrets.ts'
import { connect, databaseUrl, temporaryFolder } from '../support/cluster.ts'
import { secretsOf, smallBuild, startTracker, throughShell, type Tracker } from '../support/tracker.ts'

const headers = { apikey: publishableKey, 'content-type': 'application/json' }
const password = 'long enough'
const signUp = ({ url }: Tracker, email: string) =>
  fetch(`${url}/auth/v1/signup`, { method: 'POST', headers, body: JSON.stringify({ email, password }) })
const signIn = ({ url }: Tracker, email: string) =>
  fetch(`${url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  })

describe.concurrent('the tracker', () => {
  it('starts from nothing, says where it is, and ends cleanly; the second start keeps the data', async () => {
    const DATA_DIR = temporaryFolder()
    const first = await startTracker({ DATA_DIR })
    expect(await (await fetch(`${first.url}/healthz`)).json()).toEqual({ status: 'ok' })
    expect(first.stdout()).toContain(DATA_DIR)
    expect(first.stdout()).not.toContain('demo.test')
    expect((await signUp(first, 'kept@example.org')).status).toBe(200)
    expect(await first.end()).toMatchObject({ code: 0, stderr: '' })
    // beside them lie copied programs where PostgreSQL's user cannot reach node_modules
    const left = readdirSync(DATA_DIR).filter((name) => !name.startsWith('programs-'))
    expect(left.sort()).toEqual(['postgres', 'secrets.json'])
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false)

    const before = secretsOf(DATA_DIR)
    const second = await startTracker({ DATA_DIR })
    expect((await signIn(second, 'kept@example.org')).status).toBe(200)
    expect(secretsOf(DATA_DIR)).toEqual(before)
    expect(await second.end('SIGINT')).toMatchObject({ code: 0, stderr: '' })
  })

  it('fills a fresh database with the demonstration and prints who may sign in', async () => {
    const tracker = await startTracker({ DATA_DIR: temporaryFolder(), SEED: 'demo' })
    for (const name of ['citizen', 'civil', 'coordinator', 'secretariat', 'reviewer', 'admin']) {
      expect(tracker.stdout()).toContain(`${name}@demo.test`)
    }
    expect(tracker.stdout()).toContain('password: demonstration')
    const body = JSON.stringify({ email: 'coordinator@demo.test', password: 'demonstration' })
    const session = await fetch(`${tracker.url}/auth/v1/token?grant_type=password`, {
      method: 'POST',
      headers,
      body,
    })
    expect(session.status).toBe(200)
    await tracker.end()
  })

  it('answers on both meanings of localhost, and nowhere else', async () => {
    const tracker = await startTracker({ DATA_DIR: temporaryFolder() })
    const { port } = new URL(tracker.url)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
    const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
      all?.some(({ address }) => address === '::1'),
    )
    if (hasIpv6) expect((await fetch(`http://[::1]:${port}/healthz`)).status).toBe(200)
    const listening = readListening(Number(port))
    expect(listening.filter((address) => !['127.0.0.1', '::1'].includes(address))).toEqual([])
    await tracker.end()
  })

  it('keeps its secrets: mode 600, random, in nothing that is served, and sends nothing elsewhere', async () => {
    const [DATA_DIR, other] = [temporaryFolder(), temporaryFolder()]
    const dist = smallBuild()
    const tracker = await startTracker({ DATA_DIR, DO_NOT_TRACK: '' }, ['--dist', dist])
    await (await startTracker({ DATA_DIR: other })).end()
    expect(statSync(join(DATA_DIR, 'secrets.json')).mode & 0o777).toBe(0o600)
    const secrets = Object.values(secretsOf(DATA_DIR))
    expect(secrets).toHaveLength(3)
    expect(Object.values(secretsOf(other)).filter((secret) => secrets.includes(secret))).toEqual([])

    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => `/${file}`)
    const paths = [
      '/',
      '/healthz',
      '/_system/info',
      '/auth/v1/settings',
      '/auth/v1/health',
      '/rest/v1/',
      '/secrets.json',
      '/.local/secrets.json',
      '/..%2fsecrets.json',
      '/storage/v1/bucket',
      ...files,
    ]
    for (const path of paths) {
      const text = await (await fetch(tracker.url + path, { headers })).text()
      expect(
        secrets.filter((secret) => text.includes(secret)),
        path,
      ).toEqual([])
    }
    const { stdout, stderr } = await tracker.end()
    expect(secrets.filter((secret) => stdout.includes(secret))).toEqual([])
    // connections that leave the machine are reported there, too
    expect(stderr).toBe('')
  })

  it('says a refusal to the caller, not to the console', async () => {
    const DATA_DIR = temporaryFolder()
    const tracker = await startTracker({ DATA_DIR })
    const { secretKey = '' } = secretsOf(DATA_DIR)
    const refused = await fetch(`${tracker.url}/rest/v1/plans`, {
      method: 'POST',
      headers,
      body: '{"slug":"mine"}',
    })
    expect(refused.status).toBe(401)
    expect((await fetch(`${tracker.url}/rest/v1/nothing`, { headers })).status).toBe(404)
    const stored = await fetch(`${tracker.url}/storage/v1/bucket`, {
      method: 'POST',
      headers: { apikey: secretKey, 'content-type': 'application/json' },
      body: '{"id":"files","name":"files"}',
    })
    expect(stored.status).toBe(200)
    expect((await tracker.end()).stderr).toBe('')
  })

  it('ends when npm and its shell are gone', async ({ expect }) => {
    const DATA_DIR = temporaryFolder()
    const tracker = await startTracker({ DATA_DIR, npm_lifecycle_event: 'start' }, undefined, throughShell)
    const ended = tracker.end('SIGKILL')
    await expect
      .poll(() => existsSync(join(DATA_DIR, 'postgres/postmaster.pid')), { timeout: 20_000 })
      .toBe(false)
    expect((await ended).stderr).toBe('')
  })

  it('runs on another PostgreSQL', async () => {
    const server = connect(inject('postgresUrl'))
    await server`create database another`
    await server.end()
    const DATABASE_URL = databaseUrl(inject('postgresUrl'), 'another')
    const DATA_DIR = temporaryFolder()
    const tracker = await startTracker({ DATA_DIR, DATABASE_URL })
    expect((await signUp(tracker, 'a@example.org')).status).toBe(200)
    expect(await tracker.end()).toMatchObject({ code: 0 })
    expect(existsSync(join(DATA_DIR, 'postgres'))).toBe(false)
    const sql = connect(DATABASE_URL)
    expect(await sql`select email from auth.users`).toEqual([{ email: 'a@example.org' }])
    await sql.end()
  })

  it('serves the sources with hot reload for development', async () => {
    const tracker = await startTracker({ DATA_DIR: temporaryFolder() }, ['--dev'])
    expect(
      await (
        await fetch(`${tracker.url}/en/plans/x/commitments/1.2`, { headers: { accept: 'text/html' } })
      ).text(),
    ).toContain('/@vite/client')
    expect((await fetch(`${tracker.url}/rest/v1/plans?select=slug`, { headers })).status).toBe(200)
    expect(await tracker.end()).toMatchObject({ code: 0 })
  })
})

describe.concurrent('after kill -9', () => {
  it.each([
    ['of the tracker, whose database lives on', false],
    ['of the tracker and its database', true],
  ])('%s, the next start takes over with every acknowledged write', async (_what, databaseToo) => {
    const DATA_DIR = temporaryFolder()
    const first = await startTracker({ DATA_DIR })
    const acknowledged: string[] = []
    const writes = Array.from({ length: 12 }, async (_, i) => {
      const email = `writer${i}@example.org`
      if ((await signUp(first, email)).ok) acknowledged.push(email)
    })
    await Promise.race(writes)
    const database = Number(readFileSync(join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
    if (databaseToo) process.kill(database, 'SIGKILL')
    await first.end('SIGKILL')
    await Promise.allSettled(writes)
    expect(acknowledged).not.toEqual([])

    const second = await startTracker({ DATA_DIR })
    for (const email of acknowledged) expect((await signIn(second, email)).status, email).toBe(200)
    expect(await second.end()).toMatchObject({ code: 0, stderr: '' })
    expect(isPostgresOn(DATA_DIR, database)).toBe(false)
  })
})

/** The addresses that listen on a port, from the kernel's own table; empty where there is none. */
function readListening(port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const known: Record<string, string> = { '0100007F': '127.0.0.1', '00000000000000000000000001000000': '::1' }
  return ['/proc/net/tcp', '/proc/net/tcp6'].filter(existsSync).flatMap((table) =>
    readFileSync(table, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , state]) => local.endsWith(suffix) && state === '0A')
      .map(([, local = '']) => known[local.slice(0, -suffix.length)] ?? local),
  )
}
