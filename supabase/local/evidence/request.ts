import { request as http, type IncomingMessage } from 'node:http'
import { request as https } from 'node:https'
import { publicLookup, refuseLocalNumber } from './address.ts'

export interface RequestOptions {
  readonly userAgent: string
  readonly allowLocal: boolean
  /** Milliseconds until an answer must have begun, and until its body must be there. */
  readonly timeout: number
  readonly signal: AbortSignal
}

export interface Answer {
  readonly status: number
  /** Where a redirect leads, absolute; null for other answers and for what is no web address. */
  readonly location: URL | null
  /** Seconds that the server asks to wait, if it does. */
  readonly retryAfter: number | null
  /** The beginning of the body, as far as it was asked for. */
  readonly body: string
}

function locationOf(answer: IncomingMessage, url: URL): URL | null {
  const { location } = answer.headers
  const isRedirect = [301, 302, 303, 307, 308].includes(answer.statusCode ?? 0)
  if (!isRedirect || location === undefined || !URL.canParse(location, url)) return null
  const target = new URL(location, url)
  return /^https?:$/.test(target.protocol) ? target : null
}

async function read(answer: IncomingMessage, bytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  if (bytes > 0) {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= bytes) break
    }
  }
  // nobody needs the rest
  answer.destroy()
  return Buffer.concat(chunks).subarray(0, bytes).toString('utf8')
}

/**
 * One request, without following anything.
 * @param bytes how much of the body is wanted; the connection is closed after that
 * @throws LocalAddress; `TimeoutError`; the errors of Node's sockets, with their `code`
 */
export async function ask(
  method: 'HEAD' | 'GET',
  url: URL,
  { userAgent, allowLocal, timeout, signal }: RequestOptions,
  bytes = 0,
): Promise<Answer> {
  if (!allowLocal) refuseLocalNumber(url)
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)])
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http)(url, {
      method,
      agent: false,
      signal: limit,
      headers: { 'user-agent': userAgent, accept: '*/*', connection: 'close' },
      ...(allowLocal ? {} : { lookup: publicLookup }),
    })
    request.on('response', resolve)
    request.on('error', (error) => {
      reject(limit.aborted ? (limit.reason as Error) : error)
    })
    request.end()
  })
  answer.on('error', () => undefined)
  const wait = Number(answer.headers['retry-after'])
  return {
    status: answer.statusCode ?? 0,
    location: locationOf(answer, url),
    retryAfter: Number.isFinite(wait) && wait >= 0 ? wait : null,
    body: await read(answer, bytes),
  }
}
