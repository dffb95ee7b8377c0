import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { defaultDataDir, projectRoot, readSettings } from '../../supabase/local/settings.ts'
import { databaseUrl, temporaryFolder } from '../support/cluster.ts'
import { cloneDatabase } from '../support/stack.ts'
import { runTool, smallBuild, startTracker } from '../support/tracker.ts'

const taken = createServer()
beforeAll(() => new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve)))
afterAll(() => taken.close())

/** Starts the tracker, which must refuse; returns its one line. */
async function refusal(env: Record<string, string>, args = ['--dist', smallBuild()]): Promise<string> {
  const { code, stderr } = await runTool('start.ts', args, { PORT: '0', SEED: 'none', ...env })
  expect({ code, lines: stderr.trimEnd().split('\n').length, stderr }).toMatchObject({ code: 1, lines: 1 })
  return stderr.trimEnd()
}

describe('the settings', () => {
  it.each(['http', '-1', '70000', '80.5', ' ', ''])('refuse PORT "%s"', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(/^PORT must be a number from 0 to 65535/)
  })

  it.each(['Demo', 'yes', ''])('refuse SEED "%s"', (SEED) => {
    expect(() => readSettings({ SEED })).toThrow(`SEED must be "demo" or "none", not "${SEED}".`)
  })

  it.each(['localhost:5432', 'mysql://a@b/c', 'postgres'])('refuse DATABASE_URL "%s"', (url) => {
    expect(() => readSettings({ DATABASE_URL: url })).toThrow('DATABASE_URL must look like postgresql://')
  })

  it.each(['--fast', 'dev', '--dist'])('refuse the option "%s"', (option) => {
    expect(() => readSettings({}, [option])).toThrow(
      `Unknown options "${option}"; there are --dev and --dist FOLDER.`,
    )
  })

  it('are, without any, those of the README', () => {
    expect(readSettings({})).toEqual({
      port: 4173,
      dataDir: defaultDataDir(undefined),
      seed: 'demo',
      dev: false,
      dist: join(projectRoot, 'dist'),
      prerender: true,
    })
  })
})

describe.concurrent('a start that cannot be ends in one clear line', () => {
  it('when the port is taken, before anything else is done', async () => {
    const { port } = taken.address() as AddressInfo
    const DATA_DIR = join(temporaryFolder(), 'data')
    expect(await refusal({ PORT: String(port), DATA_DIR })).toBe(
      `Port ${port} is taken; stop what listens there, or choose another with PORT.`,
    )
    expect(existsSync(DATA_DIR)).toBe(false)
  })

  it('when a setting is wrong', async () => {
    expect(await refusal({ SEED: 'yes' })).toBe('SEED must be "demo" or "none", not "yes".')
  })

  it('when there is no build', async () => {
    expect(await refusal({}, ['--dist', temporaryFolder()])).toContain('run npm run build')
  })

  it('when the data folder cannot be written', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(await refusal({ DATA_DIR: join(file, 'data') })).toContain('cannot be written (ENOTDIR')
  })

  it.runIf(process.getuid?.() === 0)(
    'unless no folder was asked for: then one is found that can be reached',
    () => {
      const clone = join(temporaryFolder(), 'clone')
      mkdirSync(clone, { mode: 0o755 })
      expect(defaultDataDir(undefined, clone)).toBe(join(clone, '.local'))
      chmodSync(clone, 0o700)
      expect(defaultDataDir(undefined, clone)).toMatch(/^\/var\/lib\/open-government-tracker\/[0-9a-f]{12}$/)
      // another database needs nobody to enter
      expect(defaultDataDir('postgresql://u:p@127.0.0.1/d', clone)).toBe(join(clone, '.local'))
    },
  )

  it.runIf(process.getuid?.() === 0)('when the database user cannot reach the data folder', async () => {
    const closed = temporaryFolder()
    chmodSync(closed, 0o700)
    const DATA_DIR = join(closed, 'data')
    // the folder belongs to that user so far
    mkdirSync(join(closed, 'deep'), { mode: 0o700 })
    expect(await refusal({ DATA_DIR: join(closed, 'deep/data') })).toContain('who cannot reach')
    expect(existsSync(DATA_DIR)).toBe(false)
  })

  it('when the secrets do not fit or are damaged', async () => {
    const DATA_DIR = temporaryFolder()
    writeFileSync(join(DATA_DIR, 'secrets.json'), '{')
    expect(await refusal({ DATA_DIR })).toContain('secrets.json cannot be read')
    writeFileSync(join(DATA_DIR, 'secrets.json'), '{}')
    expect(await refusal({ DATA_DIR })).toContain('secrets.json is incomplete')
  })

  it('when another tracker runs on the same data, which goes on undisturbed', async () => {
    const DATA_DIR = temporaryFolder()
    const first = await startTracker({ DATA_DIR })
    expect(await refusal({ DATA_DIR })).toContain('Another tracker is already running')
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
    await first.end()
  })
})

describe.concurrent('another database', () => {
  const start = (DATABASE_URL: string) => refusal({ DATA_DIR: temporaryFolder(), DATABASE_URL })

  it('that does not answer is named without its password', async () => {
    const line = await start('postgresql://me:hidden@127.0.0.1:1/tracker')
    expect(line).toBe('DATABASE_URL does not answer: connect ECONNREFUSED 127.0.0.1:1.')
  })

  it('that refuses the password is named, too', async () => {
    const url = Object.assign(new URL(inject('postgresUrl')), { password: 'wrong' }).href
    expect(await start(url)).toBe(
      'DATABASE_URL does not answer: password authentication failed for user "postgres".',
    )
    expect(await start(databaseUrl(inject('postgresUrl'), 'nowhere'))).toContain(
      'database "nowhere" does not exist',
    )
  })

  it('of Supabase is refused and left alone', async () => {
    const { url, sql, drop } = await cloneDatabase('bare')
    await sql`alter schema auth owner to supabase_admin`
    await sql`drop function auth.uid()`
    expect(await start(url)).toContain('DATABASE_URL is a Supabase database')
    expect(await sql`select to_regprocedure('auth.uid()') as function`).toEqual([{ function: null }])
    await drop()
  })

  it('that is already served by another tracker is refused', async () => {
    const { url, drop } = await cloneDatabase('none')
    const first = await startTracker({ DATA_DIR: temporaryFolder(), DATABASE_URL: url })
    expect(await start(url)).toContain('Another tracker is already running')
    await first.end()
    await drop()
  })
})
