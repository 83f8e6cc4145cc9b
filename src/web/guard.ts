import type { LookupOptions } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, buildConnector } from 'undici'

/** Resolves a name to all its addresses, as `dns.lookup` does. */
export type Lookup = (
  name: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, found: readonly { address: string; family: number }[]) => void,
) => void

export interface Guard {
  readonly lookup: Lookup
  /** Whether a connection may be made to an IP address. */
  permits(ip: string): boolean
}

/** A connection was about to be made to an address that the guard does not permit. */
export class Refused extends Error {
  readonly ip: string
  constructor(ip: string) {
    super(`${ip} is not permitted`)
    this.ip = ip
  }
}

/** The part of IPv6 that is given out to the internet (IANA, IPv6 Global Unicast Address Assignments). */
const givenOut = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address is the public internet's. Not: private, loopback, link-local, shared (CGNAT), multicast, reserved and
 * documentation ranges, and IPv6 that wraps an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export function isPublic(ip: string): boolean {
  const address = ipaddr.parse(ip)
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(givenOut)
}

/**
 * Makes connections only where the guard permits. It looks at the very addresses that are connected to, not at an earlier
 * answer for the same name, which may have been another (DNS rebinding).
 */
export function guardedAgent({ lookup, permits }: Guard): Agent {
  const connect = buildConnector({ lookup: guardedLookup({ lookup, permits }), timeout: 0 })
  return new Agent({
    connect(options, done) {
      // Node looks no name up where the address is written out.
      const ip = options.hostname.replace(/^\[|\]$/g, '')
      if (isIP(ip) !== 0 && !permits(ip)) done(new Refused(ip), null)
      else connect(options, done)
    },
  })
}

function guardedLookup({ lookup, permits }: Guard): LookupFunction {
  return (name, options, done) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      const refused = error ? undefined : found.find(it => !permits(it.address))
      const [first] = found ?? []
      if (error || refused || !first) done(error ?? new Refused(refused?.address ?? name), '')
      else if (options.all) done(null, [...found])
      else done(null, first.address, first.family)
    })
}
