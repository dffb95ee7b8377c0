/**
 * The server of the browser tests: `npm start` without the build, with what it prints also in a file, because that is
 * where the letters are. Takes its data folder away when it ends.
 */
import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env['E2E_FOLDER'] ?? ''
// where the tests run as root, the database has a user of its own, who must get through
mkdirSync(folder, { recursive: true, mode: 0o755 })
const consoleFile = join(folder, 'console.log')
const dataDir = join(folder, 'data')
process.env['DATA_DIR'] = dataDir

const write = process.stdout.write.bind(process.stdout)
process.stdout.write = ((...args: Parameters<typeof write>) => {
  appendFileSync(consoleFile, args[0])
  return write(...args)
}) as typeof write

process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

await import('../../supabase/local/start.ts')
