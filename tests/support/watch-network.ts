/** Loaded before a program under test: complains on stderr about every connection that leaves the machine. */
import { Socket } from 'node:net'

const connect = Reflect.get(Socket.prototype, 'connect') as (...args: unknown[]) => Socket

Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  // node itself passes an array of normalized arguments
  const [options] = [args[0]].flat() as { host?: string; path?: string }[]
  const { host = 'localhost', path } = typeof options === 'object' ? options : {}
  if (path === undefined && !/^(localhost|127\.|::1)/.test(host)) console.error(`connects to ${host}`)
  return Reflect.apply(connect, this, args)
}
