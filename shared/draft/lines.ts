import type * as Y from 'yjs'
import type { FormatSpan, Props } from '../document/document.ts'
import type { Follows } from '../document/moves.ts'
import type { Attribute } from '../document/format.ts'
import { propsIn } from '../document/views.ts'
import type { SuggestionId } from '../ids.ts'
import { itemBefore, lengthOf } from './anchors.ts'
import { footnoteAfter, markFootnotes } from './footnoting.ts'
import type { FootnotePlan } from './footnoting.ts'
import type { Hand } from './hand.ts'
import type { ItemId } from './items.ts'
import type { LiveParagraph } from './live.ts'
import { printable } from './printable.ts'
import { sameProps } from './props.ts'
import type { Ranges } from './ranges.ts'
import { dress } from './restyle.ts'
import type { Atom } from './segments.ts'
import { setPropsOf } from './set-props.ts'
import { OPEN, endEmbed } from './start.ts'

/** What is written in one stroke: each line but the first begins a paragraph. */
export interface Line {
  readonly text: string
  /** Null: as the paragraph it is written in. */
  readonly props: Props | null
  readonly formats: readonly FormatSpan[]
  readonly notes: readonly NewNote[]
}

/** A footnote that comes along with words. */
export interface NewNote {
  /** After so many code units of them; after none, it hangs on what stands before. */
  readonly offset: number
  readonly text: string
}

/** A paragraph that comes from outside. The text has no line breaks. */
export interface NewParagraph {
  /** Null: as the paragraph it is written in. */
  readonly props: Props | null
  readonly text: string
  /** Left out where it is all plain. */
  readonly formats?: readonly FormatSpan[]
  /** In their order; left out where there are none. */
  readonly notes?: readonly NewNote[]
}

export const EMPTY_LINE: Line = { text: '', props: null, formats: [], notes: [] }

export function linesOf(text: string): readonly Line[] {
  return text.split(/\r\n|\r|\n/).map((line) => ({ ...EMPTY_LINE, text: printable(line) }))
}

/** The first one goes on in the paragraph written in, and keeps its props only where nothing stands before it. */
export function firstContinues(paragraphs: readonly NewParagraph[]): readonly Line[] {
  return paragraphs.map(({ text, props, formats = [], notes = [] }) => {
    const clean = (upTo: number) => printable(text.slice(0, upTo).replace(/[\r\n]+/g, ' '))
    return {
      text: clean(text.length),
      props,
      formats: formats.map(({ attribute, from, to }) => {
        return { attribute, from: clean(from).length, to: clean(to).length }
      }),
      notes: notes.map((note) => ({ text: note.text, offset: clean(note.offset).length })),
    }
  })
}

export interface Writing {
  readonly live: LiveParagraph
  readonly offset: number
  readonly lines: readonly Line[]
  readonly suggestion: () => SuggestionId
}

/**
 * Writes lines into a paragraph. At its end they become paragraphs of their own after it, so
 * that it keeps its id; elsewhere each break cuts it, and the last line goes on in what stood
 * after the place. An empty paragraph becomes what its first line is. Each footnote is a suggestion
 * of its own. Returns the item before the caret.
 */
export function writeLines(
  hand: Hand,
  transaction: Y.Transaction,
  writing: Writing,
): ItemId | null {
  const { live, offset, lines, suggestion } = writing
  const own = proposed(live)
  const insert = (after: ItemId | null, make: string | ((doc: Y.Doc) => object)) =>
    hand.insert(transaction, after, make, suggestion())
  let last = itemBefore(live, offset)
  const cut = cutFrom(live, last)
  const isAtEnd = offset >= lengthOf(live)
  const { end, ending } = live.segments.at(-1) ?? {}
  // Words that lost their end, and stand last, get one here: after what has none nothing can be added.
  const isEndless = isAtEnd && ending?.isVisible === false
  const [first = EMPTY_LINE, ...rest] = lines
  const dressed = new Map<Attribute, Ranges[]>()
  const footnotes: (FootnotePlan | null)[] = []
  const insertLine = ({ text, formats, notes }: Line) => {
    const before = last
    const end = insert(last, text)
    for (const { attribute, from, to } of formats) {
      const start = end.clock - text.length + 1
      const ranges = [end.client, start + from, to - from]
      const spans = dressed.get(attribute)
      if (spans === undefined) dressed.set(attribute, [ranges])
      else spans.push(ranges)
    }
    for (const note of notes) {
      const clock = end.clock - text.length + note.offset
      const item = note.offset === 0 ? before : { client: end.client, clock }
      if (item !== null) footnotes.push(footnoteAfter(item, note.text, null))
    }
    return end
  }
  if (first.text !== '') last = insertLine(first)
  if (isAtEnd && !isEndless && rest.length > 0) last = end?.id ?? null
  let caret = last
  const isEmpty = isAtEnd && offset === 0
  if (isEmpty && first.props !== null && !sameProps(own, first.props)) {
    setPropsOf(hand, live, first.props, suggestion)
  }
  const ofFirst = (offset === 0 ? first.props : null) ?? own
  rest.forEach((line, at) => {
    const isLast = at === rest.length - 1
    const ended = at === 0 ? ofFirst : (rest[at - 1]?.props ?? own)
    if (!isAtEnd || isEndless) last = insert(last, (doc) => endEmbed(doc, ended, cut))
    last = caret = insert(last, () => OPEN)
    if (line.text !== '') last = caret = insertLine(line)
    if (!isAtEnd || (isEndless && !isLast)) return
    const props = line.props ?? nextProps(ofFirst, isLast)
    last = insert(last, (doc) => endEmbed(doc, props, { follows: standsBy(hand, live) }))
  })
  // Once for all: a mark that is written anew for each span would grow with their square.
  for (const [attribute, spans] of dressed) {
    dress(hand, suggestion(), { attribute, on: true }, spans.flat())
  }
  markFootnotes(
    hand,
    footnotes.filter((plan) => plan !== null),
  )
  return caret
}

/** Cut from the very part that the item before the caret is of: each was moved as it was, then. */
export function cutFrom({ segments }: LiveParagraph, before: ItemId | null) {
  const isIn = ({ client, clock, length }: Atom) =>
    before?.client === client && before.clock >= clock && before.clock < clock + length
  const part = segments.find(({ atoms }) => atoms.some(isIn)) ?? segments[0]
  return part === undefined ? {} : { origin: part.paragraph, follows: part.follows }
}

/**
 * What is added after a paragraph is to stand right after it: not where that one came from, and
 * not after what was moved there.
 */
export function standsBy({ reader }: Hand, { paragraph }: LiveParagraph): Follows {
  const upTo = reader
    .lives()
    .flatMap(({ segments }) => segments.flatMap(({ happenings }) => happenings))
    .reduce((last, { kind, order }) => (kind === 'move' ? Math.max(last, order) : last), 0)
  return { paragraph: paragraph.id, upTo }
}

/** What a new paragraph is that follows one of these props: after a heading comes what it heads. */
function nextProps(props: Props, isAlone: boolean): Props {
  if (!isAlone || props.kind === 'point' || props.kind === 'plain') return props
  if (props.kind === 'group') return { kind: 'point', level: 1 }
  return props.kind === 'section' ? { kind: 'point', level: 0 } : { kind: 'plain', level: 0 }
}

/** With every change of level and kind accepted. */
export function proposed({ paragraph }: LiveParagraph): Props {
  return propsIn('accepted', paragraph)
}
