import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { findBinaries } from '../../supabase/local/binaries.ts'
import { canEnter, findDatabaseUser } from '../../supabase/local/database-user.ts'
import { temporaryFolder } from '../support/cluster.ts'

const user = findDatabaseUser()

it.runIf(user)(
  "PostgreSQL's programs are copied where its user can reach them, once, and that is said",
  async () => {
    const print = vi.spyOn(console, 'log').mockReturnValue()
    const home = temporaryFolder()
    const folder = join(home, 'native')
    mkdirSync(join(folder, 'bin'), { recursive: true })
    writeFileSync(join(folder, 'bin/postgres'), 'a program', { mode: 0o755 })
    mkdirSync(join(home, 'closed'), { mode: 0o700 })
    chmodSync(folder, 0o700)
    expect(canEnter(user, folder)).toBe(false)

    const spare = temporaryFolder()
    const bin = await findBinaries(user, spare, { folder, version: '17' })
    expect(bin).toBe(join(spare, 'programs-17/bin'))
    expect(canEnter(user, bin)).toBe(true)
    expect(readFileSync(join(bin, 'postgres'), 'utf8')).toBe('a program')
    await findBinaries(user, spare, { folder, version: '17' })
    expect(print).toHaveBeenCalledOnce()
  },
)
