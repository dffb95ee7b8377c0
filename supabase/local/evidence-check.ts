/** `npm run evidence:check`: visits the links that updates name as evidence, and reads their files again. */
import { AppError } from '@/domain/errors'
import { loadMessages } from '@/i18n'
import { describeError } from '@/i18n/errors'
import { readCheckArguments } from './evidence/arguments.ts'
import { checkEvidence, summary, type Counts } from './evidence/check.ts'
import { openApi } from './open-stack.ts'
import { Problem, runTool } from './problem.ts'

const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => {
    stop.abort()
  })

await runTool(async () => {
  const wish = readCheckArguments(process.argv.slice(2))
  await loadMessages('en')
  const { close, ...api } = await openApi()
  const counts: Counts = { ok: 0, dead: 0, unreachable: 0, skipped: 0 }
  const print = (line: string) => {
    console.log(line)
  }
  try {
    await checkEvidence(api, wish, { pause: 1000, timeout: 15_000, signal: stop.signal, print, counts })
    print(summary(counts))
  } catch (error) {
    throw inWords(error, counts)
  } finally {
    await close()
  }
})

/** Failures that a person can act on, as one line each; anything else is a defect of ours. */
function inWords(error: unknown, counts: Counts): unknown {
  if (stop.signal.aborted) return new Problem(`Stopped. ${summary(counts)}`)
  if (!(error instanceof AppError)) return error
  const { title, text } = describeError(error)
  return new Problem(`${title}. ${text} ${error.message}`)
}
