/** Milliseconds after which an answer is no longer waited for: a run that hangs keeps all others from beginning. */
const patience = 60_000

interface Answer {
  readonly status: number
  readonly headers: [string, string][]
  readonly body: string
}

/** A `fetch` that asks each thing once, until it is told to forget: pages in several languages are made of the same answers. */
export interface RememberingFetch {
  readonly fetch: typeof globalThis.fetch
  readonly forget: () => void
}

/**
 * @param origins requests to the first go to the second
 * @param reach what carries them
 */
export function remember(
  origins: { from: string; to: string },
  reach: typeof globalThis.fetch,
): RememberingFetch {
  const known = new Map<string, Promise<Answer>>()

  async function ask(address: string, init?: RequestInit): Promise<Answer> {
    const signal = AbortSignal.timeout(patience)
    const response = await reach(address.replace(origins.from, origins.to), { ...init, signal })
    return { status: response.status, headers: [...response.headers], body: await response.text() }
  }
  return {
    fetch: async (input, init) => {
      const address = input instanceof Request ? input.url : String(input)
      const key = JSON.stringify([address, init?.method, init?.body, [...new Headers(init?.headers)]])
      let answer = known.get(key)
      if (!answer) {
        answer = ask(address, init)
        known.set(key, answer)
        // what failed is asked again
        answer.catch(() => known.delete(key))
      }
      const { status, headers, body } = await answer
      const isEmpty = status === 204 || status === 304
      return new Response(isEmpty ? null : body, {
        status,
        // the body is no longer compressed
        headers: headers.filter(([name]) => name !== 'content-encoding' && name !== 'content-length'),
      })
    },
    forget: () => {
      known.clear()
    },
  }
}
