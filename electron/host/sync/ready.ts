import * as Y from 'yjs'

/** Whether a document has all that an update builds on, so that nothing of it would have to wait. */
export function isReady(doc: Y.Doc, update: Uint8Array): boolean {
  const { from, to } = Y.parseUpdateMeta(update)
  for (const [client, clock] of from) if (clock > Y.getState(doc.store, client)) return false
  const isKnown = (id: Y.ID | null) =>
    id === null || id.clock < Math.max(Y.getState(doc.store, id.client), to.get(id.client) ?? 0)
  const { structs, ds } = Y.decodeUpdate(update)
  for (const struct of structs) {
    if (struct instanceof Y.Skip) return false
    if (!(struct instanceof Y.Item)) continue
    const { origin, rightOrigin, parent } = struct
    const within = parent instanceof Y.ID ? parent : null
    if (!isKnown(origin) || !isKnown(rightOrigin) || !isKnown(within)) return false
  }
  for (const [client, deleted] of ds.clients) {
    for (const { clock, len } of deleted) {
      if (len > 0 && !isKnown(Y.createID(client, clock + len - 1))) return false
    }
  }
  return true
}
