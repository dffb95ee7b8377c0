import postgres from 'postgres'

export interface TapResult {
  /** What pgTAP printed, line by line. */
  lines: string[]
  /** Names of the assertions that failed, each with pgTAP's explanation. */
  failures: string[]
  /** How many assertions the file promised; undefined when it promised nothing. */
  planned: number | undefined
  ran: number
}

/**
 * Runs a pgTAP file as `supabase test db` does: as the owner, with Supabase's search path.
 * Rejects with PostgreSQL's error when a statement outside an assertion fails.
 */
export async function runPgtap(url: string, text: string): Promise<TapResult> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { search_path: '"$user", public, extensions' },
  })
  try {
    const results: unknown = await sql.unsafe(text).simple()
    return readTap(printed(results))
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The first column of every row of every statement, as `psql` would print it. */
function printed(results: unknown): string[] {
  if (Array.isArray(results)) return results.flatMap(printed)
  const [first] = Object.values(results as Record<string, unknown>)
  return typeof first === 'string' ? first.split('\n') : []
}

/** Reads TAP lines (https://testanything.org/tap-specification.html). */
export function readTap(output: string[]): TapResult {
  const lines = output.filter((line) => /^(ok|not ok) \d|^1\.\.\d|^#/.test(line))
  const failures: string[] = []
  let ran = 0
  let planned: number | undefined
  let explaining = false
  for (const line of lines) {
    const assertion = /^(not )?ok \d+(?: - )?(.*)$/.exec(line)
    const plan = /^1\.\.(\d+)/.exec(line)
    if (assertion) {
      ran++
      explaining = assertion[1] !== undefined && !line.includes('# TODO')
      if (explaining) failures.push(assertion[2] ?? line)
    } else if (plan) planned = Number(plan[1])
    else if (explaining) failures.push(`${failures.pop() ?? ''}\n${line}`)
  }
  return { lines, failures, planned, ran }
}
