import { setTimeout as wait } from 'node:timers/promises'

/** Lets one request at a time go to a host, with a pause after each. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()
  readonly #pauses = new Map<string, number>()
  readonly #pause: number
  readonly #signal: AbortSignal

  /** @param pause milliseconds between an answer and the next request to the same host */
  constructor(pause: number, signal: AbortSignal) {
    this.#pause = pause
    this.#signal = signal
  }

  /** Asks for a longer pause at a host, as its robots.txt does; more than half a minute is not waited. */
  slowDown(host: string, milliseconds: number): void {
    this.#pauses.set(host, Math.min(30_000, Math.max(this.#pause, milliseconds)))
  }

  /** Runs a request when it is its turn. */
  async take<T>(host: string, request: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host) ?? Promise.resolve()
    const mine = before.then(() => {
      this.#signal.throwIfAborted()
      return request()
    })
    const over = mine
      .catch(() => undefined)
      .then(() => wait(this.#pauses.get(host) ?? this.#pause, undefined, { signal: this.#signal }))
      .catch(() => undefined)
    this.#last.set(host, over)
    return mine
  }
}

/** Runs a task for each item, so many at a time. */
export async function inParallel<T>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await task(item)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
}
