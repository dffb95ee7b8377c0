/** `npm run prerender`: writes every public page as a file, so that it can be read before any script has run. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openApi, type OpenedApi } from './open-stack.ts'
import { prerender } from './prerender/run.ts'
import { Problem, reasonOf, runTool } from './problem.ts'
import { projectRoot } from './settings.ts'

const usage = `Usage: npm run prerender [-- --out FOLDER] [--dist FOLDER] [--quiet]
  --out FOLDER    where the pages go; without it into the built app, dist, which is then ready to upload
  --dist FOLDER   the built app, if it is not dist
  --quiet         says nothing before it is done
  SITE_URL        the address of the site, for canonical addresses and the sitemap`

await runTool(async () => {
  const { dist, out, quiet } = readArguments(process.argv.slice(2))
  const site = readSite(process.env['SITE_URL'])
  const began = performance.now()
  const api = await open()
  try {
    const done = await prerender({ dist, out, api, site, ...(quiet ? {} : { progress: teller(began) }) })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    if (done === null) {
      console.log(`Nothing public has changed; looked in ${seconds} s.`)
      return
    }
    if (done === 'busy') {
      console.log('Another run is at work in the same folder; nothing is left for this one.')
      return
    }
    const { changed, unchanged, removed, failures } = done
    console.log(
      `Prerendered ${changed + unchanged} files in ${seconds} s: ${changed} written, ${unchanged} as they were, ${removed} removed.`,
    )
    if (failures.length > 0)
      throw new Problem(
        [
          `${failures.length} pages could not be prerendered. The app without a page in it stands there until the next run:`,
          ...failures.slice(0, 20),
        ].join('\n  '),
      )
  } finally {
    await api.close()
  }
})

/** Says now and then how far it is: on one line of a terminal, else once a minute. */
function teller(began: number): (done: number, all: number) => void {
  const { isTTY } = process.stderr
  const pace = isTTY ? 500 : 60_000
  let last = began
  return (done, all) => {
    const now = performance.now()
    if (now - last < pace && !(isTTY && done === all)) return
    last = now
    const left = Math.ceil(((now - began) / done) * ((all - done) / 60_000))
    const words = `${done} of ${all} pages${done < all ? `, ${left} min left` : ''}`
    process.stderr.write(isTTY ? `\r\x1b[K${words}${done < all ? '' : '\n'}` : `${words}\n`)
  }
}

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

function readArguments(args: string[]): { dist: string; out: string; quiet: boolean } {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args, options: { dist: text, out: text, quiet: { type: 'boolean' } } })
    const dist = resolve(projectRoot, values.dist ?? 'dist')
    return {
      dist,
      out: values.out === undefined ? dist : resolve(projectRoot, values.out),
      quiet: values.quiet ?? false,
    }
  } catch (error) {
    throw new Problem(`${reasonOf(error)}\n${usage}`)
  }
}
