import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerApp } from '../../../src/rendered.ts'
import { Problem } from '../problem.ts'
import type { Manifest, Places, Template } from './document.ts'

/** The server's half of a build. */
export const serverOf = (dist: string) => join(`${dist}-server`, 'server.js')

/** A build as far as its pages depend on it. @throws Problem when there is none */
export function readBuild(dist: string): Template & { readonly id: string } {
  const notes = ['manifest.json', 'ssr-manifest.json'].map((name) => join(dist, '.vite', name))
  const files = [join(dist, 'shell.html'), serverOf(dist), ...notes]
  if (!files.every((file) => existsSync(file)))
    throw new Problem('There is no built app yet: run npm run build.')
  const [shell = '', server = '', manifest = '', places = ''] = files.map((file) =>
    readFileSync(file, 'utf8'),
  )
  const id = createHash('sha256').update(shell).update(manifest).update(server).digest('hex').slice(0, 16)
  return { shell, manifest: JSON.parse(manifest) as Manifest, places: JSON.parse(places) as Places, id }
}

/** The app of a build, as a server uses it. */
export async function loadApp(dist: string): Promise<ServerApp> {
  // Vue's code for production is twice as fast, and says nothing
  process.env['NODE_ENV'] ??= 'production'
  const { app } = (await import(pathToFileURL(serverOf(dist)).href)) as { app: ServerApp }
  return app
}
