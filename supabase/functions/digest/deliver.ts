/** One letter to one person. */
export interface Letter {
  /** The profile's id. */
  readonly person: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** Sends letters; answers which people got none. */
export type Deliver = (letters: readonly Letter[]) => Promise<readonly string[]>

const perRequest = 100
const attempts = 4

/**
 * Delivery through a mail service's HTTP API that works like Resend's `/emails/batch`: `MAIL_API_KEY` and `MAIL_FROM`
 * ("Tracker <news@example.org>"), and `MAIL_API_URL` of another service. Without a key it throws before anything is sent.
 * @param pause waits so many milliseconds
 */
export function mailService(
  get: (name: string) => string | undefined,
  send: typeof fetch = fetch,
  pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
): Deliver {
  const url = get('MAIL_API_URL') ?? 'https://api.resend.com/emails/batch'
  const key = get('MAIL_API_KEY')
  const from = get('MAIL_FROM')

  /** Whether a batch was taken; letters that the service finds invalid do not stop the others. */
  async function post(letters: readonly Letter[]): Promise<readonly string[]> {
    const everybody = letters.map(({ person }) => person)
    const body = letters.map(({ to, subject, text, html, headers }) => ({
      from,
      to: [to],
      subject,
      text,
      html,
      headers,
    }))
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const response = await send(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key ?? ''}`,
          'content-type': 'application/json',
          // a batch whose answer was lost on the way is not sent a second time
          'idempotency-key': await digestOf(JSON.stringify(body)),
          'x-batch-validation': 'permissive',
        },
        body: JSON.stringify(body),
      }).catch(() => null)
      if (response?.ok) {
        const { errors = [] } = (await response.json().catch(() => ({}))) as { errors?: { index: number }[] }
        return errors.flatMap(({ index }) => everybody[index] ?? [])
      }
      const passing = response === null || [409, 429].includes(response.status) || response.status >= 500
      if (!passing) {
        console.error(
          `The mail service refused ${letters.length} letters: ${response.status} ${await response.text()}`,
        )
        break
      }
      const wanted = Number(response?.headers.get('retry-after') ?? Number.NaN) * 1000
      if (attempt < attempts)
        await pause(Number.isFinite(wanted) ? Math.min(wanted, 30_000) : 500 * 2 ** attempt)
    }
    return everybody
  }

  return async (letters) => {
    if (!key || !from) throw new Error('MAIL_API_KEY and MAIL_FROM are missing: nothing can be sent.')
    const failed: string[] = []
    for (let at = 0; at < letters.length; at += perRequest)
      failed.push(...(await post(letters.slice(at, at + perRequest))))
    return failed
  }
}

async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
