import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { build, type HtmlTagDescriptor, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { languageFiles } from './language-files.config.ts'
import { siteFiles } from './site-files.config.ts'
import { stylePolicy } from './supabase/local/headers.ts'

const src = fileURLToPath(new URL('./src', import.meta.url))

/** Styles arrive in several files, in any order; so every file begins with the order of the cascade layers. */
const layerOrder: Plugin = {
  name: 'layer-order',
  generateBundle(_options, bundle) {
    const [order = ''] = /@layer [^;{]+;/.exec(readFileSync(`${src}/styles/index.css`, 'utf8')) ?? []
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = `${order}${String(file.source)}`
  },
}

/** The document without a page in it, under a name of its own: a prerendered home page takes that of `index.html`. */
const shell: Plugin = {
  name: 'shell',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const document = bundle['index.html']
      if (document?.type === 'asset')
        this.emitFile({ type: 'asset', fileName: 'shell.html', source: document.source })
    },
  },
}

/** The mode of this build, which says where the API is. */
let mode = 'production'

/** A file of code with all that it needs, as one script. */
async function asOneScript(file: string, define: Record<string, string> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    mode,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: `${src}/${file}`, output: { format: 'iife' } },
    },
  })
  if (!('output' in built)) throw new Error(`${file} was not built at once.`)
  return built.output[0].code.trim()
}

/** The icon itself: browsers would fetch a file of it before they paint the page. */
const icon = (): HtmlTagDescriptor => ({
  tag: 'link',
  injectTo: 'head',
  attrs: {
    rel: 'icon',
    type: 'image/svg+xml',
    href: `data:image/svg+xml,${encodeURIComponent(readFileSync(`${src}/../public/favicon.svg`, 'utf8').trim())}`,
  },
})

/** What each document carries in itself: the script before the first paint, its icon, and in a build the policy of its own styles. */
const inDocument: Plugin = {
  name: 'in-document',
  configResolved(config) {
    mode = config.mode
  },
  transformIndexHtml: {
    // so that both stand before the files of the build, the script not waiting for its styles
    order: 'pre',
    async handler(_html, { server }) {
      const script: HtmlTagDescriptor = {
        tag: 'script',
        injectTo: 'head',
        children: await asOneScript('before-paint.ts'),
      }
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: stylePolicy() }
      return server ? [icon(), script] : [{ tag: 'meta', injectTo: 'head', attrs }, icon(), script]
    },
  },
}

/** The worker for when there is no network: one file at the root, since a worker rules over the folder it lies in. */
const offlineWorker: Plugin = {
  name: 'offline-worker',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const document = bundle['index.html']
      const digest = createHash('sha256')
        .update(document?.type === 'asset' ? document.source : '')
        .digest('hex')
      const define = { shellDigest: JSON.stringify(digest.slice(0, 16)) }
      const source = await asOneScript('offline/worker.ts', define)
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  },
}

/**
 * What travels beside a file of code that is asked for: neither itself, which is on its way, nor what the app has already.
 * Names of files are what no compression shortens, and each first visit pays for those that the app knows.
 */
const companions = (file: string, needed: string[]) =>
  needed.filter((name) => name !== file && !name.startsWith('assets/rolldown-runtime-'))

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    vue({ features: { optionsAPI: false } }),
    layerOrder,
    languageFiles,
    siteFiles,
    inDocument,
    shell,
    offlineWorker,
  ],
  resolve: { alias: { '@': src } },
  build: {
    manifest: !isSsrBuild,
    ssrManifest: !isSsrBuild,
    // the server's half of the app, which prerenders pages, is nothing to upload
    ...(isSsrBuild && { outDir: 'dist-server', copyPublicDir: false }),
    modulePreload: { polyfill: false, resolveDependencies: companions },
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      // what only the server uses of these leaves nothing behind in the browser's half
      treeshake: {
        moduleSideEffects: [
          {
            test: /src[\\/](domain|charts[\\/]\w+\.ts|pages[\\/]sharing[\\/]\w+\.ts|i18n[\\/]\w+\.ts)/,
            sideEffects: false,
          },
        ],
      },
      output: {
        codeSplitting: isSsrBuild
          ? true
          : {
              // sixty small files compress worse than a few: this saves a tenth of every first visit
              groups: [
                { name: 'app', tags: ['$initial'] },
                {
                  name: 'forms',
                  test: /src[\\/](components[\\/](Form|Select|Text|Language|Error)(Field|Area|Summary)|components[\\/]SubmitButton|composables[\\/]useForm)/,
                  minShareCount: 4,
                  includeDependenciesRecursively: false,
                },
                {
                  name: 'common',
                  test: /src[\\/](components|composables|i18n[\\/][^m]|domain|queries|data)/,
                  minShareCount: 18,
                  includeDependenciesRecursively: false,
                },
              ],
            },
      },
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.ts'],
          setupFiles: ['tests/support/settle-imports.ts'],
        },
      },
      { extends: true, test: { name: 'bundle', environment: 'node', include: ['tests/build/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'database',
          environment: 'node',
          include: ['tests/database/**/*.test.ts'],
          globalSetup: ['tests/support/database.setup.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}))
