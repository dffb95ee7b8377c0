import robotsParser from 'robots-parser'
import { patiently } from './patience.ts'
import { ask, type Answer, type RequestOptions } from './request.ts'
import type { Turns } from './turns.ts'

/** What a site allows a robot to visit. */
interface Rules {
  allows: (url: URL) => boolean
}

const maxRedirects = 5
/** RFC 9309 asks to read at least so much. */
const longestFile = 512 * 1024

/** The robots.txt of every site that was asked, read once (RFC 9309); a site that did not answer is not asked again. */
export class Robots {
  readonly #known = new Map<string, Promise<Rules>>()
  readonly #options: RequestOptions & { readonly pause: number }
  readonly #turns: Turns

  constructor(options: RequestOptions & { readonly pause: number }, turns: Turns) {
    this.#options = options
    this.#turns = turns
  }

  /** Whether the site lets us visit this page. @throws what `ask` throws, when the site gives no answer */
  async allow(url: URL): Promise<boolean> {
    const known = this.#known.get(url.origin) ?? this.#read(url)
    this.#known.set(url.origin, known)
    return (await known).allows(url)
  }

  async #read(page: URL): Promise<Rules> {
    const file = new URL('/robots.txt', page)
    const answer = await patiently(() => this.#follow(file), this.#options)
    // no such file forbids nothing; a broken one might
    if (answer.status >= 500) return { allows: () => false }
    if (answer.status !== 200) return { allows: () => true }
    const rules = robotsParser(file.href, answer.body)
    const delay = rules.getCrawlDelay(this.#options.userAgent)
    if (delay !== undefined) this.#turns.slowDown(page.host, delay * 1000)
    return { allows: (url) => rules.isAllowed(url.href, this.#options.userAgent) ?? true }
  }

  async #follow(file: URL, redirects = 0): Promise<Answer> {
    const answer = await this.#turns.take(file.host, () => ask('GET', file, this.#options, longestFile))
    return answer.location !== null && redirects < maxRedirects
      ? this.#follow(answer.location, redirects + 1)
      : answer
  }
}
