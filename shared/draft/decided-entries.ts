import type { DecisionId, MarkId, SuggestionId } from '../ids.ts'
import { byOrder } from './atoms.ts'
import type { LaidDecision } from './atoms.ts'
import { kindOf } from './entry.ts'
import type { FootnoteValue } from './footnote-records.ts'
import type { Entry } from './entry.ts'
import type { ItemId } from './items.ts'
import { NO_RANGES, addRanges, eachRange } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Ledger } from './ledger.ts'
import type { LiveParagraph } from './live.ts'
import type { DecidedMark, Decision } from './records.ts'
import type { Reader } from './reader.ts'
import { wordsOf } from './words.ts'

/** What was accepted or rejected and is so still: not undone, not decided otherwise later. */
export function decidedEntries(reader: Reader): readonly Entry[] {
  return standingDecisions(reader).flatMap(([id, decision]) => {
    const entry = decidedEntry(reader, id, decision)
    return entry === null ? [] : [entry]
  })
}

type Identified = readonly (readonly [DecisionId, Decision])[]

const standing = new WeakMap<Ledger, { readonly of: number; readonly all: Identified }>()

/** Those that are the last word. Remembered: decisions are only added, and nothing else puts an end to one. */
function standingDecisions(reader: Reader): Identified {
  const ledger = reader.ledger()
  const { size } = ledger.decisions
  const known = standing.get(ledger)
  if (known?.of === size) return known.all
  const lastOn = lastWordsIn(ledger)
  const all = [...ledger.decisions].filter(([id, decision]) => lastOn(decision)?.key === id)
  standing.set(ledger, { of: size, all })
  return all
}

/** What a decision settled, and the paragraph that all of its words are in. */
interface Told {
  readonly entry: Entry
  readonly live: LiveParagraph
}

/** Of thousands that were decided a key changes none: each says the same while its paragraph does. */
const told = new WeakMap<Decision, Told>()

/** What one decision settled, whether it still holds or not; null where it reopened something. */
export function decidedEntry(reader: Reader, id: DecisionId, decision: Decision): Entry | null {
  const suggestion = reader.ledger().suggestions.get(decision.suggestion)
  const { verdict } = decision
  if (suggestion === undefined || verdict === 'reopened') return null
  const before = told.get(decision)
  const isSame =
    before?.entry.suggestion === suggestion && reader.live(before.live.paragraph.id) === before.live
  return isSame ? before.entry : tell(reader, id, decision, { suggestion, verdict })
}

function tell(
  reader: Reader,
  id: DecisionId,
  decision: Decision,
  {
    suggestion,
    verdict,
  }: Pick<Entry, 'suggestion'> & { readonly verdict: 'accepted' | 'rejected' },
): Entry {
  const struck = decision.marks.filter((mark) => mark.kind === 'delete').map(rangesOf)
  const inserted = wordsOf(reader, decision.inserted)
  const deleted = wordsOf(reader, struck.reduce(addRanges, NO_RANGES))
  const dressed = decision.marks.filter((mark) => mark.kind === 'format').map(rangesOf)
  const restyled = wordsOf(reader, dressed.reduce(addRanges, NO_RANGES))
  const marks = new Map(decision.marks.map((mark) => [mark.id, mark]))
  const [first = NO_RANGES] = [decision.inserted, ...decision.marks.map(rangesOf)].filter(
    (ranges) => ranges.length > 0,
  )
  const kind = kindOf({ insertedText: inserted.text, deletedText: deleted.text, marks })
  const at = [inserted, deleted].find(({ paragraph }) => paragraph !== null)
  const place = at ?? wordsOf(reader, first)
  const entry: Entry = {
    suggestion,
    kind,
    state: verdict,
    paragraph: place.paragraph,
    inserted: inserted.text,
    deleted: deleted.text,
    restyled: restyled.text,
    footnote: footnoteIn(reader, decision),
    against: [],
    holds: [],
    pieces: { inserted: decision.inserted, marks: decision.marks },
    decision: id,
  }
  const all = [inserted, deleted, restyled, place]
  const lives = new Set(all.flatMap((words) => words.lives))
  const [live] = lives
  // Of several paragraphs the order may change, and what has not arrived may come anywhere.
  const isLasting = lives.size === 1 && all.every(({ isWhole }) => isWhole)
  const lifts = decision.marks.some((mark) => mark.kind === 'lift')
  if (live !== undefined && isLasting && !lifts) told.set(decision, { entry, live })
  return entry
}

/** What its author took back before anybody decided, and whole: of `pending` something is left. */
export function withdrawnEntries(
  reader: Reader,
  pending: ReadonlySet<SuggestionId>,
): readonly Entry[] {
  const { suggestions, marks, decisions } = reader.ledger()
  const isAny = [...marks.values()].some((mark) => mark.kind === 'withdraw')
  if (!isAny) return []
  const decided = new Set([...decisions.values()].map((decision) => decision.suggestion))
  const taken = new Map<string, Ranges>()
  for (const mark of marks.values()) {
    if (mark.kind !== 'withdraw' || decided.has(mark.suggestion)) continue
    taken.set(mark.suggestion, addRanges(taken.get(mark.suggestion) ?? NO_RANGES, mark.ranges))
  }
  return [...suggestions.values()].flatMap((suggestion) => {
    const ranges = taken.get(suggestion.id) ?? NO_RANGES
    if (pending.has(suggestion.id) || ranges.length === 0) return []
    const { text, paragraph } = wordsOf(reader, ranges)
    if (text === '') return []
    const entry: Entry = {
      suggestion,
      kind: kindOf({ insertedText: text, deletedText: '', marks: new Map() }),
      state: 'withdrawn',
      paragraph,
      inserted: text,
      deleted: '',
      restyled: '',
      footnote: null,
      against: [],
      holds: [],
      pieces: { inserted: NO_RANGES, marks: [] },
      decision: null,
    }
    return [entry]
  })
}

/** Whether a decision is the last word on the first thing it names. */
export function isStanding(reader: Reader, id: DecisionId, decision: Decision): boolean {
  return lastWordsIn(reader.ledger())(decision)?.key === id
}

/** What was decided later on the first thing that a decision names; null where it names nothing. */
export function decidedLater(
  reader: Reader,
  id: DecisionId,
  decision: Decision,
): readonly LaidDecision[] | null {
  const first = firstOf(decision)
  if (first === null) return null
  return decidedOn(reader.ledger(), first, decision).filter(
    ({ order, key }) => order > decision.order || (order === decision.order && key > id),
  )
}

/** Answers what was decided last on the first thing that a decision names. Of thousands of decisions on one thing it looks once. */
function lastWordsIn(ledger: Ledger): (decision: Decision) => LaidDecision | undefined {
  const known = new Map<string, LaidDecision | undefined>()
  return (decision) => {
    const first = firstOf(decision)
    if (first === null) return undefined
    const { on, client, clock } = first
    const thing = JSON.stringify([on, decision.suggestion, client, clock])
    if (!known.has(thing)) known.set(thing, decidedOn(ledger, first, decision).sort(byOrder).at(-1))
    return known.get(thing)
  }
}

/** A letter, or a mark over it. */
interface First extends ItemId {
  readonly on: MarkId | null
}

function firstOf({ inserted, marks }: Decision): First | null {
  const [on = null] = inserted.length > 0 ? [null] : marks.map((mark) => mark.id)
  const [first] = eachRange(on === null ? inserted : (marks[0]?.ranges ?? NO_RANGES))
  return first === undefined ? null : { ...first, on }
}

function decidedOn({ layers }: Ledger, { on, client, clock }: First, decision: Decision) {
  return layers.decisions
    .over(client, clock, 1)
    .map((span) => span.value)
    .filter((each) => each.mark === on && each.suggestion === decision.suggestion)
}

function footnoteIn(reader: Reader, { marks }: Decision): FootnoteValue | null {
  for (const mark of marks) {
    if (mark.kind === 'footnote') return mark.value
    if (mark.kind === 'lift') return footnoteAt(reader, mark.value.footnote)
  }
  return null
}

/** What a footnote says, or said before it was taken back. */
function footnoteAt(reader: Reader, id: MarkId): FootnoteValue | null {
  const mark = reader.ledger().marks.get(id)
  return mark?.kind === 'footnote' ? mark.value : null
}

function rangesOf(mark: DecidedMark): Ranges {
  return mark.ranges
}
