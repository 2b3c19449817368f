import type { Props, Suggestion } from '../document/document.ts'
import type { DecisionId, MarkId, ParagraphId, SuggestionId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import { decidedEntries, withdrawnEntries } from './decided-entries.ts'
import type { LiveParagraph } from './live.ts'
import type { Ranges } from './ranges.ts'
import { NO_RANGES, addRanges } from './ranges.ts'
import type { DecidedMark } from './records.ts'
import type { Reader } from './reader.ts'

export type EntryKind = 'insert' | 'delete' | 'replace' | 'split' | 'join' | 'level' | 'mixed'

/**
 * What people call a suggestion: what one delegate proposes in one go. A suggestion that was
 * decided while its author went on has two entries: the decided part and the pending one.
 */
export interface Entry {
  readonly suggestion: Suggestion
  readonly kind: EntryKind
  readonly state: 'pending' | 'accepted' | 'rejected' | 'withdrawn'
  /** The first paragraph of the marked view that it touches; null when none shows it any more. */
  readonly paragraph: ParagraphId | null
  /** The words, a line break for each paragraph end. */
  readonly inserted: string
  readonly deleted: string
  /** Whose pending insertions it strikes. */
  readonly against: readonly Party[]
  /** Exactly what one sees: what a decision on it names. */
  readonly pieces: Pieces
  /** The decision that settled it; null while it is pending. */
  readonly decision: DecisionId | null
}

export interface Pieces {
  readonly inserted: Ranges
  readonly marks: readonly DecidedMark[]
}

/** Every suggestion, in the order of the text; those that show nowhere come last, by time. */
export function entriesOf(reader: Reader): readonly Entry[] {
  const order = new Map(reader.lives().map((live, at) => [live.paragraph.id, at]))
  const placeOf = ({ paragraph }: Entry) =>
    (paragraph === null ? undefined : order.get(paragraph)) ?? Infinity
  const entries = [
    ...pendingEntries(reader),
    ...decidedEntries(reader),
    ...withdrawnEntries(reader),
  ].map((entry, at) => ({ entry, at, place: placeOf(entry) }))
  return entries
    .sort((a, b) => (a.place === b.place ? a.at - b.at : a.place - b.place))
    .map(({ entry }) => entry)
}

function pendingEntries(reader: Reader): readonly Entry[] {
  const { suggestions } = reader.ledger()
  const gathered = new Map<SuggestionId, Part>()
  for (const live of reader.lives()) {
    for (const [id, part] of partsOf(live, suggestions)) {
      const before = gathered.get(id)
      gathered.set(id, before === undefined ? part : joinParts(before, part))
    }
  }
  return [...gathered].flatMap(([id, part]) => {
    const suggestion = suggestions.get(id)
    return suggestion === undefined || isNothing(part) ? [] : [entryOf(suggestion, part)]
  })
}

/** An opening whose end was taken back is still there, and nobody's business. */
function isNothing({ insertedText, deletedText, marks }: Part): boolean {
  return insertedText === '' && deletedText === '' && marks.size === 0
}

function entryOf(suggestion: Suggestion, part: Part): Entry {
  return {
    suggestion,
    kind: kindOf(part),
    state: 'pending',
    paragraph: part.paragraph,
    inserted: part.insertedText,
    deleted: part.deletedText,
    against: [...part.against],
    pieces: { inserted: part.inserted, marks: [...part.marks.values()] },
    decision: null,
  }
}

/** What one suggestion does in one paragraph, or in all. */
interface Part {
  readonly paragraph: ParagraphId
  readonly insertedText: string
  readonly deletedText: string
  readonly inserted: Ranges
  readonly marks: ReadonlyMap<MarkId, DecidedMark>
  readonly against: ReadonlySet<Party>
}

export function kindOf({
  insertedText,
  deletedText,
  marks,
}: {
  readonly insertedText: string
  readonly deletedText: string
  readonly marks: ReadonlyMap<MarkId, DecidedMark>
}): EntryKind {
  const inserts = insertedText !== ''
  const deletes = deletedText !== ''
  if (inserts && deletes) {
    return isBreak(insertedText) || isBreak(deletedText) ? 'mixed' : 'replace'
  }
  if (inserts) return isBreak(insertedText) ? 'split' : 'insert'
  if (deletes) return isBreak(deletedText) ? 'join' : 'delete'
  return [...marks.values()].some((mark) => mark.kind === 'props') ? 'level' : 'mixed'
}

function isBreak(text: string): boolean {
  return /^\n+$/.test(text)
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
  const parts = new Map<SuggestionId, Part>()
  const add = (id: SuggestionId, more: Partial<Part>) => {
    const nothing = emptyPart(paragraph.id)
    parts.set(id, joinParts(parts.get(id) ?? nothing, { ...nothing, ...more }))
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
    for (const { client, clock, length, text, isVisible, insertion, deletions } of atoms) {
      if (!isVisible) {
        // An opening shows nothing, but goes with its paragraph.
        if (insertion !== null && text === '') add(insertion, { inserted: [client, clock, length] })
        continue
      }
      const ranges = [client, clock, length]
      if (insertion !== null) add(insertion, { insertedText: text, inserted: ranges })
      for (const mark of deletions) strike(mark, ranges, text, insertion)
    }
    if (!ending.isVisible) continue
    const ranges = [end.id.client, end.id.clock, 1]
    const { insertion } = ending
    if (insertion !== null) add(insertion, { insertedText: '\n', inserted: ranges })
    for (const mark of ending.deletions) strike(mark, ranges, '\n', insertion)
    for (const { id, suggestion, props } of ending.changes) {
      add(suggestion, { marks: new Map([[id, propsMark(id, ranges, props)]]) })
    }
  }
  return parts
}

function propsMark(id: MarkId, ranges: Ranges, value: Props): DecidedMark {
  return { id, kind: 'props', ranges, value }
}

function emptyPart(paragraph: ParagraphId): Part {
  return {
    paragraph,
    insertedText: '',
    deletedText: '',
    inserted: NO_RANGES,
    marks: new Map(),
    against: new Set(),
  }
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
    inserted: addRanges(a.inserted, b.inserted),
    marks,
    against: new Set([...a.against, ...b.against]),
  }
}
