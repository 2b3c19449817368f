import type { Document } from '../document/document.ts'
import type { Passage, Said, Thread as PlainThread } from '../document/threads.ts'
import type { CommentId, SuggestionId } from '../ids.ts'
import { commentId } from '../ids.ts'
import { parseComment } from './comment-records.ts'
import type { CommentRecord, ReplyRecord, StateRecord, Subject } from './comment-records.ts'
import { lengthOf } from './anchors.ts'
import type { Draft } from './draft.ts'
import type { Entry } from './entry.ts'
import { passageOf, placesIn } from './passages.ts'
import type { Places, Span } from './passages.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Reader } from './reader.ts'

/** A thread of the draft, which knows its words by their items. */
export interface Thread extends PlainThread {
  readonly on: Subject
}

export interface Comments {
  /** In the order of the text; those whose words are gone come last, by time. */
  readonly threads: readonly Thread[]
  /** How many entries could not be read, or belong to no thread. */
  readonly setAside: number
}

/**
 * The document with what is said about it, for whoever writes it down: to find the words of all
 * threads costs too much for every key.
 */
export function documentWithThreads(reader: Reader): Document {
  const { threads } = readComments(reader)
  const document = reader.document()
  return threads.length === 0 ? document : { ...document, threads }
}

/** What was said about the text, as it stands now. */
export function readComments(reader: Reader): Comments {
  const { begun, said, setAside } = gather(reader.draft)
  const places = placesIn(reader)
  const suggested = lazily(() => suggestedPassages(reader, places))
  const threads = [...begun].map(([id, { on, ...record }]): Thread => {
    const passage =
      on.kind === 'passage' ? passageOf(reader, on.ranges, places) : suggested()(on.suggestion)
    const { replies, states } = said.get(id) ?? NOTHING_SAID
    const last = lastOf(states)
    return {
      ...{ id, ...saidBy(record), on, text: record.text, passage },
      replies: inTime(replies).map((each) => ({
        ...{ id: each.id, ...saidBy(each.record), text: each.record.text },
      })),
      resolved: last?.isResolved === true ? saidBy(last) : null,
    }
  })
  return { threads: inOrder(reader, threads, places), setAside }
}

/** Every entry that can be read, by its id. */
export function* commentsIn({ comments }: Draft): Generator<readonly [CommentId, CommentRecord]> {
  for (const [key, value] of comments.entries()) {
    const record = recordOf(value)
    if (record !== null) yield [commentId(key), record]
  }
}

/** By the stored object: an entry is written once, and read once. */
const known = new WeakMap<object, CommentRecord | null>()

function recordOf(value: unknown): CommentRecord | null {
  if (typeof value !== 'object' || value === null) return null
  const before = known.get(value)
  if (before !== undefined) return before
  const record = parseComment(value)
  known.set(value, record)
  return record
}

interface Kept<T> {
  readonly id: CommentId
  readonly record: T
}

/** What was said in one thread after its beginning. */
interface SaidIn {
  readonly replies: Kept<ReplyRecord>[]
  readonly states: Kept<StateRecord>[]
}

const NOTHING_SAID: SaidIn = { replies: [], states: [] }

function gather(draft: Draft) {
  const begun = new Map<CommentId, Extract<CommentRecord, { kind: 'thread' }>>()
  for (const [id, record] of commentsIn(draft)) if (record.kind === 'thread') begun.set(id, record)
  const said = new Map<CommentId, SaidIn>()
  let sound = begun.size
  for (const [id, record] of commentsIn(draft)) {
    if (record.kind === 'thread' || !begun.has(record.thread)) continue
    const own = said.get(record.thread) ?? { replies: [], states: [] }
    said.set(record.thread, own)
    if (record.kind === 'reply') own.replies.push({ id, record })
    else own.states.push({ id, record })
    sound += 1
  }
  return { begun, said, setAside: draft.comments.size - sound }
}

function lastOf(states: readonly Kept<StateRecord>[]): StateRecord | null {
  return (
    states.reduce<Kept<StateRecord> | null>((last, each) => {
      if (last === null || each.record.order > last.record.order) return each
      return each.record.order === last.record.order && each.id > last.id ? each : last
    }, null)?.record ?? null
  )
}

function inTime<T extends Said>(all: readonly Kept<T>[]): readonly Kept<T>[] {
  return [...all].sort((a, b) => a.record.atMs - b.record.atMs || (a.id < b.id ? -1 : 1))
}

function saidBy({ party, delegate, atMs, by }: Said): Said {
  return { party, delegate, atMs, ...(by !== undefined && { by }) }
}

/** Where all that a suggestion adds, strikes or changes is, decided or not. */
function suggestedPassages(reader: Reader, places: Places): (suggestion: SuggestionId) => Passage {
  const entries = new Map<SuggestionId, Entry[]>()
  for (const entry of reader.entries()) {
    const own = entries.get(entry.suggestion.id) ?? []
    entries.set(entry.suggestion.id, [...own, entry])
  }
  return (suggestion) => {
    const own = entries.get(suggestion) ?? []
    const pending = own.filter(({ state }) => state === 'pending')
    const passage = passageOf(reader, own.reduce(rangesWith, NO_RANGES), places)
    if (pending.length > 0)
      return { words: toldOf(pending), spans: spansOf(reader, passage, pending) }
    // Of what was taken back only the words are told.
    return passage.words === '' ? { ...passage, words: toldOf(own) } : passage
  }
}

/** A change of level, a cut or a move has no words: it is about its paragraph. */
function spansOf(reader: Reader, { spans }: Passage, pending: readonly Entry[]): readonly Span[] {
  if (spans.length > 0) return spans
  return pending.flatMap(({ paragraph }) => {
    const live = paragraph === null ? null : reader.live(paragraph)
    return live === null ? [] : [{ paragraph: live.paragraph.id, from: 0, to: lengthOf(live) }]
  })
}

/** `struck → added`: in the text the two stand side by side. */
function toldOf(entries: readonly Entry[]): string {
  const told = entries.map(({ deleted, inserted }) =>
    [deleted, inserted].filter((words) => words.trim() !== '').join(' → '),
  )
  return told.join(' ').replace(/\s+/g, ' ').trim()
}

function rangesWith(ranges: Ranges, { pieces }: Entry): Ranges {
  return [pieces.inserted, ...pieces.marks.map((mark) => mark.ranges)].reduce(addRanges, ranges)
}

/** Listing all suggestions takes a moment: only where a thread is about one. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function inOrder(reader: Reader, threads: readonly Thread[], places: Places): readonly Thread[] {
  const placed = threads.map((thread) => {
    const [first] = thread.passage.spans
    const live = first === undefined ? null : reader.live(first.paragraph)
    const at = (live === null ? undefined : places.get(live)) ?? Infinity
    return { thread, at, offset: first?.from ?? 0 }
  })
  const byTime = (a: Thread, b: Thread) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1)
  return placed
    .sort((a, b) =>
      a.at === b.at ? a.offset - b.offset || byTime(a.thread, b.thread) : a.at - b.at,
    )
    .map(({ thread }) => thread)
}
