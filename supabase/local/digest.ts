/** `npm run digest`: writes the letters that are due and prints them; the code is that of the Edge Function. */
import { parseArgs } from 'node:util'
import { isOneOf, paces, type Pace } from '../functions/_shared/kinds.ts'
import type { Deliver } from '../functions/digest/deliver.ts'
import { runDigest } from '../functions/digest/run.ts'
import { openApi } from './open-stack.ts'
import { Problem, reasonOf, runTool } from './problem.ts'

const usage = `Usage: npm run digest -- [--since 2026-01-01] [--pace now|daily|weekly] [--mark]
  --since DAY    only what happened from this day or moment on; without it a little more than the pace
  --pace PACE    the letters of people who want them now, daily (without it) or weekly
  --mark         what is printed counts as mailed: no later digest tells it again`

await runTool(async () => {
  const { pace, since, mark } = readArguments(process.argv.slice(2))
  const { url, secretKey, siteUrl, fetch, close } = await openApi()
  try {
    const { letters, reminders } = await runDigest({
      apiUrl: url,
      siteUrl,
      secretKeys: [secretKey],
      signingKey: process.env['UNSUBSCRIBE_SECRET'] ?? secretKey,
      fetch,
      pace,
      ...(since === undefined ? {} : { since }),
      claim: mark,
      deliver: print,
    })
    console.log(`Letters (${pace}): ${letters}, ${mark ? 'marked as mailed' : 'not marked'}.`)
    console.log(`New reminders: ${reminders}.`)
  } catch (error) {
    throw new Problem(`No digest was made: ${reasonOf(error)}`)
  } finally {
    await close()
  }
})

function print(letters: Parameters<Deliver>[0]): Promise<string[]> {
  for (const { to, subject, text, headers } of letters) {
    const head = [
      `To: ${to}`,
      `Subject: ${subject}`,
      ...Object.entries(headers).map((line) => line.join(': ')),
    ]
    console.log(`${head.join('\n')}\n\n${text}\n\n${'─'.repeat(72)}\n`)
  }
  return Promise.resolve([])
}

function readArguments(args: string[]): { pace: Pace; since?: Date; mark: boolean } {
  const { pace = 'daily', since, mark = false } = parse(args)
  if (!isOneOf(paces, pace)) throw new Problem(`--pace is one of ${paces.join(', ')}, not "${pace}".`)
  const moment = since === undefined ? undefined : new Date(since)
  if (moment && (Number.isNaN(moment.getTime()) || !/^\d{4}-\d\d-\d\d/.test(since ?? '')))
    throw new Problem(`--since must be a day such as 2026-01-01, not "${since ?? ''}".`)
  return { pace, mark, ...(moment ? { since: moment } : {}) }
}

function parse(args: string[]) {
  try {
    const options = {
      since: { type: 'string' },
      pace: { type: 'string' },
      mark: { type: 'boolean' },
    } as const
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new Problem(`${reasonOf(error)}\n${usage}`)
  }
}
