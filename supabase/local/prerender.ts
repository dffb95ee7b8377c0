/** `npm run prerender`: writes every public page as a file, so that it can be read before any script has run. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openApi, type OpenedApi } from './open-stack.ts'
import { prerender } from './prerender/run.ts'
import { Problem, reasonOf, runTool } from './problem.ts'
import { projectRoot } from './settings.ts'

const usage = `Usage: npm run prerender [-- --out FOLDER] [--dist FOLDER]
  --out FOLDER    where the pages go; without it into the built app, dist, which is then ready to upload
  --dist FOLDER   the built app, if it is not dist
  SITE_URL        the address of the site, for canonical addresses and the sitemap`

await runTool(async () => {
  const { dist, out } = readArguments(process.argv.slice(2))
  const site = readSite(process.env['SITE_URL'])
  const began = performance.now()
  const api = await open()
  try {
    const done = await prerender({ dist, out, api, site })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    if (done === null) {
      console.log(`Nothing public has changed; looked in ${seconds} s.`)
      return
    }
    const { changed, unchanged, removed, failures } = done
    console.log(
      `Prerendered ${changed + unchanged} files in ${seconds} s: ${changed} written, ${unchanged} as they were, ${removed} removed.`,
    )
    if (failures.length > 0)
      throw new Problem(
        [`${failures.length} pages stay as they were:`, ...failures.slice(0, 20)].join('\n  '),
      )
  } finally {
    await api.close()
  }
})

/** The project that the app was built for, else what runs here or can be started here. */
function open(): Promise<Pick<OpenedApi, 'url' | 'fetch' | 'close'>> {
  const hosted = process.env['VITE_SUPABASE_URL']
  if (hosted) return Promise.resolve({ url: hosted, fetch, close: () => Promise.resolve() })
  return openApi()
}

function readSite(value: string | undefined): string | undefined {
  if (!value) return undefined
  try {
    return new URL(value).origin
  } catch {
    throw new Problem(`SITE_URL must be an address such as https://tracker.example, not "${value}".`)
  }
}

function readArguments(args: string[]): { dist: string; out: string } {
  try {
    const { values } = parseArgs({ args, options: { dist: { type: 'string' }, out: { type: 'string' } } })
    const dist = resolve(projectRoot, values.dist ?? 'dist')
    return { dist, out: values.out === undefined ? dist : resolve(projectRoot, values.out) }
  } catch (error) {
    throw new Problem(`${reasonOf(error)}\n${usage}`)
  }
}
