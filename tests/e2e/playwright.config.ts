import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { launchOptions } from './browser.ts'

// The configuration is read once per worker: the first reader decides for all.
process.env['E2E_FOLDER'] ??= join(tmpdir(), `ogt-e2e-${randomUUID()}`)
const dist = (process.env['E2E_DIST'] ??= join(import.meta.dirname, '../../dist'))
const port = process.env['E2E_PORT'] ?? '4187'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  // a busy machine is no defect: what waits in vain is ended by the limits of one step
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: 'Asia/Baku',
    locale: 'en-GB',
    // what is fetched behind a worker cannot be watched or broken; living.e2e.ts has one
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // a browser that waits for something impossible says so before the whole test is over
    actionTimeout: 15_000,
    launchOptions: launchOptions(),
  },
  webServer: {
    // the built app on the embedded stack, with demonstration data in a folder of its own
    command: `node --import tsx tests/e2e/serve.ts --dist "${dist}"`,
    cwd: join(import.meta.dirname, '../..'),
    // prerendered.e2e.ts starts a stack of its own
    env: { PORT: port, SEED: 'demo', PRERENDER: 'never' },
    url: `http://localhost:${port}/healthz`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
