import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Problem, reasonOf } from './problem.ts'

export interface Listening {
  port: number
  /** The server of 127.0.0.1, to which the others pass on what is not a request. */
  server: Server
  /** Replaces what answers requests. */
  answer: (listener: RequestListener) => void
  /** Stops taking requests and waits for those under way. */
  close: () => Promise<void>
}

/**
 * Listens on both loopback addresses, because "localhost" may mean either; 503 until there is something to answer with.
 * Throws a `Problem` when the port is taken or forbidden.
 * @param port 0 takes any free one
 */
export async function listen(port: number): Promise<Listening> {
  let current: RequestListener = (_request, response) => {
    response
      .writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' })
      .end('{"status":"starting"}')
  }
  const create = () =>
    createServer((request, response) => {
      current(request, response)
    })
  const server = create()
  const servers = [server]
  const close = async () => {
    await Promise.all(
      servers.map(
        (one) =>
          new Promise((resolve) => {
            one.close(resolve)
            one.closeIdleConnections()
            setTimeout(() => {
              one.closeAllConnections()
            }, 3000).unref()
          }),
      ),
    )
  }
  try {
    await bind(server, port, '127.0.0.1')
    const chosen = (server.address() as AddressInfo).port
    const second = create()
    second.on('upgrade', (...upgrade) => server.emit('upgrade', ...upgrade))
    if (await bind(second, chosen, '::1').catch(ignoreMissingIpv6)) servers.push(second)
    return {
      port: chosen,
      server,
      close,
      answer: (listener) => {
        current = listener
      },
    }
  } catch (error) {
    await close()
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new Problem(`Port ${port} is taken; stop what listens there, or choose another with PORT.`)
    throw new Problem(`Port ${port} cannot be opened (${reasonOf(error)}); choose another with PORT.`)
  }
}

function bind(server: Server, port: number, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, address, () => {
      server.off('error', reject)
      resolve(true)
    })
  })
}

function ignoreMissingIpv6(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'EADDRINUSE') throw error
  return false
}
