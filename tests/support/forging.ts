import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export type Piece = Y.Item | Y.GC | Y.Skip

/** An update taken apart: what a program may change before it sends it. */
export interface Forgery {
  structs: Piece[]
  /** `[client, clock, length]` of what is to be deleted. */
  deletions: (readonly [client: number, clock: number, length: number])[]
}

export function takeApart(update: Uint8Array): Forgery {
  const { structs, ds } = Y.decodeUpdate(update)
  const deletions = [...ds.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => [client, clock, len] as const),
  )
  return { structs: [...structs], deletions }
}

/** Puts it together as Yjs would write it, whatever it has become. */
export function putTogether({ structs, deletions }: Forgery): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const byClient = groupBy(structs, ({ id }) => id.client)
  encoding.writeVarUint(encoder.restEncoder, byClient.size)
  for (const [client, own] of [...byClient].sort(([one], [other]) => other - one)) {
    encoding.writeVarUint(encoder.restEncoder, own.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, own[0]?.id.clock ?? 0)
    for (const struct of own) struct.write(encoder, 0)
  }
  const gone = groupBy(deletions, ([client]) => client)
  encoding.writeVarUint(encoder.restEncoder, gone.size)
  for (const [client, ranges] of gone) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const [, clock, length] of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(length)
    }
  }
  return encoder.toUint8Array()
}

/** What a piece says it is; anything may be claimed. */
export interface Claim {
  readonly client: number
  readonly clock: number
  readonly origin?: Y.ID | null
  readonly rightOrigin?: Y.ID | null
  /** The name of a shared type, or an item that is one. */
  readonly parent?: string | Y.ID | null
  readonly key?: string | null
  readonly content: Y.Item['content']
}

export function forge(claim: Claim): Y.Item {
  const { client, clock, content, origin = null, rightOrigin = null, parent, key = null } = claim
  const id = Y.createID(client, clock)
  // Yjs declares parents as types; in an update they are names or ids.
  const stated = (parent ?? null) as unknown as Y.ID | null
  return new Y.Item(id, null, origin, null, rightOrigin, stated, key, content)
}

/** One entry in a map, as `map.set` writes it. */
export function forgeEntry(
  client: number,
  clock: number,
  map: string,
  key: string,
  value: unknown,
): Y.Item {
  return forge({ client, clock, parent: map, key, content: new Y.ContentAny([value]) })
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const each of all) {
    const group = groups.get(keyOf(each))
    if (group === undefined) groups.set(keyOf(each), [each])
    else group.push(each)
  }
  return groups
}
