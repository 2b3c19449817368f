import * as Y from 'yjs'
import { parseComment } from './comment-records.ts'
import { openDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { itemsWithin } from './items.ts'
import { eachRange } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import { parseMark } from './records.ts'

/** Up to which Yjs clock (not included) of which client a draft went. */
export type Reach = ReadonlyMap<number, number>

/**
 * The draft as it was when it went so far: a copy, for reading. What is named and not here (yet) is
 * left out. A draft deletes nothing but what a later value of the same key replaces, and Yjs works
 * that out anew.
 */
export function draftUpTo({ doc, text }: Draft, reach: Reach): Draft {
  const known = new Map<number, number>()
  for (const [client, clock] of reach) {
    const held = Math.min(clock, Y.getState(doc.store, client))
    if (held > 0) known.set(client, held)
  }
  const held = Y.createSnapshot(Y.createDeleteSet(), known)
  return openDraft(Y.createDocFromSnapshot(doc, held, new Y.Doc({ gc: false })), text)
}

/** What somebody did between two moments, as far as it is told in a line. */
export interface Doing {
  /** The words that were typed, in the order of typing. */
  readonly inserted: string
  /** The words that were struck. */
  readonly struck: string
  readonly decisions: number
  readonly comments: number
  readonly rounds: number
}

export function doneBetween(draft: Draft, from: Reach, to: Reach): Doing {
  let [inserted, struck] = ['', '']
  let [decisions, comments, rounds] = [0, 0, 0]
  for (const [client, end] of to) {
    const start = from.get(client) ?? 0
    for (const item of itemsOf(draft, client, start, end)) {
      const value: unknown = item.content instanceof Y.ContentAny ? item.content.arr[0] : null
      if (item.parent === draft.body) inserted += textOf(item, start, end)
      else if (item.parent === draft.marks) struck += struckBy(draft, value)
      else if (item.parent === draft.decisions) decisions += 1
      else if (item.parent === draft.rounds) rounds += 1
      else if (item.parent === draft.comments && isRemark(value)) comments += 1
    }
  }
  return { inserted, struck, decisions, comments, rounds }
}

/** What a client wrote between two of its clocks; the first and the last may reach over the edges. */
function* itemsOf({ doc }: Draft, client: number, start: number, end: number): Generator<Y.Item> {
  const structs = doc.store.clients.get(client) ?? []
  if (start >= Math.min(end, Y.getState(doc.store, client))) return
  for (let at = Y.findIndexSS(structs, start); at < structs.length; at += 1) {
    const struct = structs[at]
    if (struct === undefined || struct.id.clock >= end) return
    if (struct instanceof Y.Item) yield struct
  }
}

/** Of an item's words those between two clocks. */
function textOf({ content, id }: Y.Item, start: number, end: number): string {
  if (!(content instanceof Y.ContentString)) return ''
  return content.str.slice(Math.max(0, start - id.clock), Math.max(0, end - id.clock))
}

function struckBy(draft: Draft, value: unknown): string {
  const mark = parseMark(value)
  return mark?.kind === 'delete' ? wordsOf(draft, mark.ranges) : ''
}

function wordsOf({ body }: Draft, ranges: Ranges): string {
  let words = ''
  for (const range of eachRange(ranges)) {
    for (const item of itemsWithin(body, range)) {
      words += textOf(item, range.clock, range.clock + range.length)
    }
  }
  return words
}

function isRemark(value: unknown): boolean {
  const comment = parseComment(value)
  return comment !== null && comment.kind !== 'state'
}
