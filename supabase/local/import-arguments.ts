import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { isDay } from '@/domain/dates'
import { checkFileSize, decode } from '@/domain/import/decode'
import { isPlanSlug } from '@/domain/import/slug'
import { planFormats, type Alias, type PlanFormat } from '@/domain/import/types'
import type { LocalizedText } from '@/domain/localized'
import type { PlanLifecycle } from '@/domain/status'
import { locales, type Locale } from '@/i18n/locale'
import { Problem, reasonOf } from './problem.ts'

export const usage = `Usage: npm run plan:import -- FILE --plan SLUG [options]
  --plan SLUG       the plan's address, such as 2020-2022; a new plan is created under it
  --format NAME     ogp (table of the Open Government Partnership) or simple (our own); found out by default
  --dry-run         show what would change, change nothing
  --strict          write nothing when any row is refused
  --aliases FILE    CSV with the columns alias and organization_slug: spellings of institutions
  --title TEXT      title of a new plan in the language of --lang, or with its language: "az=…"; may be repeated
  --starts DAY      first day of a new plan, 2020-02-27
  --ends DAY        last day of a new plan; what "annually" allows
  --lifecycle NAME  draft, active or closed; by default active until the last day
  --lang LANGUAGE   en, az or ru: language of what is printed`

/** A command that was not understood: one line, and exit code 2. */
export class UsageProblem extends Problem {}

export interface ImportArguments {
  file: string
  plan: string
  format: PlanFormat | undefined
  dryRun: boolean
  strict: boolean
  aliases: readonly Alias[]
  title: LocalizedText
  startsOn: string | null
  endsOn: string | null
  lifecycle: PlanLifecycle | null
  language: Locale
}

const lifecycles = ['draft', 'active', 'closed'] as const satisfies readonly PlanLifecycle[]

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined
  const found = choices.find((choice) => choice === value)
  if (found === undefined)
    throw new UsageProblem(`--${option} must be one of ${choices.join(', ')}, not "${value}".`)
  return found
}

function day(option: string, value: string | undefined): string | null {
  if (value !== undefined && !isDay(value)) {
    throw new UsageProblem(`--${option} must be a day such as 2020-02-27, not "${value}".`)
  }
  return value ?? null
}

/** Reads the arguments of `npm run plan:import`. Throws a `UsageProblem`, or a `Problem` about a file they name. */
export function readImportArguments(args: string[]): ImportArguments {
  const { positionals, values } = parse(args)
  const [file, ...surplus] = positionals
  if (file === undefined) throw new UsageProblem(usage)
  if (surplus.length > 0) throw new UsageProblem(`One file at a time: what is "${surplus.join(' ')}"?`)
  const plan = values.plan
  if (plan === undefined) throw new UsageProblem('Name the plan: --plan SLUG, such as --plan 2020-2022.')
  if (!isPlanSlug(plan)) {
    throw new UsageProblem(`--plan must be small letters, digits and hyphens, at most 60, not "${plan}".`)
  }
  const language =
    oneOf(
      'lang',
      values.lang,
      locales.map(({ code }) => code),
    ) ?? 'en'
  return {
    file,
    plan,
    format: oneOf('format', values.format, planFormats),
    dryRun: values['dry-run'] ?? false,
    strict: values.strict ?? false,
    title: Object.fromEntries((values.title ?? []).map((text) => titleIn(text, language))),
    startsOn: day('starts', values.starts),
    endsOn: day('ends', values.ends),
    lifecycle: oneOf('lifecycle', values.lifecycle, lifecycles) ?? null,
    aliases: values.aliases === undefined ? [] : readAliases(values.aliases),
    language,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        plan: { type: 'string' },
        format: { type: 'string' },
        'dry-run': { type: 'boolean' },
        strict: { type: 'boolean' },
        aliases: { type: 'string' },
        title: { type: 'string', multiple: true },
        starts: { type: 'string' },
        ends: { type: 'string' },
        lifecycle: { type: 'string' },
        lang: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageProblem(reasonOf(error))
  }
}

function titleIn(text: string, language: string): [string, string] {
  const [, stated = language, title = text] = /^([a-z]{2,3})=(.*)$/s.exec(text) ?? []
  if (title.trim() === '') throw new UsageProblem('--title needs a text.')
  return [stated, title.trim()]
}

/** The bytes of a file, checked before they are brought into memory. Throws a `Problem`; `UnreadableFile` for its size. */
export function readFile(path: string): Uint8Array<ArrayBuffer> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Problem(`There is no file ${path}.`)
  if (found.isDirectory()) throw new Problem(`${path} is a folder; name the CSV file in it.`)
  if (found.isFile()) checkFileSize(found.size)
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw new Problem(`${path} cannot be read: ${reasonOf(error)}`)
  }
}

/** Spellings from a CSV file with the columns `alias` and `organization_slug`; a spelling on several rows names several bodies. */
function readAliases(path: string): Alias[] {
  const { data, meta } = Papa.parse<Record<string, string>>(decode(readFile(path)).trim(), {
    header: true,
    skipEmptyLines: 'greedy',
  })
  if (!['alias', 'organization_slug'].every((name) => meta.fields?.includes(name))) {
    throw new Problem(`${path} needs the columns alias and organization_slug.`)
  }
  return data.map((row, index) => {
    const alias = row['alias']?.trim() ?? ''
    const slug = row['organization_slug']?.trim() ?? ''
    if (alias === '' || slug === '')
      throw new Problem(`${path}: row ${index + 1} needs both alias and organization_slug.`)
    return { alias, slug }
  })
}
