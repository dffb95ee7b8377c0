import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aChain, fileOf } from '../../fixtures/ledger'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const chain = aChain([{}, {}, { occurredAt: '2026-11-23T09:00:00.000000Z' }])
const head = chain[2]?.hash ?? ''

function verify(bytes: Uint8Array, ...more: string[]) {
  const file = join(folder, 'ledger.ndjson')
  writeFileSync(file, bytes)
  return run(file, ...more)
}

function run(...args: string[]) {
  const tool = ['--import', 'tsx', 'supabase/local/ledger-verify.ts', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, tool, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('npm run ledger:verify', { timeout: 30_000 }, () => {
  it('tells what a chain that holds comes to', () => {
    const { status, stdout } = verify(fileOf(chain))
    expect(stdout).toMatch(/Entries +3\n/)
    expect(stdout).toMatch(/First +2026-11-22T03:50:02\.123456Z\n/)
    expect(stdout).toMatch(/Last +2026-11-23T09:00:00\.000000Z\n/)
    expect(stdout).toContain(head)
    expect(status).toBe(0)
  })

  it('names the entry that was changed', () => {
    const bytes = fileOf(chain)
    const second = bytes.indexOf(0x0a) + 300
    bytes[second] = (bytes[second] ?? 0) ^ 1
    const { status, stdout, stderr } = verify(bytes)
    expect(stderr).toMatch(/^Entry 2 \(line 2\)/)
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })

  it('looks for a hash that was noted before', () => {
    const newest = verify(fileOf(chain), '--head', head)
    expect(newest.stdout).toContain('is its newest entry')
    expect(newest.status).toBe(0)
    const earlier = chain[0]?.hash.slice(0, 12) ?? ''
    expect(verify(fileOf(chain), '--head', earlier).stdout).toContain('is entry 1; 2 more have followed')
    const cutOff = verify(fileOf(chain.slice(0, 2)), '--head', head)
    expect(cutOff.stderr).toContain('was cut off')
    expect(cutOff.status).toBe(1)
  })

  it('ends with 2 when there is nothing it could verify', () => {
    const unusable = [
      run(),
      run(join(folder, 'missing.ndjson')),
      run(folder),
      run('--no-such-option', folder),
      verify(new Uint8Array()),
      verify(new TextEncoder().encode('code,title\n1.1,Words\n')),
      verify(fileOf(chain), '--head', 'not a hash'),
    ]
    for (const { status, stdout, stderr } of unusable) {
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr.trim()).not.toBe('')
    }
  })
})
