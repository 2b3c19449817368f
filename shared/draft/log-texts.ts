import { referencesIn, spell } from '../document/references.ts'
import type { DecisionId } from '../ids.ts'
import { standingOf } from './atoms.ts'
import type { LaidDecision } from './atoms.ts'
import type { ItemId } from './items.ts'
import type { LiveParagraph } from './live.ts'
import { NO_RANGES, addRanges, eachRange } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import type { Decision } from './records.ts'
import type { Reader } from './reader.ts'
import type { Segment } from './segments.ts'

/** The paragraphs that a decision touches, a line break between two of them. */
export interface Texts {
  /** As agreed when it was taken. */
  readonly without: string
  /** With what was decided on: as it stood afterwards, or would have stood. */
  readonly with: string
}

/**
 * Reads back what a decision was about: the agreed text of that moment, by the decisions taken
 * until then. Words of others that it strikes are shown though they were not agreed: it strikes
 * nothing else. Answers for many decisions of one state of the draft.
 */
export function textsOfDecisions(reader: Reader): (id: DecisionId, decision: Decision) => Texts {
  const segments = reader.lives().flatMap((live) => live.segments)
  const order = new Map(segments.map((segment, at) => [segment, at]))
  const lines = new Map(reader.lives().map((live, at) => [live, at]))
  const words = referencesIn(reader.document(), 'marked')
  return (id, decision) => {
    const reading = readingOf(reader, id, decision)
    const touched = touchedBy(reader, lines, reading.all)
    const indices = touched.map((segment) => order.get(segment) ?? -1)
    const groups = groupAround(segments, new Set(indices.filter((at) => at >= 0)), reading)
    return trimmed(
      spell(groups.map((group) => print(group, reading.without)).join('\n'), words),
      spell(groups.map((group) => print(group, reading.with)).join('\n'), words),
    )
  }
}

type Shows = (at: ItemId) => boolean

interface Reading {
  /** Everything that the decision names. */
  readonly all: Ranges
  readonly without: Shows
  readonly with: Shows
}

function readingOf(reader: Reader, id: DecisionId, decision: Decision): Reading {
  const { layers } = reader.ledger()
  const struck = decision.marks
    .filter((mark) => mark.kind === 'delete')
    .map((mark) => mark.ranges)
    .reduce(addRanges, NO_RANGES)
  const all = decision.marks.map((mark) => mark.ranges).reduce(addRanges, decision.inserted)
  const isEarlier = ({ order, key }: LaidDecision) =>
    order < decision.order || (order === decision.order && key < id)
  const wasAgreed: Shows = (at) => {
    const laid = layers.decisions.over(at.client, at.clock, 1)
    const earlier = laid.filter((span) => isEarlier(span.value))
    const { isVisible, insertion } = standingOf(layers.authorship.of(at), [], earlier)
    return isVisible && insertion === null
  }
  const names = (ranges: Ranges, { client, clock }: ItemId) => touches(ranges, client, clock, 1)
  return {
    all,
    without: (at) => names(struck, at) || (wasAgreed(at) && !names(decision.inserted, at)),
    with: (at) => (names(decision.inserted, at) || wasAgreed(at)) && !names(struck, at),
  }
}

/** Without a generator: it is asked of every item of every paragraph that was ever decided on. */
function touches(ranges: Ranges, client: number, clock: number, length: number): boolean {
  for (let at = 0; at < ranges.length; at += 3) {
    const from = ranges[at + 1] ?? 0
    const isOver = from < clock + length && clock < from + (ranges[at + 2] ?? 0)
    if (ranges[at] === client && isOver) return true
  }
  return false
}

/** The segments that hold something of what the ranges name. */
function touchedBy(
  reader: Reader,
  lines: ReadonlyMap<LiveParagraph, number>,
  ranges: Ranges,
): readonly Segment[] {
  const lives = new Set<LiveParagraph>()
  for (const { client, clock, length } of eachRange(ranges)) {
    const [first, last] = [clock, clock + length - 1].map((each) => {
      const live = reader.paragraphWith({ client, clock: each })
      return live === null ? undefined : lines.get(live)
    })
    const from = first ?? last
    if (from === undefined) continue
    // Written in one go, but others may have written in between: what does not belong falls out below.
    const to = last ?? from
    for (const live of reader.lives().slice(Math.min(from, to), Math.max(from, to) + 1)) {
      lives.add(live)
    }
  }
  return [...lives].flatMap(({ segments }) => segments.filter((each) => holds(each, ranges)))
}

function holds({ atoms, end }: Segment, ranges: Ranges): boolean {
  const isNamed = ({ client, clock, length }: ItemId & { readonly length: number }) =>
    touches(ranges, client, clock, length)
  return atoms.some(isNamed) || touches(ranges, end.id.client, end.id.clock, 1)
}

/** Widens what is touched to whole paragraphs: up to the next end that is there either way. */
function groupAround(
  segments: readonly Segment[],
  touched: ReadonlySet<number>,
  reading: Reading,
): readonly (readonly Segment[])[] {
  const groups: Segment[][] = []
  const isEnd = (at: number) => {
    const end = segments[at]?.end.id
    return end === undefined || (reading.without(end) && reading.with(end))
  }
  let next = 0
  for (const at of [...touched].sort((a, b) => a - b)) {
    if (at < next) continue
    let from = at
    while (from > 0 && !isEnd(from - 1)) from -= 1
    let to = at
    while (to < segments.length - 1 && !isEnd(to)) to += 1
    groups.push(segments.slice(from, to + 1))
    next = to + 1
  }
  return groups
}

function print(group: readonly Segment[], shows: Shows): string {
  const text = group
    .flatMap(({ atoms, end }) => [
      ...atoms.map((atom) => (shows(atom) ? atom.text : '')),
      shows(end.id) ? '\n' : '',
    ])
    .join('')
  return text.replace(/\n$/, '')
}

/** Where paragraphs come or go, those beside them that stay as they are say nothing. */
function trimmed(without: string, withIt: string): Texts {
  const [before, after] = [without.split('\n'), withIt.split('\n')]
  if (before.length !== after.length) {
    while (before.length > 0 && after.length > 0 && before.at(-1) === after.at(-1)) {
      before.pop()
      after.pop()
    }
    while (before.length > 0 && after.length > 0 && before[0] === after[0]) {
      before.shift()
      after.shift()
    }
  }
  return { without: before.join('\n'), with: after.join('\n') }
}
