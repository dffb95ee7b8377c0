/** Something the person at the keyboard can mend: its message is one whole sentence, shown without a stack trace. */
export class Problem extends Error {
  override name = 'Problem'
}

/** The message of anything that was thrown, on one line; drivers that throw an empty message have a code instead. */
export function reasonOf(error: unknown): string {
  const { message = '', code = '' } = error as { message?: string; code?: string }
  return (message || code || String(error)).replace(/\s+/g, ' ').trim()
}

/**
 * Runs a command-line tool: a problem becomes one line on stderr and exit code 1.
 * Anything else is a defect of ours and keeps its stack trace.
 */
export async function runTool(tool: () => Promise<void>): Promise<void> {
  try {
    await tool()
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  }
}
