import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from './request.ts'

const attempts = 3
/** Failures that may be over in a moment. */
const transient = new Set(['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN', 'TimeoutError'])

/** What a failed connection is called: its `code`, else the error's name. */
export function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : String(name)
}

/** Whether a status says that the server cannot answer now. */
export const isBusy = (status: number) => status === 429 || status >= 500

/**
 * Tries again, after longer and longer pauses, what may be over in a moment.
 * @param pause milliseconds, doubled before each repetition; a server that asks for more time gets it, up to half a minute
 */
export async function patiently(
  task: () => Promise<Answer>,
  { pause, signal }: { readonly pause: number; readonly signal: AbortSignal },
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === attempts
    let asked = 0
    try {
      const answer = await task()
      if (isLast || !isBusy(answer.status)) return answer
      asked = answer.retryAfter ?? 0
    } catch (error) {
      if (isLast || signal.aborted || !transient.has(codeOf(error))) throw error
    }
    await wait(Math.min(Math.max(pause * 2 ** attempt, asked * 1000), 30_000), undefined, { signal })
  }
}
