import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFile, readImportArguments, UsageProblem } from '../../supabase/local/import-arguments.ts'
import { projectRoot } from '../../supabase/local/settings.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { runTool, startTracker, type Ended, type Tracker } from '../support/tracker.ts'

const fixture = (name: string) => join(projectRoot, 'tests/fixtures/import', name)
const folder = temporaryFolder()
const dataDir = temporaryFolder()
const env = { DATA_DIR: dataDir, SEED: 'none', PORT: '0' }
const run = (...args: string[]): Promise<Ended> => runTool('plan-import.ts', args, env)

/** Writes a file into the test's own folder; its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('a command that cannot be carried out', () => {
  mkdirSync(join(folder, 'a-folder'))
  const huge = file('huge.csv', '')
  truncateSync(huge, 100 * 1024 * 1024)

  it.each([
    ['Usage:', []],
    ['--plan SLUG', [fixture('simple.csv')]],
    ['--plan must be', [fixture('simple.csv'), '--plan', 'Not A Slug']],
    ['--format', [fixture('simple.csv'), '--plan', 'p', '--format', 'xlsx']],
    ['--nonsense', [fixture('simple.csv'), '--plan', 'p', '--nonsense']],
    ['--starts', [fixture('simple.csv'), '--plan', 'p', '--starts', '2021-02-30']],
    ['--lifecycle', [fixture('simple.csv'), '--plan', 'p', '--lifecycle', 'alive']],
    ['--lang', [fixture('simple.csv'), '--plan', 'p', '--lang', 'xx']],
    ['--title', [fixture('simple.csv'), '--plan', 'p', '--title', 'az= ']],
    ['One file', [fixture('simple.csv'), 'second.csv', '--plan', 'p']],
  ])('is told what is wrong with %s', (words, args) => {
    expect(() => readImportArguments(args)).toThrow(UsageProblem)
    expect(() => readImportArguments(args)).toThrow(words)
  })

  it.each([
    ['no file', join(folder, 'absent.csv')],
    ['is a folder', join(folder, 'a-folder')],
    ['file-too-large', huge],
    ['file-empty', file('empty.csv', '')],
  ])('is told that its file "%s"', (words, path) => {
    expect(() => readFile(path)).toThrow(words)
  })

  it('is told that its list of spellings is none', () => {
    const args = [fixture('simple.csv'), '--plan', 'p', '--aliases', fixture('simple.csv')]
    expect(() => readImportArguments(args)).toThrow('alias and organization_slug')
  })

  it.each([
    [2, '--plan must be', [fixture('simple.csv'), '--plan', 'Not A Slug']],
    [1, 'CSV UTF-8', [file('plan.xlsx', 'PK\u0003\u0004'), '--plan', 'p']],
  ])('ends with code %i and one line', async (code, words, args) => {
    const ended = await run(...args)
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toContain(words)
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('without a running server', () => {
  it('a dry run shows everything and writes nothing; the same command then writes; again there is nothing to write', async () => {
    const args = [
      fixture('ogp-older.csv'),
      '--plan',
      'atlantis',
      '--title',
      'az=Atlantida planı',
      '--ends',
      '2015-12-31',
    ]
    const dry = await run(...args, '--dry-run')
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(dry.stdout).toMatch(/Line 5, End Date \(warning\): It is due on 2013-01-01/)
    expect(dry.stdout).toMatch(/new body: harbour-office-and-ministry-of-justice/)
    expect(dry.stdout).toMatch(/ 5 {2}new\n/)
    expect(dry.stdout.trim()).toMatch(/Nothing was written\.$/)

    const written = await run(...args)
    expect(written).toMatchObject({ code: 0, stderr: '' })
    expect(written.stdout.trim()).toMatch(/Imported: http:\/\/localhost:\d+\/plans\/atlantis$/)

    const again = await run(...args)
    expect(again.stdout).toMatch(/ 5 {2}left alone\n/)
    expect(again.stdout.trim()).toMatch(/There is nothing to write\.$/)
  })

  it('--strict writes nothing when a row is refused', async () => {
    const path = file('one-bad.csv', 'code,title_az\n1,Bir\n,Kodsuz\n')
    const strict = await run(path, '--plan', 'strict', '--title', 'Strict', '--strict')
    expect(strict).toMatchObject({ code: 1, stderr: '1 row refused. Nothing was written.\n' })
    const lenient = await run(path, '--plan', 'strict', '--title', 'Strict', '--lang', 'az')
    expect(lenient.code).toBe(0)
    expect(lenient.stdout).toMatch(/Sətir 3, code \(sətir qəbul edilmir\): Öhdəliyin nömrəsi yoxdur/)
    expect(lenient.stdout).toMatch(/ *1 {2}yeni\n/)
  })

  it('a new plan needs a title that the file cannot give', async () => {
    const ended = await run(file('untitled.csv', 'code,title_az\n1,Bir\n'), '--plan', 'untitled')
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain('--title')
  })

  it('spellings can be brought along, and must name bodies that exist', async () => {
    const plan = file('spelled.csv', 'code,title_az,lead\n1,Bir,Fin & Just\n')
    const args = [plan, '--plan', 'spelled', '--title', 'Spelled', '--dry-run', '--aliases']
    const known = file(
      'known.csv',
      'alias,organization_slug\nFin & Just,ministry-of-finance\nFin & Just,ministry-of-justice\n',
    )
    expect((await run(...args, known)).stdout).toContain(
      'ministry-of-finance, ministry-of-justice  Fin & Just',
    )
    const ended = await run(...args, file('unknown.csv', 'alias,organization_slug\nFin & Just,nobody\n'))
    expect(ended).toMatchObject({ code: 1 })
    expect(ended.stderr).toContain('There is no organization nobody')
  })
})

describe('beside a running server', () => {
  let tracker: Tracker
  beforeAll(async () => {
    tracker = await startTracker(env)
  })
  afterAll(() => tracker.end())

  it('it writes through that server, which shows the plan at once', async () => {
    const ended = await run(fixture('simple.csv'), '--plan', 'beside', '--lifecycle', 'active')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toContain(`${tracker.url}/plans/beside`)
    const response = await fetch(
      `${tracker.url}/rest/v1/commitment_overview?plan_slug=eq.beside&select=code&order=code`,
      {
        headers: { apikey: 'sb_publishable_local' },
      },
    )
    expect(await response.json()).toEqual([{ code: '1.1' }, { code: '1.2' }, { code: '2.1' }])
  })
})
