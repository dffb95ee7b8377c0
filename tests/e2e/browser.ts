import { findChromium } from '../support/chromium.ts'

/** How the browser is started; more arguments change what cannot be changed later. */
export const launchOptions = (...more: string[]) => ({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...more,
  ],
})
