/** `npm run plan:import -- FILE --plan SLUG`: the importer of the secretariat without a browser. */
import { basename } from 'node:path'
import { PostgrestClient } from '@supabase/postgrest-js'
import type { Database } from '@/data/database.types'
import { digest } from '@/data/digest'
import {
  applyImport,
  dropImport,
  fetchRegister,
  fetchTargetPlan,
  previewImport,
  stageImport,
} from '@/data/imports'
import { AppError } from '@/domain/errors'
import { UnreadableFile } from '@/domain/import/problems'
import { readPlanNow } from '@/domain/import/read-plan'
import { countActions, knownBodies, stage, type PlanDetails, type TargetPlan } from '@/domain/import/staging'
import type { DerivedPlan } from '@/domain/import/types'
import { loadMessages, t } from '@/i18n'
import { describeError } from '@/i18n/errors'
import { describeFile } from '@/i18n/import-words'
import { readFile, readImportArguments, UsageProblem, type ImportArguments } from './import-arguments.ts'
import { reportPreview, reportReading } from './import-report.ts'
import { openApi } from './open-stack.ts'
import { Problem, runTool } from './problem.ts'

type Client = PostgrestClient<Database>

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stop.abort()
  })

await runTool(async () => {
  try {
    await loadMessages('en')
    const wish = readImportArguments(process.argv.slice(2))
    await loadMessages(wish.language)
    const bytes = readFile(wish.file)
    // a file that cannot be read should be known before a database starts
    readPlanNow(bytes, { format: wish.format, bodies: [], aliases: [] })
    const { fetch, url, secretKey, siteUrl, close } = await openApi()
    const headers = { apikey: secretKey, authorization: `Bearer ${secretKey}` }
    try {
      await importPlan(
        new PostgrestClient<Database>(`${url}/rest/v1`, { headers, fetch }),
        wish,
        bytes,
        siteUrl,
      )
    } finally {
      await close()
    }
  } catch (error) {
    throw inWords(error)
  }
})

async function importPlan(
  client: Client,
  wish: ImportArguments,
  bytes: Uint8Array<ArrayBuffer>,
  siteUrl: string,
) {
  const [register, target] = await Promise.all([fetchRegister(client), fetchTargetPlan(client, wish.plan)])
  const unknown = wish.aliases.find(({ slug }) => !register.organizations.some((body) => body.slug === slug))
  if (unknown)
    throw new Problem(`There is no organization ${unknown.slug}, which "${unknown.alias}" should stand for.`)
  const read = readPlanNow(bytes, {
    format: wish.format,
    bodies: knownBodies(register),
    aliases: [...register.aliases, ...wish.aliases],
    planEndsOn: wish.endsOn ?? target?.endsOn,
    themes: target?.themes,
  })
  print(reportReading(read))
  const file = { name: basename(wish.file), sha256: await digest(bytes) }
  const staged = stage(read, detailsOf(wish, target, read.plan), file, wish.aliases)
  const id = await stageImport(client, staged, { signal: stop.signal, onProgress: showProgress })
  let isApplied = false
  try {
    const preview = await previewImport(client, id)
    print(reportPreview(preview))
    const counts = countActions(preview)
    if (wish.dryRun) {
      print([t('importing.safe.nothing')])
      return
    }
    if (wish.strict && counts.refused > 0) {
      throw new Problem(
        `${t('importing.count.refused', { n: counts.refused })}. ${t('importing.safe.nothing')}`,
      )
    }
    if (counts.create + counts.change === 0) {
      if (counts.same === 0)
        throw new Problem(`${t('importing.file.allRefused')} ${t('importing.safe.nothing')}`)
      print([t('importing.preview.nothing')])
      return
    }
    stop.signal.throwIfAborted()
    await applyImport(client, id)
    isApplied = true
    print([`${t('importing.result.heading')}: ${siteUrl}/plans/${wish.plan}`])
  } finally {
    if (!isApplied) await dropImport(client, id)
  }
}

function detailsOf(wish: ImportArguments, target: TargetPlan | null, derived: DerivedPlan): PlanDetails {
  if (target) return { ...target, lifecycle: null }
  const startsOn = wish.startsOn ?? derived.startsOn
  const endsOn = wish.endsOn ?? derived.endsOn
  const title = { ...derived.title, ...wish.title }
  if (Object.keys(title).length === 0) {
    throw new Problem(
      `The plan ${wish.plan} is new and the file does not say when it runs: give it a --title.`,
    )
  }
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw new Problem(
      `The plan would end on ${endsOn}, before it starts on ${startsOn}: set --starts and --ends.`,
    )
  }
  return { slug: wish.plan, title, startsOn, endsOn, lifecycle: wish.lifecycle }
}

function print(lines: readonly string[]): void {
  console.log(lines.join('\n'))
}

function showProgress(share: number): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r${t('importing.progress.sending')}: ${String(Math.round(share * 100))} %`)
  if (share === 1) process.stderr.write('\n')
}

/** Failures that a person can act on, as one line each; anything else is a defect of ours. */
function inWords(error: unknown): unknown {
  if (error instanceof UsageProblem) {
    console.error(error.message)
    process.exit(2)
  }
  if (error instanceof UnreadableFile) {
    const { wrong, mend } = describeFile(error)
    return new Problem(`${wrong} ${mend}`)
  }
  if (error instanceof AppError) {
    const { title, text } = describeError(error)
    return new Problem(`${title}. ${text} ${error.message}`)
  }
  if (stop.signal.aborted) return new Problem(t('importing.progress.stopped'))
  return error
}
