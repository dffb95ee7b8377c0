import { createServer } from 'node:net'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { launchOptions } from '../e2e/browser.ts'
import { observe, type Observed } from './observe.ts'

/** What Lighthouse found: shares from 0 to 1, milliseconds, bytes that travelled. */
export interface Audit {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
  readonly seo: number
  readonly lcp: number
  readonly tbt: number
  readonly cls: number
  readonly bytes: number
  /** Audits outside of performance that count and did not pass. */
  readonly failed: readonly string[]
}

/** Slow 4G as Lighthouse defines it, applied: what it asks of a connection to come out at 150 ms and 1.6 Mbit/s. */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** Lighthouse as it is by default (mobile, simulated), in a browser that has never been anywhere. @throws when a page does not load */
export async function audit(url: string): Promise<Audit> {
  try {
    return await auditOnce(url)
  } catch (error) {
    // on a busy machine the trace may lack its own beginning, which tells nothing of the page
    if (!(error instanceof Error && error.message.includes('NO_NAVSTART'))) throw error
    return auditOnce(url)
  }
}

async function auditOnce(url: string): Promise<Audit> {
  const port = await freePort()
  const browser = await chromium.launch(launchOptions(`--remote-debugging-port=${String(port)}`))
  try {
    const result = await lighthouse(url, { port, logLevel: 'silent', output: 'json' })
    const report = result?.lhr
    // what fails after the page has loaded is told by the audit alone
    const failure = report?.runtimeError?.message ?? report?.audits['largest-contentful-paint']?.errorMessage
    if (!report || failure !== undefined) throw new Error(failure ?? `Lighthouse says nothing of ${url}.`)
    const score = (category: string) => report.categories[category]?.score ?? Number.NaN
    const value = (id: string) => report.audits[id]?.numericValue ?? Number.NaN
    const counted = ['accessibility', 'best-practices', 'seo'].flatMap(
      (category) => report.categories[category]?.auditRefs ?? [],
    )
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
      bytes: value('total-byte-weight'),
      failed: counted
        .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
        .map(({ id }) => id),
    }
  } finally {
    await browser.close()
  }
}

/** Milliseconds from navigation until something is painted, on an applied slow 4G with a CPU four times slower. */
export async function timeToContent(url: string, selector: string): Promise<number> {
  const browser = await chromium.launch(launchOptions())
  try {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75,
    })
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', slow4G)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    // what runs this file names functions by a helper that pages do not have
    await page.addInitScript({
      content: `globalThis.__name = (it) => it; (${observe.toString()})(${JSON.stringify(selector)})`,
    })
    await page.goto(url, { waitUntil: 'commit', timeout: 60_000 })
    for (let waited = 0; waited < 60_000; waited += 100) {
      const { firstRow } = await page.evaluate(() =>
        (window as unknown as { observed: Observed }).observed(0),
      )
      if (firstRow !== null && Number.isFinite(firstRow)) return firstRow
      await page.waitForTimeout(100)
    }
    throw new Error(`${url} shows no "${selector}".`)
  } finally {
    await browser.close()
  }
}
