import { createClient } from '@supabase/supabase-js'
import { describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { openApi } from '../../supabase/local/open-stack.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { runTool, secretsOf, startTracker } from '../support/tracker.ts'

/** Asks the opened API for something that only the secret key may see. */
async function askAsOwner(DATA_DIR: string): Promise<{ url: string; status: number }> {
  const api = await openApi({ DATA_DIR, SEED: 'none' })
  const options = { global: { fetch: api.fetch }, realtime: { transport: WebSocket as never } }
  const client = createClient(api.url, api.secretKey, options)
  const { error } = await client.storage.listBuckets()
  await api.close()
  return { url: api.url, status: error ? 500 : 200 }
}

describe.concurrent('a command-line tool', () => {
  it('works beside a running server and without one', async () => {
    const DATA_DIR = temporaryFolder()
    const tracker = await startTracker({ DATA_DIR })
    expect(await askAsOwner(DATA_DIR)).toEqual({ url: tracker.url, status: 200 })
    expect((await fetch(`${tracker.url}/healthz`)).status).toBe(200)
    await tracker.end()
    expect(await askAsOwner(DATA_DIR)).toEqual({ url: 'http://localhost:4173', status: 200 })
  })

  it('works after the server was killed, whose note is still there', async () => {
    const DATA_DIR = temporaryFolder()
    await (await startTracker({ DATA_DIR })).end('SIGKILL')
    expect(await askAsOwner(DATA_DIR)).toEqual({ url: 'http://localhost:4173', status: 200 })
  })

  it('uses a hosted project when one is named', async () => {
    const hosted = { SUPABASE_URL: 'https://example.supabase.co', SUPABASE_SECRET_KEY: 'sb_secret_x' }
    expect(await openApi(hosted)).toMatchObject({ url: hosted.SUPABASE_URL, secretKey: 'sb_secret_x' })
    await expect(openApi({ SUPABASE_URL: hosted.SUPABASE_URL })).rejects.toThrow('SUPABASE_SECRET_KEY')
  })
})

describe.concurrent('npm run invite', () => {
  const link = /^http:\/\/localhost:\d+\/invitation#token=[0-9a-f]{64}$/m

  it('prints a link, beside a running server and without one', async () => {
    const DATA_DIR = temporaryFolder()
    const tracker = await startTracker({ DATA_DIR })
    const beside = await runTool('invite.ts', ['first@example.org', 'administrator'], { DATA_DIR })
    expect(beside).toMatchObject({ code: 0, stderr: '' })
    expect(beside.stdout).toMatch(link)
    expect(beside.stdout).toContain(tracker.url)
    await tracker.end()
    const alone = await runTool('invite.ts', ['second@example.org', 'secretariat'], {
      DATA_DIR,
      SITE_URL: 'https://example.org',
    })
    expect(alone.stdout).toContain('https://example.org/invitation#token=')
    expect(alone.stdout).not.toContain(secretsOf(DATA_DIR)['databasePassword'])
  })

  it('says what is wrong in one line', async () => {
    const env = { DATA_DIR: temporaryFolder(), SEED: 'none' }
    const wrong = await runTool(
      'invite.ts',
      ['a@example.org', 'coordinator', '--organization', 'nobody'],
      env,
    )
    expect(wrong).toMatchObject({
      code: 1,
      stderr: 'No invitation was made: There is no organization nobody.\n',
    })
    expect((await runTool('invite.ts', ['a@example.org'], env)).stderr).toMatch(/^Usage: npm run invite/)
  })
})
