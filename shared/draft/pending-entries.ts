import type { Paragraph, Suggestion } from '../document/document.ts'
import type { MarkId, ParagraphId, SuggestionId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import { kindOf } from './entry.ts'
import type { FootnoteValue } from './footnote-records.ts'
import type { LaidFootnote } from './footnotes.ts'
import type { Entry } from './entry.ts'
import type { LiveParagraph } from './live.ts'
import type { Ranges } from './ranges.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { DecidedMark, ValueEffect } from './records.ts'
import type { Reader } from './reader.ts'

/** What still waits for a decision. */
export function pendingEntries(reader: Reader): readonly Entry[] {
  const { suggestions } = reader.ledger()
  const gathered = new Map<SuggestionId, Part[]>()
  for (const live of reader.lives()) {
    for (const [id, part] of partsOf(live, suggestions)) {
      const there = gathered.get(id)
      if (there === undefined) gathered.set(id, [part])
      else there.push(part)
    }
  }
  return [...gathered].flatMap(([id, parts]) => {
    const suggestion = suggestions.get(id)
    const part = joinAll(parts)
    return suggestion === undefined || isNothing(part) ? [] : [entryOf(suggestion, part)]
  })
}

/** An opening whose end was taken back is still there, and nobody's business. */
function isNothing({ insertedText, deletedText, marks }: Part): boolean {
  return insertedText === '' && deletedText === '' && marks.size === 0
}

const told = new WeakMap<Part, Entry>()

/** Remembered by part: what nobody touched is the same entry as before. */
function entryOf(suggestion: Suggestion, part: Part): Entry {
  const remembered = told.get(part)
  if (remembered?.suggestion === suggestion) return remembered
  const entry: Entry = {
    suggestion,
    kind: kindOf(part),
    state: 'pending',
    paragraph: part.paragraph,
    inserted: part.insertedText,
    deleted: part.deletedText,
    restyled: part.restyledText,
    footnote: part.footnote,
    against: [...part.against],
    holds: [...part.holds],
    pieces: { inserted: part.inserted, marks: [...part.marks.values()] },
    decision: null,
  }
  told.set(part, entry)
  return entry
}

/** What one suggestion does in one paragraph, or in all. */
interface Part {
  readonly paragraph: ParagraphId
  readonly insertedText: string
  readonly deletedText: string
  /** What it formats and neither adds nor strikes. */
  readonly restyledText: string
  /** What it adds or lifts. */
  readonly footnote: FootnoteValue | null
  readonly inserted: Ranges
  readonly marks: ReadonlyMap<MarkId, DecidedMark>
  readonly against: ReadonlySet<Party>
  readonly holds: ReadonlySet<Party>
}

const known = new WeakMap<LiveParagraph, ReadonlyMap<SuggestionId, Part>>()

/** Remembered by paragraph: a paragraph's object changes when anything in it does. */
function partsOf(
  live: LiveParagraph,
  suggestions: ReadonlyMap<SuggestionId, Suggestion>,
): ReadonlyMap<SuggestionId, Part> {
  const remembered = known.get(live)
  if (remembered !== undefined) return remembered
  const parts = gatherParts(live, suggestions)
  known.set(live, parts)
  return parts
}

function gatherParts(
  { paragraph, segments }: LiveParagraph,
  suggestions: ReadonlyMap<SuggestionId, Suggestion>,
): ReadonlyMap<SuggestionId, Part> {
  const parts = new Map<SuggestionId, Part[]>()
  const add = (id: SuggestionId, more: Partial<Part>) => {
    const part = { ...emptyPart(paragraph.id), ...more }
    const there = parts.get(id)
    if (there === undefined) parts.set(id, [part])
    else there.push(part)
  }
  const strike = (
    { id, suggestion }: { readonly id: MarkId; readonly suggestion: SuggestionId },
    ranges: Ranges,
    deletedText: string,
    author: SuggestionId | null,
  ) => {
    const party = author === null ? undefined : suggestions.get(author)?.party
    const marks = new Map([[id, { id, kind: 'delete', ranges } as const]])
    add(suggestion, { deletedText, marks, against: new Set(party === undefined ? [] : [party]) })
  }
  for (const { atoms, end, ending } of segments) {
    for (const {
      client,
      clock,
      length,
      text,
      isVisible,
      insertion,
      deletions,
      restyled,
      footnotes,
    } of atoms) {
      for (const footnote of footnotes) addFootnote(footnote, [client, clock, 1], add)
      if (!isVisible) {
        // An opening shows nothing, but goes with its paragraph.
        if (insertion !== null && text === '') add(insertion, { inserted: [client, clock, length] })
        continue
      }
      const ranges = [client, clock, length]
      if (insertion !== null) add(insertion, { insertedText: text, inserted: ranges })
      for (const mark of deletions) strike(mark, ranges, text, insertion)
      const named = new Set<SuggestionId>()
      for (const { id, suggestion, effect } of restyled) {
        const marks = new Map([[id, decidedMark(id, ranges, effect)]])
        add(suggestion, { restyledText: named.has(suggestion) ? '' : text, marks })
        named.add(suggestion)
      }
    }
    if (!ending.isVisible) continue
    const ranges = [end.id.client, end.id.clock, 1]
    const { insertion } = ending
    if (insertion !== null) {
      const holds = heldIn(paragraph, insertion, suggestions)
      add(insertion, { insertedText: '\n', inserted: ranges, holds })
    }
    for (const mark of ending.deletions) {
      // The last end of a text shows no strike: nobody can decide on what is not shown.
      if (paragraph.end.deletions.includes(mark.suggestion)) strike(mark, ranges, '\n', insertion)
    }
    for (const { id, suggestion, effect } of ending.changes) {
      if (effect.kind === 'footnote' || effect.kind === 'lift') continue
      add(suggestion, { marks: new Map([[id, decidedMark(id, ranges, effect)]]) })
    }
  }
  return new Map([...parts].map(([id, all]) => [id, joinAll(all)]))
}

type Add = (id: SuggestionId, more: Partial<Part>) => void

/** Where its letter is gone too: it waits for a decision all the same. */
function addFootnote({ id, by, value, isPending, lifts }: LaidFootnote, ranges: Ranges, add: Add) {
  if (isPending) {
    add(by, { footnote: value, marks: new Map([[id, { id, kind: 'footnote', ranges, value }]]) })
  }
  for (const lift of lifts) {
    const effect = { kind: 'lift', value: { footnote: id } } as const
    const marks = new Map([[lift.id, { id: lift.id, ranges, ...effect }]])
    add(lift.suggestion, { footnote: value, marks })
  }
}

/** Whose words a paragraph holds that is another's: none of it is agreed, and it is not merely cut off theirs. */
function heldIn(
  { runs, origin }: Paragraph,
  own: SuggestionId,
  suggestions: ReadonlyMap<SuggestionId, Suggestion>,
): ReadonlySet<Party> {
  const writers = runs.map((run) => run.insertion)
  const isAdded = !writers.includes(null) && (origin === undefined || writers.includes(own))
  const parties = writers.map((id) => (id === null ? undefined : suggestions.get(id)?.party))
  const others = parties.filter((party) => party !== suggestions.get(own)?.party)
  return new Set(isAdded ? others.filter((party) => party !== undefined) : [])
}

/** Without whose mark it is: the decision says that once. */
function decidedMark(id: MarkId, ranges: Ranges, effect: ValueEffect): DecidedMark {
  switch (effect.kind) {
    case 'props':
      return { id, kind: effect.kind, ranges, value: effect.value }
    case 'format':
      return { id, kind: effect.kind, ranges, value: effect.value }
    case 'move':
      return { id, kind: effect.kind, ranges, value: effect.value }
    case 'footnote':
      return { id, kind: effect.kind, ranges, value: effect.value }
    case 'lift':
      return { id, kind: effect.kind, ranges, value: effect.value }
  }
}

function emptyPart(paragraph: ParagraphId): Part {
  return {
    paragraph,
    insertedText: '',
    deletedText: '',
    restyledText: '',
    footnote: null,
    inserted: NO_RANGES,
    marks: new Map(),
    against: new Set(),
    holds: new Set(),
  }
}

/**
 * By halves: one suggestion may go through thousands of paragraphs, as in a Word file where one person
 * changed everything, or lie over one of them thousands of times, and what is gathered so far is not to be
 * sorted anew with each.
 */
function joinAll(parts: readonly Part[]): Part {
  const [first, second] = parts
  if (first === undefined) throw new RangeError('No part to join')
  if (second === undefined) return first
  const middle = parts.length >>> 1
  return joinParts(joinAll(parts.slice(0, middle)), joinAll(parts.slice(middle)))
}

function joinParts(a: Part, b: Part): Part {
  const marks = new Map(a.marks)
  for (const [id, mark] of b.marks) {
    const before = marks.get(id)
    const ranges = before === undefined ? mark.ranges : addRanges(before.ranges, mark.ranges)
    marks.set(id, { ...mark, ranges })
  }
  return {
    paragraph: a.paragraph,
    insertedText: a.insertedText + b.insertedText,
    deletedText: a.deletedText + b.deletedText,
    restyledText: a.restyledText + b.restyledText,
    footnote: a.footnote ?? b.footnote,
    inserted: addRanges(a.inserted, b.inserted),
    marks,
    against: new Set([...a.against, ...b.against]),
    holds: new Set([...a.holds, ...b.holds]),
  }
}
