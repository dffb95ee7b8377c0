/**
 * `npm run bench:pages`: how home, list, commitment and timeline of the last build arrive on a simulated phone, prerendered,
 * by Lighthouse, beside the same pages written by hand without JavaScript. Prints figures and judges nothing.
 * `npm run bench:pages -- runs=5` (the default); `dist=FOLDER` measures another build, `site=URL` a running site.
 */
import { resolve } from 'node:path'
import { openSite } from '../support/site.ts'
import { apiKey } from '../e2e/support.ts'
import { listByHand, sameByHand, servePages } from './by-hand.ts'
import { audit, timeToContent, type Audit } from './visit.ts'

const mostRuns = 25

interface Measured {
  readonly name: string
  readonly url: string
  /** What stands there once there is content. */
  readonly content: string
}

function readArguments(args: readonly string[]): { runs: number; dist?: string; site?: string } {
  let wanted: { runs: number; dist?: string; site?: string } = { runs: 5 }
  for (const argument of args) {
    const [name = '', ...rest] = argument.split('=')
    const value = rest.join('=')
    if (name === 'dist') wanted = { ...wanted, dist: resolve(value) }
    else if (name === 'site') wanted = { ...wanted, site: value.replace(/\/$/, '') }
    else if (name === 'runs' && /^\d+$/.test(value)) wanted = { ...wanted, runs: Number(value) }
    else throw new Error(`"${argument}" is none of runs=N dist=FOLDER site=URL.`)
  }
  if (wanted.runs < 1 || wanted.runs > mostRuns) throw new Error(`From 1 to ${String(mostRuns)} runs.`)
  return wanted
}

async function read<T>(site: string, path: string): Promise<T> {
  const answer = await fetch(`${site}/rest/v1/${path}`, { headers: apiKey })
  if (!answer.ok) throw new Error(`${path} was answered with ${String(answer.status)}.`)
  return (await answer.json()) as T
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const { runs, dist, site: running } = readArguments(process.argv.slice(2))
const own = running === undefined ? await openSite(dist) : undefined
const site = own?.url ?? running ?? ''
try {
  const [plan] = await read<{ slug: string }[]>(
    site,
    'plans?select=slug&lifecycle=eq.active&is_sample=is.true',
  )
  const slug = plan?.slug ?? ''
  const pages = [
    { name: 'home', path: '/en/', content: 'main h1' },
    { name: 'list', path: `/en/plans/${slug}/commitments`, content: 'main tbody tr a' },
    { name: 'commitment', path: `/en/plans/${slug}/commitments/1.1`, content: 'main h1' },
    { name: 'timeline', path: `/en/plans/${slug}/timeline`, content: 'main tbody tr th' },
  ]
  const rows = await read<Parameters<typeof listByHand>[0]>(
    site,
    `commitment_overview?plan_slug=eq.${slug}&order=code_order`,
  )
  const byHand = new Map<string, string>()
  for (const { name, path } of pages) {
    const html = await (await fetch(site + path)).text()
    byHand.set(`/${name}`, name === 'list' ? listByHand(rows, slug) : sameByHand(html))
  }
  const hand = await servePages(byHand)
  const measured: Measured[] = pages.flatMap(({ name, path, content }) => [
    { name, url: site + path, content },
    { name: `${name}, by hand`, url: `${hand.url}/${name}`, content },
  ])
  const audits = new Map<string, Audit[]>()
  const contents = new Map<string, number[]>()
  // in turns, so that a busy moment of the machine strikes all of them
  for (let run = 0; run < runs; run++)
    for (const { name, url, content } of measured) {
      audits.set(name, [...(audits.get(name) ?? []), await audit(url)])
      contents.set(name, [...(contents.get(name) ?? []), await timeToContent(url, content)])
    }
  hand.close()
  print(measured, audits, contents)
} finally {
  await own?.close()
}

function print(
  measured: readonly Measured[],
  audits: ReadonlyMap<string, readonly Audit[]>,
  contents: ReadonlyMap<string, readonly number[]>,
): void {
  console.log(
    `Lighthouse, mobile, simulated; content: painted on slow 4G with a CPU four times slower; median of ${String(runs)}\n`,
  )
  const heads = ['perf', 'a11y', 'best', 'SEO', 'LCP', 'TBT', 'CLS', 'KiB', 'content', '× LCP', '× content']
  console.log(''.padEnd(20) + heads.map((head) => head.padStart(9)).join(''))
  const of = (name: string, pick: (one: Audit) => number) => median((audits.get(name) ?? []).map(pick))
  const lcp = (name: string) => of(name, (one) => one.lcp)
  const content = (name: string) => median(contents.get(name) ?? [])
  for (const { name } of measured) {
    const other = `${name}, by hand`
    const cells = [
      ...(['performance', 'accessibility', 'bestPractices', 'seo'] as const).map((key) =>
        (of(name, (one) => one[key]) * 100).toFixed(0),
      ),
      lcp(name).toFixed(0),
      of(name, (one) => one.tbt).toFixed(0),
      of(name, (one) => one.cls).toFixed(3),
      (of(name, (one) => one.bytes) / 1024).toFixed(1),
      content(name).toFixed(0),
      ...(audits.has(other)
        ? [(lcp(name) / lcp(other)).toFixed(2), (content(name) / content(other)).toFixed(2)]
        : []),
    ]
    console.log(name.padEnd(20) + cells.map((cell) => cell.padStart(9)).join(''))
  }
  const failed = measured.flatMap(({ name }) =>
    name.endsWith('by hand')
      ? []
      : [...new Set((audits.get(name) ?? []).flatMap((one) => one.failed))].map((id) => `${name}: ${id}`),
  )
  if (failed.length > 0) console.log(`\nNot passed:\n  ${failed.join('\n  ')}`)
}
