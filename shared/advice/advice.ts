import * as Y from 'yjs'
import { commentText } from '../draft/comment-records.ts'
import { isTime } from '../draft/records.ts'
import { isParty } from '../meeting/party.ts'
import type { Party } from '../meeting/party.ts'

/** The name is written into every archived meeting: to change it is a migration, not a rename. */
const NAME = 'advice'

/** More than observers say in a meeting; beyond it the chair is asked to speak with them. */
export const MAX_ADVICE = 2_000

/** What somebody who only reads said to the presidency. */
export interface Advice {
  readonly party: Party
  readonly delegate: string
  /** Unix time in milliseconds. */
  readonly atMs: number
  readonly text: string
}

/**
 * What observers say to the presidency: a document of its own beside the draft, which only the
 * chair's pages hold. The host alone writes in it, for who sent it a comment.
 */
export function readAdvice(doc: Y.Doc): readonly Advice[] {
  return adviceIn(doc)
    .toArray()
    .flatMap((value) => parseAdvice(value) ?? [])
}

/**
 * The update that adds a piece; the document itself is left as it is, until that is on record.
 * Null when there is nothing to say, or more than a comment holds.
 */
export function adviceUpdate(doc: Y.Doc, advice: Advice): Uint8Array | null {
  const text = commentText(advice.text)
  if (text === null) return null
  const copy = new Y.Doc({ gc: false })
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  const { party, delegate, atMs } = advice
  copy.transact(() => adviceIn(copy).push([{ country: party, delegate, at: atMs, text }]))
  return Y.encodeStateAsUpdate(copy, before)
}

/** Calls whenever there is more of it, until the returned function is called. */
export function observeAdvice(doc: Y.Doc, onMore: () => void): () => void {
  const advice = adviceIn(doc)
  advice.observe(onMore)
  return () => advice.unobserve(onMore)
}

function adviceIn(doc: Y.Doc): Y.Array<unknown> {
  return doc.getArray(NAME)
}

function parseAdvice(value: unknown): Advice | null {
  if (typeof value !== 'object' || value === null) return null
  const { country, delegate, at, text } = value as Readonly<Record<string, unknown>> // an object has fields
  if (!isParty(country) || typeof delegate !== 'string' || !isTime(at)) return null
  return typeof text === 'string' ? { party: country, delegate, atMs: at, text } : null
}
