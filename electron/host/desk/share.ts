import type { Sharing } from '../../../shared/protocol/http.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Identity } from '../web/identity.ts'
import type { Listener, ListenError } from '../web/listen.ts'

/** Makes a host reachable for the room's network, beside the desk's own listener. */
export interface Sharer {
  /**
   * Listens on each address that the computer has now; asked again, it follows a change of network.
   * To turn from plain to encrypted, or back, ends what there was.
   */
  share(isEncrypted?: boolean): Promise<Result<Sharing, ShareError>>
  unshare(): Promise<void>
  addresses(): readonly string[]
}

export type ShareError =
  { readonly kind: 'port-in-use'; readonly port: number } | { readonly kind: 'no-network' }

/** Calls `onChange` after each time that what is shared may have changed. */
export function followSharing(sharer: Sharer, onChange: () => Promise<void>): Sharer {
  return {
    addresses: () => sharer.addresses(),
    async share(isEncrypted) {
      const shared = await sharer.share(isEncrypted)
      await onChange()
      return shared
    },
    async unshare() {
      await sharer.unshare()
      await onChange()
    },
  }
}

/**
 * One listener for each address, on the desk's port where it is free: beside `127.0.0.1:PORT`
 * no system lets one listen on `0.0.0.0:PORT` for sure.
 */
export function createSharer(
  listenOn: (address: string, identity: Identity | null) => Promise<Result<Listener, ListenError>>,
  networkAddresses: () => readonly string[],
  identityFor: (addresses: readonly string[]) => Promise<Identity>,
  isAlwaysEncrypted = false,
): Sharer {
  const listeners = new Map<string, Listener>()
  /** What the listeners show of themselves; null for plain HTTP. */
  let shown: Identity | null = null
  const urlOf = ({ address, port: bound }: Listener) =>
    `${shown === null ? 'http' : 'https'}://${address}:${bound}`

  async function show(identity: Identity | null): Promise<void> {
    if (shown?.fingerprint === identity?.fingerprint) return
    shown = identity
    await dropGone([])
  }

  async function dropGone(present: readonly string[]): Promise<void> {
    for (const [address, listener] of listeners) {
      if (present.includes(address)) continue
      listeners.delete(address)
      await listener.stop()
    }
  }

  function inOrder(present: readonly string[]): readonly Listener[] {
    return present.flatMap((address) => listeners.get(address) ?? [])
  }

  return {
    async share(isEncrypted = false) {
      const present = networkAddresses()
      const mayShow = (isEncrypted || isAlwaysEncrypted) && present.length > 0
      await show(mayShow ? await identityFor(present) : null)
      await dropGone(present)
      let taken: number | null = null
      for (const address of present) {
        if (listeners.has(address)) continue
        const listener = await listenOn(address, shown)
        if (listener.ok) listeners.set(address, listener.value)
        else if (listener.error.kind === 'port-in-use') taken = listener.error.port
      }
      if (listeners.size > 0) {
        return ok({
          addresses: inOrder(present).map(urlOf),
          fingerprint: shown?.fingerprint ?? null,
        })
      }
      return err(taken === null ? { kind: 'no-network' } : { kind: 'port-in-use', port: taken })
    },
    async unshare() {
      const all = [...listeners.values()]
      listeners.clear()
      await Promise.all(all.map((listener) => listener.stop()))
    },
    addresses: () => [...listeners.values()].map(urlOf),
  }
}
