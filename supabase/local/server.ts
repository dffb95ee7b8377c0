import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { serveStatic } from '@hono/node-server/serve-static'
import { forever, securityHeaders } from './headers.ts'
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

/** The API, and the built app with its headers: digests in names are cached for ever, pages are asked about each time. */
export function createServer(stack: Pick<Stack, 'host' | 'sql'>, dist: string): Hono {
  const app = new Hono()
  app.use(addSecurityHeaders)
  app.route('/', createApi(stack))

  const files = { root: dist, precompressed: true }
  app.use(etag())
  // before the fallback: a missing chunk answered with a page would be cached as that chunk
  app.get('/assets/*', cacheFor(forever), serveStatic(files), notFound)
  app.get('*', cacheFor('no-cache'), serveStatic(files), async (c, next) => {
    // a file that is not there; "/commitments/1.2" is a page
    if (/\.[a-z][a-z0-9]+$/i.test(c.req.path)) return notFound(c)
    await next()
  })
  app.get('*', serveStatic({ ...files, path: 'index.html' }))
  return app
}

const addSecurityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(securityHeaders())) {
    // an uploaded file comes with a stricter policy of its own
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
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
