/**
 * `npm test`: everything that must hold, in the order in which a failure is cheapest to find.
 * The last line counts all of it: "N passed, N failed". Arguments name the steps to run, none means all.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { findChromium } from './support/chromium.ts'

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed and the first line of why; said again at the end, where it is looked for. */
  readonly failures?: readonly string[]
}

interface Step {
  readonly name: string
  /** What npm is asked: to run a script, or to execute an installed command. */
  readonly npm: readonly string[]
  /** Reads the runner's own report; a step without one counts as a single check. */
  readonly count?: (report: string) => Count
}

const reports = mkdtempSync(join(tmpdir(), 'ogt-reports-'))
const reportOf = (name: string) => join(reports, `${name}.json`)

/** A file as it is named in the repository, wherever a runner's own report counts from. */
const inProject = (file: string, root = '') =>
  relative(process.cwd(), resolve(root, file)).replaceAll('\\', '/')

const firstLine = (text = '') => text.trim().split('\n', 1)[0] ?? ''

interface VitestReport {
  readonly numPassedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

function countVitest(report: string): Count {
  const { numPassedTests: passed, numPendingTests: skipped, testResults } = JSON.parse(report) as VitestReport
  const failures = testResults.flatMap(({ name: path, status, message, assertionResults }) => {
    const name = inProject(path)
    const tests = assertionResults.filter((test) => test.status === 'failed')
    // a file that cannot be loaded or prepared fails no test, yet nothing of it was proved
    if (tests.length === 0) return status === 'failed' ? [`${name}: ${firstLine(message)}`] : []
    return tests.map((test) => `${name} › ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`)
  })
  return { passed, failed: failures.length, skipped, failures }
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly file: string
    readonly line: number
    readonly title: string
    readonly tests: readonly {
      readonly status: string
      readonly results: readonly { readonly error?: { readonly message?: string } }[]
    }[]
  }[]
}

interface PlaywrightReport {
  readonly config: { readonly rootDir: string }
  readonly stats: { readonly expected: number; readonly skipped: number }
  readonly errors: readonly { readonly message?: string }[]
  readonly suites: readonly PlaywrightSuite[]
}

const specsOf = ({ specs, suites = [] }: PlaywrightSuite): PlaywrightSuite['specs'] => [
  ...specs,
  ...suites.flatMap(specsOf),
]

function countPlaywright(report: string): Count {
  const { config, stats, errors, suites } = JSON.parse(report) as PlaywrightReport
  const failures = suites
    .flatMap(specsOf)
    .flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(
          ({ results }) =>
            `${inProject(file, config.rootDir)}:${line} › ${title}: ${firstLine(results[0]?.error?.message)}`,
        ),
    )
  failures.push(...errors.map(({ message }) => firstLine(message)))
  return { passed: stats.expected, failed: failures.length, skipped: stats.skipped, failures }
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
    const counted = step.count(readFileSync(reportOf(step.name), 'utf8'))
    return status !== 0 && counted.failed === 0
      ? { ...counted, failed: 1, failures: [`${step.name}: an error outside of every test`] }
      : counted
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

const total = { passed: 0, failed: 0, skipped: 0, failures: [] as string[] }
for (const step of chosen) {
  const count = run(step)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
  total.failures.push(...(count.failures ?? (count.failed ? [step.name] : [])))
}
rmSync(reports, { recursive: true, force: true })

for (const failure of total.failures) console.log(`✗ ${failure}`)
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
