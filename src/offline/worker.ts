import { CacheableResponsePlugin } from 'workbox-cacheable-response'
import { clientsClaim, type WorkboxPlugin } from 'workbox-core'
import { ExpirationPlugin } from 'workbox-expiration'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { isPersonal, kindOf, pageKey, type KeptKind, type Seen } from './kind'

// Keeps what the public has seen for when there is no network. What bears a person's token is neither kept nor
// answered from here.

declare const self: ServiceWorkerGlobalScope

/** The digest of the document without a page in it, filled in by the build: a new deployment is a new worker. */
declare const shellDigest: string

const shell = { store: `shell ${shellDigest}`, url: '/shell.html' }
const month = 30 * 86_400

function keep(maxEntries: number): WorkboxPlugin[] {
  return [
    new CacheableResponsePlugin({ statuses: [200] }),
    new ExpirationPlugin({ maxEntries, maxAgeSeconds: month, purgeOnQuotaError: true }),
  ]
}

type Inside = (body: string, since: string) => string

/** The copy, saying since when it has been kept: the time its server gave it. */
async function dated(copy: Response | undefined, inside: Inside): Promise<Response | null> {
  if (!copy) return null
  const since = new Date(copy.headers.get('date') ?? Date.now()).toISOString()
  const headers = new Headers(copy.headers)
  // the body is no longer as it was packed
  headers.delete('content-encoding')
  headers.delete('content-length')
  headers.set('x-kept-since', since)
  return new Response(inside(await copy.text(), since), { headers })
}

const strategies = {
  code: new CacheFirst({ cacheName: 'code', plugins: keep(400) }),
  // these keep their names when they change
  files: new NetworkFirst({ cacheName: 'files', networkTimeoutSeconds: 3, plugins: keep(40) }),
  pages: new NetworkFirst({
    cacheName: 'pages',
    networkTimeoutSeconds: 5,
    plugins: [
      ...keep(80),
      {
        cacheKeyWillBeUsed: ({ request }) => Promise.resolve(pageKey(request.url)),
        cacheWillUpdate: ({ request, response }) =>
          Promise.resolve(isPersonal(request.url) ? null : response),
        cachedResponseWillBeUsed: ({ cachedResponse }) =>
          dated(cachedResponse, (body, since) => body.replace('<html', `<html data-kept-since="${since}"`)),
        // a page walked to within the site was never fetched itself: its code and its answers were
        handlerDidError: () => caches.match(shell.url, { cacheName: shell.store }),
      },
    ],
  }),
  answers: new NetworkFirst({
    cacheName: 'answers',
    networkTimeoutSeconds: 8,
    plugins: [
      ...keep(400),
      { cachedResponseWillBeUsed: ({ cachedResponse }) => dated(cachedResponse, (body) => body) },
    ],
  }),
} satisfies Record<KeptKind, unknown>

for (const kind of Object.keys(strategies) as KeptKind[])
  registerRoute(({ request }) => kindOf(request, self.location.origin) === kind, strategies[kind])

async function keepShell(): Promise<void> {
  const answer = await fetch(shell.url, { cache: 'no-cache' })
  // what a server says instead is no shell: the browser tries again at the next visit
  if (!answer.ok) throw new Error(`${shell.url} is answered with ${String(answer.status)}`)
  const html = await answer.clone().text()
  const code = await caches.open('code')
  await Promise.all([
    (await caches.open(shell.store)).put(shell.url, answer),
    ...Array.from(html.matchAll(/"(\/assets\/[^"]+)"/g), ([, url = '']) => code.add(url)),
  ])
}

async function forgetOldShells(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('shell ') && name !== shell.store)
  await Promise.all(old.map((name) => caches.delete(name)))
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldShells())
})
clientsClaim()

// A page sends what it had fetched before there was a worker.
self.addEventListener('message', (event) => {
  const keepSeen = async ({ url, mode, headers }: Seen) => {
    const request = new Request(url, { headers })
    const kind = kindOf({ url, mode, method: 'GET', headers: request.headers }, self.location.origin)
    if (kind) await strategies[kind].handle({ request, event })
  }
  const { seen } = event.data as { seen?: readonly Seen[] }
  if (seen) event.waitUntil(Promise.allSettled(seen.map(keepSeen)))
})
