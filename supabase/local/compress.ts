/**
 * Finishes a build: every text file also as .br and .gz, and the headers for static hosts.
 * `--outDir FOLDER` names the folder as it does for `vite build`; by default `dist`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { headersFile } from './headers.ts'
import { projectRoot } from './settings.ts'

const { outDir } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } }).values
const dist = resolve(projectRoot, outDir)
const supabase = process.env['VITE_SUPABASE_URL']
const api = supabase ? new URL(supabase).origin : undefined

for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(css|html|js|json|map|svg|txt|webmanifest|xml)$/.test(name)) continue
  const file = join(dist, name)
  const content = readFileSync(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}
const shell = readFileSync(join(dist, 'shell.html'), 'utf8')
writeFileSync(join(dist, '_headers'), headersFile({ shell, api }))
