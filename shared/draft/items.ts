import * as Y from 'yjs'
import type { Props } from '../document/document.ts'
import type { Follows } from '../document/moves.ts'
import type { ParagraphId } from '../ids.ts'
import { paragraphId } from '../ids.ts'
import { withoutLetters } from '../document/references.ts'
import { parseProps } from './props.ts'
import type { Range } from './ranges.ts'

/**
 * The items of a Y.Text, as Yjs 13 keeps them. No other module reads Yjs's internals; yjs is
 * pinned for this file's sake.
 *
 * 1. Items of text merge and split as Yjs likes; embeds do neither, so an end embed is one
 *    object for the life of its document.
 * 2. An item is named by `client` and `clock`, for ever.
 */
export interface ItemId {
  readonly client: number
  readonly clock: number
}

/** What an item of the body is. `junk` is what no Mesa writes: it is passed over, not shown. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'reference'; readonly target: ParagraphId }
  | End
  | { readonly kind: 'junk' }

export interface End {
  readonly kind: 'end'
  /** From the item's own id, whatever is stored: no two can be one, and none can pass for another. */
  readonly paragraph: ParagraphId
  readonly props: Props
  /** The paragraph that this one was cut from. */
  readonly origin: ParagraphId | null
  readonly follows: Follows | null
}

const UNREADABLE: Props = { kind: 'plain', level: 0 }

export function contentOf(item: Y.Item): Content {
  if (item.deleted) return { kind: 'junk' }
  if (item.content instanceof Y.ContentString) return textOf(item.content.str)
  return item.content instanceof Y.ContentEmbed
    ? parseEmbed(item.content.embed, item.id)
    : { kind: 'junk' }
}

/** Letters that pass for references are none where nobody wrote them as such. */
function textOf(text: string): Content {
  return { kind: 'text', text: withoutLetters(text) }
}

/** Whether an item is the end of a paragraph, without reading it. */
export function isEnd(item: Y.Item): boolean {
  return !item.deleted && item.content instanceof Y.ContentEmbed && hasKey(item.content.embed, 'p')
}

/** Whether an item of the body is nothing that any Mesa writes. */
export function isJunk(item: Y.Item): boolean {
  return !item.deleted && contentOf(item).kind === 'junk'
}

export function firstItem(body: Y.Text): Y.Item | null {
  return body._start
}

/** The item that holds a clock of a client; null when the body has none such (not yet, or never). */
export function itemAt(body: Y.Text, { client, clock }: ItemId): Y.Item | null {
  const store = body.doc?.store
  if (store === undefined || clock >= Y.getState(store, client)) return null
  const item: unknown = Y.getItem(store, Y.createID(client, clock))
  return item instanceof Y.Item && item.parent === body ? item : null
}

/** The items of the body among some clocks of a client, whatever else it wrote between them. */
export function* itemsWithin(body: Y.Text, range: Range): Generator<Y.Item> {
  const { client, clock, length } = range
  const store = body.doc?.store
  if (store === undefined || clock >= Y.getState(store, client)) return
  const structs = store.clients.get(client) ?? []
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
    const struct = structs[at]
    if (struct === undefined || struct.id.clock >= clock + length) return
    if (struct instanceof Y.Item && struct.parent === body) yield struct
  }
}

/** The items of the body that a transaction brought. */
export function* itemsSince(body: Y.Text, transaction: Y.Transaction): Generator<Y.Item> {
  for (const struct of structsSince(transaction)) {
    if (struct instanceof Y.Item && struct.parent === body) yield struct
  }
}

/** Everything that a transaction brought, of whatever type. The first may have begun before it. */
export function* structsSince(transaction: Y.Transaction): Generator<Y.AbstractStruct> {
  const { beforeState, afterState, doc } = transaction
  for (const [client, after] of afterState) {
    const before = beforeState.get(client) ?? 0
    if (after === before) continue
    const structs = doc.store.clients.get(client) ?? []
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at += 1) {
      const struct = structs[at]
      if (struct !== undefined) yield struct
    }
  }
}

/** The keys that a transaction wrote in a map. */
export function changedKeys(transaction: Y.Transaction, map: Y.Map<unknown>): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const [type, changed] of transaction.changed) {
    if (!isSame(type, map)) continue
    for (const key of changed) if (key !== null) keys.add(key)
  }
  return keys
}

/** Whether an entry stands under the id of the item that writes it, and so is what it was at first. */
export function isUnderOwnId(map: Y.Map<unknown>, key: string, sign: ':' | '.'): boolean {
  const item = map._map.get(key)
  return item !== undefined && key === `${item.id.client}${sign}${item.id.clock}`
}

/** What an entry was at first, however often it was written anew. */
export function firstValue(map: Y.Map<unknown>, key: string): unknown {
  let item = map._map.get(key)
  while (item !== undefined && item.left !== null) item = item.left
  return item?.content instanceof Y.ContentAny ? item.content.arr[0] : undefined
}

/** Yjs types its keys by their events, which the compiler holds to be different types. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b
}

/** The clock that the document's own client will write next. */
export function nextClock(doc: Y.Doc): number {
  return Y.getState(doc.store, doc.clientID)
}

/**
 * Puts text or an embed right after an item, or at the very beginning, and gives its id.
 * By item and not by index: an index would be looked for from the beginning.
 */
export function insertAfter(
  transaction: Y.Transaction,
  body: Y.Text,
  after: ItemId | null,
  content: string | object,
): ItemId {
  const { doc } = transaction
  const left =
    after === null
      ? null
      : Y.getItemCleanEnd(transaction, doc.store, Y.createID(after.client, after.clock))
  const right = left === null ? body._start : left.right
  const id = Y.createID(doc.clientID, nextClock(doc))
  const made =
    typeof content === 'string' ? new Y.ContentString(content) : new Y.ContentEmbed(content)
  const item = new Y.Item(
    id,
    left,
    left?.lastId ?? null,
    right,
    right?.id ?? null,
    body,
    null,
    made,
  )
  item.integrate(transaction, 0)
  // Yjs remembers positions for searches by index; an insertion by item makes them stale.
  if (body._searchMarker !== null) body._searchMarker.length = 0
  return { client: item.lastId.client, clock: item.lastId.clock }
}

export function paragraphKey({ client, clock }: ItemId): string {
  return `${client.toString(36)}.${clock.toString(36)}`
}

/** Whether an embed was written to refer to a paragraph. */
export function isReference(embed: unknown): boolean {
  return hasKey(embed, 'r')
}

export function referenceEmbed(target: ParagraphId): object {
  return { r: target }
}

/** The item that a paragraph's key names; null for what is no such key. */
export function endNamed(key: string): ItemId | null {
  const [, client, clock] = /^([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(key) ?? []
  if (client === undefined || clock === undefined) return null
  const id = { client: parseInt(client, 36), clock: parseInt(clock, 36) }
  // Written in one way only, so that two keys never name the same.
  return Number.isSafeInteger(id.client + id.clock) && paragraphKey(id) === key ? id : null
}

/** Whether a key names a paragraph that is there, or was: it is called after the item of its end. */
export function isParagraph(body: Y.Text, key: string): boolean {
  const id = endNamed(key)
  const item = id === null ? null : itemAt(body, id)
  return item !== null && isEnd(item)
}

function parseEmbed(embed: unknown, id: ItemId): Content {
  if (hasKey(embed, 's')) return { kind: 'open' }
  if (isReference(embed)) {
    const { r } = embed as { readonly r?: unknown } // hasKey has just looked
    return typeof r === 'string' && endNamed(r) !== null
      ? { kind: 'reference', target: paragraphId(r) }
      : { kind: 'junk' }
  }
  if (!hasKey(embed, 'p')) return { kind: 'junk' }
  const { a } = embed as { readonly a?: unknown } // hasKey has just looked
  // An end that cannot be read still ends a paragraph: its words must not vanish.
  const { o, f } = hasKey(a, 'level') ? (a as { readonly o?: unknown; readonly f?: unknown }) : {}
  return {
    kind: 'end',
    paragraph: paragraphId(paragraphKey(id)),
    props: parseProps(a) ?? UNREADABLE,
    origin: typeof o === 'string' ? paragraphId(o) : null,
    follows: parseFollows(f),
  }
}

function parseFollows(value: unknown): Follows | null {
  if (!Array.isArray(value)) return null
  const [paragraph, upTo] = value as readonly unknown[]
  if (typeof paragraph !== 'string' || typeof upTo !== 'number') return null
  return { paragraph: paragraphId(paragraph), upTo }
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value
}
