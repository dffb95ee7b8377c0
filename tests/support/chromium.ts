import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function installed(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  return [named, ...places, chromium.executablePath()].find((path) => path && existsSync(path))
}

/**
 * A Chromium for the browser tests: the one `CHROMIUM_PATH` names, the machine's own, or Playwright's, fetched if need be.
 * @throws when there is none and none can be fetched
 */
export function findChromium(): string {
  const found = installed()
  if (found) return found
  spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], { stdio: 'inherit' })
  const fetched = installed()
  if (fetched) return fetched
  throw new Error('No Chromium here and none could be fetched: install one, or name it in CHROMIUM_PATH.')
}
