import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { serveStatic } from '@hono/node-server/serve-static'
import { embeddedPolicy, forever, isEmbedded, securityHeaders } from './headers.ts'
import { noteWritten, readNote, type Note } from './prerender/output.ts'
import type { Stack } from './stack.ts'

const apiPaths = ['/rest/*', '/auth/*', '/storage/*', '/functions/*']

/** Health and the Supabase API. `/healthz` answers 200 while the database does. */
export function createApi({ host, sql }: Pick<Stack, 'host' | 'sql'>): Hono {
  const api = new Hono()
  api.get('/healthz', async (c) => {
    c.header('Cache-Control', 'no-store')
    try {
      await sql`select`
      return c.json({ status: 'ok' })
    } catch {
      return c.json({ status: 'database does not answer' }, 503)
    }
  })
  api.use('/rest/*', compress())
  for (const path of apiPaths) api.all(path, (c) => host.fetch(c.req.raw))
  return api
}

/**
 * The API, and the built app with its headers: digests in names are cached for ever, pages are asked about each time.
 * @param pages folder of prerendered pages; where it has none for an address, the app comes without a page in it
 */
export function createServer(stack: Pick<Stack, 'host' | 'sql'>, dist: string, pages?: string): Hono {
  const app = new Hono()
  const shell = existsSync(join(dist, 'shell.html')) ? 'shell.html' : 'index.html'
  const document = join(dist, shell)
  app.use(addSecurityHeaders(existsSync(document) ? readFileSync(document, 'utf8') : ''))
  app.route('/', createApi(stack))

  const files = { root: dist, precompressed: true }
  app.use(etag())
  // before the fallback: a missing chunk answered with a page would be cached as that chunk
  app.get('/assets/*', cacheFor(forever), serveStatic(files), notFound)
  app.get('*', cacheFor('no-cache'))
  if (pages !== undefined) app.get('*', serveStatic({ root: pages, precompressed: true }))
  const file = serveStatic(files)
  app.get('*', async (c, next) => {
    // "/commitments/1.2" is a page, and what a build has as pages may be of other data
    if (!/\.[a-z][a-z0-9]+$/i.test(c.req.path) || c.req.path.endsWith('.html')) return next()
    return (await file(c, () => Promise.resolve())) ?? notFound(c)
  })
  const asApp = serveStatic({ ...files, path: shell })
  // a browser keeps it for pages that it has not seen, and would keep what says that there is no such page
  app.get('/shell.html', asApp)
  if (pages !== undefined) app.get('*', answerUnknown(pages))
  // in a frame of another site no script of the app may run: it would stay blank
  app.get('*', (c, next) => (isEmbedded(c.req.path) ? Promise.resolve(notFound(c)) : asApp(c, next)))
  return app
}

/** Addresses that are neither a prerendered page nor one of accounts do not exist, or not for longer than a few seconds. */
function answerUnknown(pages: string): MiddlewareHandler {
  const noteOf = rememberNote(pages)
  return async (c, next) => {
    const note = await noteOf()
    const [, language = ''] = /^\/([a-z]{2,3})(?=\/|$)/.exec(c.req.path) ?? []
    const own = join(language, isEmbedded(c.req.path) ? 'embed/404.html' : '404.html')
    if (!note || isPage(note, c.req.path)) return next()
    const root = { root: pages, precompressed: true, path: note.files[own] ? own : '404.html' }
    const response = await serveStatic(root)(c, next)
    return response && new Response(response.body, { status: 404, headers: response.headers })
  }
}

/** Whether an address is one of accounts, or of a page that could not be written and is the app's meanwhile. */
function isPage({ patterns, files }: Note, path: string): boolean {
  return (
    patterns.some((pattern) => isLike(pattern, path)) || `${path.replace(/^\/|\/$/g, '')}/index.html` in files
  )
}

/** Reads the note of a folder of pages again only when another was written: it names tens of thousands of files. */
function rememberNote(pages: string): () => Promise<Note | null> {
  let since: string | undefined
  let note: Promise<Note | null> = Promise.resolve(null)
  return async () => {
    const changed = await noteWritten(pages)
    if (changed !== since) {
      since = changed
      note = readNote(pages)
    }
    return note
  }
}

/** Whether a path is one of a route, in any language. @param pattern as the router writes it: `/reviews/:id(\\d+)` */
function isLike(pattern: string, path: string): boolean {
  const segments = pattern.replace(/:\w+(\([^)]*\))?/g, '[^/]+')
  return new RegExp(`^(/[a-z]{2,3})?${segments}/?$`).test(path)
}

function addSecurityHeaders(shell: string): MiddlewareHandler {
  const all = Object.entries(securityHeaders({ shell }))
  return async (c, next) => {
    await next()
    if (isEmbedded(c.req.path)) c.res.headers.set('Content-Security-Policy', embeddedPolicy)
    for (const [name, value] of all) {
      // an uploaded file comes with a stricter policy of its own
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  }
}

function cacheFor(cacheControl: string): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('Cache-Control', cacheControl)
  }
}

function notFound(c: Context): Response {
  return c.text('Not found', 404)
}
