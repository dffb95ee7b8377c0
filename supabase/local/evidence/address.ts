import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Networks that are nobody's public address (IANA special-purpose registries, RFC 6890). */
const special = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.ipv4.addSubnet(network, prefix)
for (const [network, prefix] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  special.ipv6.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address is one that any computer on the internet reaches. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  // one list for both would find every IPv4 address among the mapped ones
  return family === 4 ? !special.ipv4.check(address) : !special.ipv6.check(address, 'ipv6')
}

/** A link leads to this machine or its network, where a stranger's link has no business. */
export class LocalAddress extends Error {
  override readonly name = 'LocalAddress'
  constructor(host: string) {
    super(`${host} is no public address`)
  }
}

/** Throws `LocalAddress` for a host written as a number; names are looked at by `publicLookup`. */
export function refuseLocalNumber(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new LocalAddress(host)
}

/**
 * Resolves a name for a connection, so that what is checked is what is connected to; fails with `LocalAddress` when any
 * of its addresses is not public.
 */
export const publicLookup: LookupFunction = (host, options, callback) => {
  const all: LookupOptions = { ...options, all: true }
  resolve(host, all, (error, found) => {
    // asked for all of them; the types answer with one
    const addresses = found as unknown as LookupAddress[]
    if (error) callback(error, '')
    else if (!addresses.every(({ address }) => isPublicAddress(address))) callback(new LocalAddress(host), '')
    else if (options.all) callback(null, addresses)
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
  })
}
