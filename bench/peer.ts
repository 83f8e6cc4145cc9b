import type { Order } from './design.ts'

/** One way to make cards. */
export interface Peer {
  readonly name: string
  /** Threads of its own it is given in a batch, and cards each has under way: what suits it on two cores. */
  readonly lanes: number
  readonly inFlight: number
  /** Opens fonts and whatever else is needed once. Rejects when the peer is not installed. */
  open(): Promise<(order: Order) => Promise<Uint8Array>>
}

export const peerNames = ['bitaqa', 'takumi', 'satori-resvg', 'canvas', 'chromium'] as const
export type PeerName = (typeof peerNames)[number]

export async function peer(name: PeerName): Promise<Peer> {
  const { default: found } = (await import(`./peers/${name}.js`)) as { default: Peer }
  return found
}
