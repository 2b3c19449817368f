import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Identity } from './identity.ts'
import type { Door } from './serve.ts'

/** One address and port on which a host listens. */
export interface Listener {
  readonly address: string
  readonly port: number
  /** Stops listening and ends its connections. */
  stop(): Promise<void>
}

export type ListenError =
  | { readonly kind: 'port-in-use'; readonly port: number }
  /** The computer has no such address, or may not use the port. */
  | { readonly kind: 'cannot-listen'; readonly address: string; readonly port: number }

/** Port 0 takes any free one. */
export function listen(
  door: Door,
  address: string,
  port: number,
  identity: Identity | null = null,
): Promise<Result<Listener, ListenError>> {
  const server =
    identity === null
      ? createServer(door.onRequest)
      : createSecureServer({ ...identity, minVersion: 'TLSv1.2' }, door.onRequest)
  server.on('upgrade', door.onUpgrade)
  // Who opens a connection and says nothing, or says it a byte at a time, does not keep it.
  server.headersTimeout = 15_000
  server.requestTimeout = 120_000
  server.maxHeadersCount = 100
  server.keepAliveTimeout = 30_000
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      resolve(
        err(isTaken ? { kind: 'port-in-use', port } : { kind: 'cannot-listen', address, port }),
      )
    })
    server.listen(port, address, () => {
      const bound = server.address()
      const stop = () =>
        new Promise<void>((stopped) => {
          server.close(() => stopped())
          server.closeAllConnections()
        })
      resolve(ok({ address, port: typeof bound === 'object' && bound ? bound.port : port, stop }))
    })
  })
}

/** The first free port from `from` upwards; `port-in-use` names the first when all are taken. */
export async function listenUpwards(
  door: Door,
  address: string,
  from: number,
  count: number,
  identity: Identity | null = null,
) {
  let last = await listen(door, address, from, identity)
  for (let port = from + 1; port < from + count; port += 1) {
    if (last.ok || last.error.kind !== 'port-in-use') return last
    last = await listen(door, address, port, identity)
  }
  return last
}
