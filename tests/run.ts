/**
 * `npm test`: everything that must hold, in the order in which a failure is cheapest to find.
 * The last line counts all of it: "N passed, N failed". Arguments name the steps to run, none means all.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './support/chromium.ts'

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface Step {
  readonly name: string
  /** What npm is asked: to run a script, or to execute an installed command. */
  readonly npm: readonly string[]
  /** Reads the runner's own report; a step without one counts as a single check. */
  readonly count?: (report: unknown) => Count
}

const reports = mkdtempSync(join(tmpdir(), 'ogt-reports-'))
const reportOf = (name: string) => join(reports, `${name}.json`)

function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = report as Record<
    string,
    number
  >
  const failed = numFailedTests ?? 0
  // a file that cannot be loaded fails no test, yet nothing of it was proved
  return {
    passed: numPassedTests ?? 0,
    failed: failed || (numFailedTestSuites ?? 0),
    skipped: numPendingTests ?? 0,
  }
}

function countPlaywright(report: unknown): Count {
  const { stats, errors } = report as { stats: Record<string, number>; errors: unknown[] }
  const failed = (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0)
  return { passed: stats['expected'] ?? 0, failed: failed || errors.length, skipped: stats['skipped'] ?? 0 }
}

function vitest(...projects: string[]): Step {
  const name = projects.join('-')
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`]
  return { name, npm: ['exec', '--', 'vitest', 'run', ...chosen, ...reporters], count: countVitest }
}

const steps: readonly Step[] = [
  { name: 'lint', npm: ['run', 'lint'] },
  { name: 'types', npm: ['run', 'typecheck'] },
  vitest('unit', 'components'),
  { name: 'build', npm: ['run', 'build'] },
  vitest('bundle'),
  vitest('database'),
  {
    name: 'browser',
    npm: [
      'exec',
      '--',
      'playwright',
      'test',
      '--config',
      'tests/e2e/playwright.config.ts',
      '--reporter=list,json',
    ],
    count: countPlaywright,
  },
]

function read(step: Step, status: number | null): Count {
  const asOne = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
  if (!step.count) return asOne
  try {
    const counted = step.count(JSON.parse(readFileSync(reportOf(step.name), 'utf8')))
    return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function run(step: Step): Count {
  console.log(`\n── ${step.name}`)
  const started = Date.now()
  const { status } = spawnSync('npm', [...step.npm], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf('browser'), CHROMIUM_PATH: chromium },
  })
  const count = read(step, status)
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`── ${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
  return count
}

const wanted = process.argv.slice(2)
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const chromium = chosen.some(({ name }) => name === 'browser') ? findChromium() : ''

const total = { passed: 0, failed: 0, skipped: 0 }
for (const step of chosen) {
  const count = run(step)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}
rmSync(reports, { recursive: true, force: true })

console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
