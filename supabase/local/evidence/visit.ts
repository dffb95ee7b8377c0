import type { Database } from '@/data/database.types'
import { reasonOf } from '../problem.ts'
import { LocalAddress } from './address.ts'
import { codeOf, isBusy, patiently } from './patience.ts'
import { ask, type Answer, type RequestOptions } from './request.ts'
import { Robots } from './robots.ts'
import { Turns } from './turns.ts'

export type Outcome = Database['public']['Enums']['check_outcome']

/** What became of a link. */
export interface Visit {
  readonly outcome: Outcome
  readonly httpStatus: number | null
  /** Where redirects led; null when there were none. */
  readonly finalUrl: string | null
  /** For whoever reads the output; empty when the outcome says it all. */
  readonly note: string
}

export interface VisitOptions extends RequestOptions {
  /** Milliseconds between two requests to one host, and before the first repetition. */
  readonly pause: number
}

const maxRedirects = 5

class Stop extends Error {
  readonly visit: Omit<Visit, 'finalUrl'>
  constructor(outcome: Outcome, note: string, httpStatus: number | null = null) {
    super(note)
    this.visit = { outcome, note, httpStatus }
  }
}

/** Visits links as a polite robot: asks robots.txt, says who it is, and comes one by one. */
export class Visitor {
  readonly #options: VisitOptions
  readonly #turns: Turns
  readonly #robots: Robots

  constructor(options: VisitOptions) {
    this.#options = options
    this.#turns = new Turns(options.pause, options.signal)
    this.#robots = new Robots(options, this.#turns)
  }

  /** Looks whether a link opens. Rejects only when the signal ends the whole run. */
  async visit(href: string): Promise<Visit> {
    if (!URL.canParse(href))
      return { outcome: 'unreachable', httpStatus: null, finalUrl: null, note: 'is no web address' }
    const start = new URL(href)
    start.hash = ''
    let url = start
    const moved = () => (url.href === start.href ? null : url.href)
    try {
      for (let redirects = 0; ; redirects++) {
        const answer = await this.#reach(url)
        if (answer.status < 300)
          return { outcome: 'ok', httpStatus: answer.status, finalUrl: moved(), note: '' }
        if (answer.status >= 400) throw refusalOf(answer.status)
        if (!answer.location) throw new Stop('unreachable', 'leads nowhere', answer.status)
        if (redirects === maxRedirects)
          throw new Stop('unreachable', `more than ${maxRedirects} redirects`, answer.status)
        url = answer.location
      }
    } catch (error) {
      this.#options.signal.throwIfAborted()
      const known = error instanceof Stop ? error.visit : failureOf(error)
      return { ...known, finalUrl: moved() }
    }
  }

  async #reach(url: URL): Promise<Answer> {
    if (!/^https?:$/.test(url.protocol)) throw new Stop('unreachable', 'is no web address')
    if (!(await this.#robots.allow(url))) throw new Stop('skipped', 'robots.txt asks to stay away')
    return patiently(() => this.#askEither(url), this.#options)
  }

  /** HEAD, which costs the site least; whoever does not answer it well is asked by GET, whose body is left unread. */
  async #askEither(url: URL): Promise<Answer> {
    const take = (method: 'HEAD' | 'GET') => this.#turns.take(url.host, () => ask(method, url, this.#options))
    try {
      const answer = await take('HEAD')
      if (answer.status < 400 || answer.status === 429) return answer
    } catch (error) {
      // some servers hang up on HEAD
      if (codeOf(error) !== 'ECONNRESET') throw error
    }
    return take('GET')
  }
}

function refusalOf(status: number): Stop {
  if (status === 404 || status === 410) return new Stop('dead', 'is gone', status)
  if (isBusy(status)) return new Stop('unreachable', 'has trouble', status)
  return new Stop('unreachable', 'refuses to answer', status)
}

function failureOf(error: unknown): Omit<Visit, 'finalUrl'> {
  const note =
    error instanceof LocalAddress
      ? error.message
      : codeOf(error) === 'TimeoutError'
        ? 'no answer in time'
        : reasonOf(error)
  return { outcome: 'unreachable', httpStatus: null, note }
}
