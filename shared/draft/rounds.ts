import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import type { RoundId } from '../ids.ts'
import { roundId } from '../ids.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { Decider } from './decide.ts'
import { ORIGIN, openDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { fieldsOf } from './fields.ts'
import { isCount, isTime } from './records.ts'
import type { Reader } from './reader.ts'
import { nextKey } from './start.ts'

/**
 * A round that the chair closed: what had been decided by then is the base of the next one.
 *
 * 1. Decisions up to `order` are sealed: nothing takes them back any more.
 * 2. What was pending goes on in the next round as it is, in its author's name; and so does
 *    what somebody typed without a network and sends later. Nothing is copied, so nothing can be
 *    lost or doubled.
 * 3. The text as it stood is read back from the draft itself, by what it held at that moment.
 */
export interface Round {
  readonly id: RoundId
  /** From 1, in the order in which they were closed. */
  readonly number: number
  readonly order: number
  readonly atMs: number
  /** The chair's name. */
  readonly by: string
  /** What the draft held: a snapshot of Yjs in Base64. As bytes, Yjs would not keep it where it freezes what it keeps. */
  readonly snapshot: string
}

type StoredRound = Omit<Round, 'id' | 'number'>

export function closeRound(reader: Reader, { name, atMs }: Decider): RoundId {
  const { doc, rounds } = reader.draft
  const orders = [...reader.ledger().decisions.values()].map((decision) => decision.order)
  const order = orders.reduce((highest, each) => Math.max(highest, each), sealedOrder(reader.draft))
  const snapshot = toBase64(Y.encodeSnapshot(Y.snapshot(doc)))
  let id = roundId('')
  doc.transact(() => {
    id = roundId(nextKey(doc))
    rounds.set(id, { order, at: atMs, by: name, snapshot })
  }, ORIGIN.chair)
  return id
}

/** The same in all texts of a meeting at once: one round for the room, told by that of the original. */
export function closeRounds(readers: readonly Reader[], by: Decider): void {
  const [first] = readers
  first?.draft.doc.transact(() => {
    for (const reader of readers) closeRound(reader, by)
  }, ORIGIN.chair)
}

/** The closed rounds, oldest first. */
export function roundsOf({ rounds }: Draft): readonly Round[] {
  return [...rounds.entries()]
    .flatMap(([id, value]) => {
      const round = parseRound(value)
      return round === null ? [] : [{ id: roundId(id), ...round }]
    })
    .sort((a, b) => a.order - b.order || a.atMs - b.atMs || (a.id < b.id ? -1 : 1))
    .map((round, at) => ({ ...round, number: at + 1 }))
}

/** Decisions up to this one are sealed; 0 while no round has been closed. */
export function sealedOrder(draft: Draft): number {
  return roundsOf(draft).at(-1)?.order ?? 0
}

/**
 * The draft as it stood when a round was closed, or whatever else took a snapshot: a copy, for reading. `incomplete` where not all
 * of what it held is here yet, `damaged` where the record cannot be read.
 */
export function draftAt(
  { doc, text }: Draft,
  { snapshot }: Pick<Round, 'snapshot'>,
): Result<Draft, 'incomplete' | 'damaged'> {
  try {
    const held = Y.decodeSnapshot(fromBase64(snapshot))
    for (const [client, clock] of held.sv) {
      if (Y.getState(doc.store, client) < clock) return err('incomplete')
    }
    return ok(openDraft(Y.createDocFromSnapshot(doc, held, new Y.Doc({ gc: false })), text))
  } catch {
    return err('damaged')
  }
}

export function parseRound(value: unknown): StoredRound | null {
  const { order, at, by, snapshot } = fieldsOf(value)
  if (!isCount(order) || !isTime(at) || typeof by !== 'string') return null
  return typeof snapshot === 'string' ? { order, atMs: at, by, snapshot } : null
}
