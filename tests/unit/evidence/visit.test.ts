import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inParallel } from '../../../supabase/local/evidence/turns.ts'
import { Visitor, type VisitOptions } from '../../../supabase/local/evidence/visit.ts'

const servers: Server[] = []
const asked: string[] = []
let robots = ''
let stop: AbortController

beforeEach(() => {
  asked.length = 0
  robots = ''
  stop = new AbortController()
})
afterEach(() => {
  stop.abort()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A site on this machine; its robots.txt is `robots`, its pages are the listener's. */
async function site(page: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    if (request.url !== '/robots.txt') page(request, response)
    else response.writeHead(robots === '' ? 404 : 200).end(robots)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const answering = (status: number, headers: Record<string, string> = {}) =>
  site((_, response) => response.writeHead(status, headers).end('body'))

const visitor = (different: Partial<VisitOptions> = {}) =>
  new Visitor({
    userAgent: 'OpenGovernmentTracker/1.0 (test)',
    allowLocal: true,
    timeout: 3000,
    pause: 5,
    signal: stop.signal,
    ...different,
  })
const pagesAsked = () => asked.filter((line) => !line.endsWith('/robots.txt'))

describe('a link', () => {
  it('that opens is ok, and its page is not downloaded', async () => {
    const url = `${await answering(200)}/decision#part-2`
    expect(await visitor().visit(url)).toEqual({ outcome: 'ok', httpStatus: 200, finalUrl: null, note: '' })
    expect(asked).toEqual(['GET /robots.txt', 'HEAD /decision'])
  })

  it.each([404, 410])('that answers %i is dead, and GET has the last word', async (status) => {
    const visit = await visitor().visit(await answering(status))
    expect(visit).toMatchObject({ outcome: 'dead', httpStatus: status })
    expect(pagesAsked()).toEqual(['HEAD /', 'GET /'])
  })

  it.each([401, 403, 418])('that answers %i is not called dead', async (status) => {
    expect(await visitor().visit(await answering(status))).toMatchObject({
      outcome: 'unreachable',
      httpStatus: status,
    })
  })

  it('whose server knows no HEAD is asked by GET', async () => {
    const url = await site(({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end())
    expect(await visitor().visit(url)).toMatchObject({ outcome: 'ok', httpStatus: 200 })
  })

  it('whose server hangs up on HEAD is asked by GET', async () => {
    const url = await site((request, response) => {
      if (request.method === 'HEAD') request.socket.resetAndDestroy()
      else response.end()
    })
    expect(await visitor().visit(url)).toMatchObject({ outcome: 'ok' })
  })

  it('in trouble for a moment is tried again', async () => {
    let answers = 0
    const url = await site((_, response) => response.writeHead(++answers > 2 ? 200 : 500).end())
    expect(await visitor().visit(url)).toMatchObject({ outcome: 'ok', httpStatus: 200 })
  })

  it('in lasting trouble is given up after three times', async () => {
    expect(await visitor().visit(await answering(503))).toMatchObject({
      outcome: 'unreachable',
      httpStatus: 503,
    })
    expect(pagesAsked().filter((line) => line.startsWith('GET'))).toHaveLength(3)
  })

  it('that never answers does not hold up the others', async () => {
    const url = await site(() => undefined)
    expect(await visitor({ timeout: 50 }).visit(url)).toMatchObject({
      outcome: 'unreachable',
      note: 'no answer in time',
    })
  })

  it('that begins to answer and never ends is ok', async () => {
    const url = await site((request, response) => {
      if (request.method === 'HEAD') response.writeHead(405).end()
      else response.writeHead(200).write('x')
    })
    expect(await visitor().visit(url)).toMatchObject({ outcome: 'ok' })
  })

  it('to where nobody listens is unreachable, and the site is not asked again for the next link', async () => {
    const url = await answering(200)
    servers.splice(0).forEach((server) => server.close())
    const one = visitor({ pause: 50 })
    const start = performance.now()
    expect(await one.visit(`${url}/1`)).toMatchObject({ outcome: 'unreachable', httpStatus: null })
    const first = performance.now() - start
    expect(await one.visit(`${url}/2`)).toMatchObject({ outcome: 'unreachable' })
    // the first took its time to try again
    expect(performance.now() - start - first).toBeLessThan(first / 2)
  })

  it.each(['http://[', 'ftp://example.org/', 'javascript:alert(1)'])(
    '%s is visited by nobody',
    async (url) => {
      expect(await visitor().visit(url)).toMatchObject({ outcome: 'unreachable', note: 'is no web address' })
    },
  )
})

describe('a redirect', () => {
  const hops = (count: number) =>
    site(({ url = '' }, response) => {
      const n = Number(url.slice(1))
      response.writeHead(n < count ? 302 : 200, { location: `/${n + 1}` }).end()
    })

  it('is followed five times', async () => {
    const url = await hops(5)
    expect(await visitor().visit(`${url}/0`)).toMatchObject({ outcome: 'ok', finalUrl: `${url}/5` })
  })

  it('is not followed a sixth time, nor round and round', async () => {
    expect(await visitor().visit(`${await hops(6)}/0`)).toMatchObject({
      outcome: 'unreachable',
      httpStatus: 302,
    })
    const loop = await answering(301, { location: '/' })
    expect(await visitor().visit(loop)).toMatchObject({ note: 'more than 5 redirects' })
  })

  it.each(['file:///etc/passwd', 'javascript:alert(1)', '//['])('to %s leads nowhere', async (location) => {
    expect(await visitor().visit(await answering(302, { location }))).toMatchObject({ note: 'leads nowhere' })
  })

  it('obeys the robots.txt of where it leads', async () => {
    robots = 'User-agent: *\nDisallow: /inside'
    const url = await answering(302, { location: '/inside' })
    expect(await visitor().visit(`${url}/outside`)).toMatchObject({
      outcome: 'skipped',
      finalUrl: `${url}/inside`,
    })
    expect(pagesAsked()).toEqual(['HEAD /outside'])
  })
})

describe('a robot', () => {
  it('stays away where it is asked to, by name or as one of all', async () => {
    robots = 'User-agent: *\nDisallow: /\n\nUser-agent: opengovernmenttracker\nDisallow: /private\n'
    const url = await answering(200)
    expect(await visitor().visit(`${url}/private/1`)).toMatchObject({ outcome: 'skipped', httpStatus: null })
    expect(await visitor().visit(`${url}/public`)).toMatchObject({ outcome: 'ok' })
    expect(pagesAsked()).toEqual(['HEAD /public'])
  })

  it('says who it is', async () => {
    const headers: IncomingMessage['headers'][] = []
    const url = await site((request, response) => {
      headers.push(request.headers)
      response.end()
    })
    await visitor().visit(url)
    expect(headers[0]?.['user-agent']).toBe('OpenGovernmentTracker/1.0 (test)')
  })

  it('comes one by one, with a pause, however many of its links are looked at', async () => {
    let open = 0
    let most = 0
    const starts: number[] = []
    const url = await site((_, response) => {
      starts.push(performance.now())
      most = Math.max(most, ++open)
      setTimeout(() => {
        open--
        response.end()
      }, 10)
    })
    const one = visitor({ pause: 30 })
    await inParallel(['/1', '/2', '/3', '/4'], 4, async (path) => {
      await one.visit(url + path)
    })
    expect(most).toBe(1)
    expect(Math.min(...starts.slice(1).map((start, i) => start - (starts[i] ?? 0)))).toBeGreaterThan(29)
    expect(asked.filter((line) => line.endsWith('/robots.txt'))).toHaveLength(1)
  })

  it('visits so many at a time', async () => {
    let open = 0
    let most = 0
    await inParallel([1, 2, 3, 4, 5, 6, 7], 4, async () => {
      most = Math.max(most, ++open)
      await new Promise((resolve) => setTimeout(resolve, 5))
      open--
    })
    expect(most).toBe(4)
  })

  it('stops when it is told to', async () => {
    const url = await site(() => undefined)
    const visit = visitor({ timeout: 5000 }).visit(url)
    setTimeout(() => {
      stop.abort()
    }, 30)
    await expect(visit).rejects.toThrow('aborted')
  })
})

describe('this machine and its network', () => {
  it.each([
    'http://127.0.0.1:1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest',
    'http://localhost:1/',
  ])('%s is not visited', async (url) => {
    const visit = await visitor({ allowLocal: false }).visit(url)
    expect(visit).toMatchObject({ outcome: 'unreachable', httpStatus: null })
    expect(visit.note).toContain('is no public address')
  })
})
