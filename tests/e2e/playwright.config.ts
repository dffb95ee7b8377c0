import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../support/chromium.ts'

// The configuration is read once per worker: the first reader decides for all.
process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'ogt-e2e-'))
const port = process.env['E2E_PORT'] ?? '4187'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  timeout: 45_000,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: 'Asia/Baku',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // the built app on the embedded stack, with demonstration data in a folder of its own
    command: 'npx --no-install tsx supabase/local/start.ts',
    cwd: join(import.meta.dirname, '../..'),
    env: { PORT: port, DATA_DIR: process.env['E2E_DATA_DIR'], SEED: 'demo' },
    url: `http://localhost:${port}/healthz`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
