import type { Said } from '../document/threads.ts'
import type { CommentId, SuggestionId } from '../ids.ts'
import { commentId, suggestionId } from '../ids.ts'
import { isParty } from '../meeting/party.ts'
import { fieldsOf } from './fields.ts'
import type { Fields } from './fields.ts'
import { NO_RANGES, addRanges, parseRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import { isTime } from './records.ts'

export type { Said } from '../document/threads.ts'

/** UTF-16 code units of one comment: a page of text. */
export const MAX_COMMENT_LENGTH = 4_000

/** More passages than a selection of the longest draft has. */
const MAX_RANGES = 10_000
/** Of who says something. */
export const MAX_SPEAKER_LENGTH = 200

/**
 * What the comments' map holds, an entry for each thing said. Nothing is ever rewritten:
 *
 * 1. A thread is about words or about a suggestion, which it names by items and by id.
 * 2. A thread is open until the last `state` on it says otherwise. Last is the highest `order`,
 *    then the higher key: a count, not a clock, because clocks jump.
 */
export type CommentRecord = ThreadRecord | ReplyRecord | StateRecord

export interface ThreadRecord extends Said {
  readonly kind: 'thread'
  readonly on: Subject
  readonly text: string
}

export interface ReplyRecord extends Said {
  readonly kind: 'reply'
  readonly thread: CommentId
  readonly text: string
}

export interface StateRecord extends Said {
  readonly kind: 'state'
  readonly thread: CommentId
  readonly isResolved: boolean
  readonly order: number
}

/** What a thread is about. */
export type Subject =
  | { readonly kind: 'passage'; readonly ranges: Ranges }
  | { readonly kind: 'suggestion'; readonly suggestion: SuggestionId }

export function parseComment(value: unknown): CommentRecord | null {
  const said = parseSaid(value)
  const { kind, thread: about, resolved, order } = fieldsOf(value)
  if (said === null) return null
  if (kind === 'thread') return parseThread(said, value)
  if (typeof about !== 'string') return null
  const thread = commentId(about)
  if (kind === 'reply') {
    const text = parseText(value)
    return text === null ? null : { kind, ...said, thread, text }
  }
  if (kind !== 'state' || typeof resolved !== 'boolean' || !isCount(order)) return null
  return { kind, ...said, thread, isResolved: resolved, order }
}

/** The stored form of a comment; its id is its key. */
export function storedComment(record: CommentRecord): Fields {
  const { kind, party, delegate, atMs, by } = record
  const said = { kind, country: party, delegate, at: atMs, ...(by !== undefined && { by }) }
  switch (record.kind) {
    case 'thread':
      return { ...said, on: storedSubject(record.on), text: record.text }
    case 'reply':
      return { ...said, thread: record.thread, text: record.text }
    case 'state':
      return { ...said, thread: record.thread, resolved: record.isResolved, order: record.order }
  }
}

/** As it is kept: without blanks around it. Null for nothing, and for what is too long. */
export function commentText(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' || trimmed.length > MAX_COMMENT_LENGTH ? null : trimmed
}

function parseThread(said: Said, value: unknown): ThreadRecord | null {
  const text = parseText(value)
  const on = parseSubject(fieldsOf(value)['on'])
  return text === null || on === null ? null : { kind: 'thread', ...said, on, text }
}

function parseSaid(value: unknown): Said | null {
  const { country, delegate, at, by } = fieldsOf(value)
  if (by !== undefined && !isParty(by)) return null
  if (!isParty(country) || typeof delegate !== 'string' || !isTime(at)) return null
  if (delegate.length > MAX_SPEAKER_LENGTH) return null
  return { party: country, delegate, atMs: at, ...(by !== undefined && { by }) }
}

function parseText(value: unknown): string | null {
  const { text } = fieldsOf(value)
  return typeof text === 'string' ? commentText(text) : null
}

function parseSubject(value: unknown): Subject | null {
  const { ranges: stored, suggestion } = fieldsOf(value)
  if (typeof suggestion === 'string') {
    return { kind: 'suggestion', suggestion: suggestionId(suggestion) }
  }
  const ranges = parseRanges(stored)
  if (ranges === null || ranges.length === 0 || ranges.length > MAX_RANGES * 3) return null
  // In order and each item once, whatever was stored: who reads them need not look twice.
  return { kind: 'passage', ranges: addRanges(ranges, NO_RANGES) }
}

function storedSubject(on: Subject): Fields {
  return on.kind === 'passage' ? { ranges: on.ranges } : { suggestion: on.suggestion }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}
