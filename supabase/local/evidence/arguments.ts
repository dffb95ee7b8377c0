import { parseArgs } from 'node:util'
import { isPlanSlug } from '@/domain/import/slug'
import { Problem, reasonOf } from '../problem.ts'

export const usage = `Usage: npm run evidence:check [-- options]
  --plan SLUG         only evidence of this plan
  --limit N           at most N pieces of evidence, those that were checked longest ago first
  --older-than DAYS   only what was not checked for so many days
  --allow-local       also visit this machine and the local network; for trying it out`

export interface CheckArguments {
  plan: string | null
  limit: number
  /** Days; 0 checks everything. */
  olderThan: number
  allowLocal: boolean
}

function count(option: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise
  const number = Number(value)
  if (!/^\d{1,6}$/.test(value) || (option === 'limit' && number === 0))
    throw new Problem(`--${option} must be a whole number such as 30, not "${value}".`)
  return number
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        plan: { type: 'string' },
        limit: { type: 'string' },
        'older-than': { type: 'string' },
        'allow-local': { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new Problem(`${reasonOf(error)}\n${usage}`)
  }
}

/** Reads the arguments of `npm run evidence:check`. Throws a `Problem` that says what they may be. */
export function readCheckArguments(args: string[]): CheckArguments {
  const values = parse(args)
  if (values.plan !== undefined && !isPlanSlug(values.plan))
    throw new Problem(`--plan must be small letters, digits and hyphens, at most 60, not "${values.plan}".`)
  return {
    plan: values.plan ?? null,
    limit: count('limit', values.limit, Infinity),
    olderThan: count('older-than', values['older-than'], 0),
    allowLocal: values['allow-local'] ?? false,
  }
}
