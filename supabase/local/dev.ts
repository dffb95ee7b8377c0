import type { RequestListener, Server } from 'node:http'
import { createServer, type ViteDevServer } from 'vite'
import { projectRoot } from './settings.ts'

/**
 * Vite's dev server with hot reload, for everything that is not the API. It injects inline scripts and styles, so the
 * strict Content-Security-Policy holds only for the built app; the browser tests run against that one.
 * @param server carries the connection for hot reload, so that one port is enough
 */
export function createDevServer(server: Server): Promise<ViteDevServer> {
  return createServer({
    root: projectRoot,
    appType: 'spa',
    optimizeDeps: { entries: ['index.html'] },
    server: {
      middlewareMode: true,
      ws: { server },
      watch: { ignored: ['**/.local/**', '**/supabase/**', '**/tests/**'] },
    },
  })
}

/** Sends API requests one way and all others to Vite. */
export function divide(api: RequestListener, vite: ViteDevServer): RequestListener {
  return (request, response) => {
    if (/^\/(rest|auth|storage|functions|healthz)(\/|\?|$)/.test(request.url ?? '')) api(request, response)
    else vite.middlewares(request, response)
  }
}
