import type * as Y from 'yjs'
import type { Props } from '../document/document.ts'
import { NO_FORMAT, withAttribute } from '../document/format.ts'
import type { Format } from '../document/format.ts'
import { inMovedOrder, turnsOf } from '../document/moves.ts'
import type { Follows, Happening } from '../document/moves.ts'
import type { ParagraphId, SuggestionId } from '../ids.ts'
import { standingAt, stretchesOf } from './atoms.ts'
import type { Layers, PendingChange, PendingMark, SettledEffect, Standing } from './atoms.ts'
import { laidFootnotes } from './footnotes.ts'
import type { LaidFootnote } from './footnotes.ts'
import { contentOf, isEnd } from './items.ts'
import type { Content, End, ItemId } from './items.ts'

/** Items that stand alike: text, or the opening of a paragraph (which shows nothing, but can be written after). */
export interface Atom extends ItemId {
  readonly text: string
  /** Clocks it takes: the length of its text, 1 for an opening. A reference is a letter. */
  readonly length: number
  readonly isVisible: boolean
  readonly insertion: SuggestionId | null
  readonly deletions: readonly PendingMark[]
  readonly format: Format
  /** Pending changes of format. */
  readonly restyled: readonly PendingChange[]
  readonly footnotes: readonly LaidFootnote[]
}

/** What lies between two end embeds, and the end. Made anew when anything in it changes. */
export interface Segment {
  readonly end: Y.Item
  readonly paragraph: ParagraphId
  /** With the changes that were accepted. */
  readonly props: Props
  /** The paragraph it was cut from. */
  readonly origin: ParagraphId | null
  readonly follows: Follows | null
  /** For what suggestion its end was written; null where nobody said. */
  readonly suggestion: SuggestionId | null
  /** Of what was cut from another: so many letters are there that were written for another one. */
  readonly others: number
  /** What was decided of its end that bears on the order. */
  readonly happenings: readonly Happening[]
  readonly atoms: readonly Atom[]
  readonly ending: Standing
}

/** @throws when the item is no end: the caller asks `isEnd` first. */
export function readSegment(end: Y.Item, layers: Layers): Segment {
  const content = contentOf(end)
  if (content.kind !== 'end') throw new TypeError('A segment ends with an end embed')
  const items: Y.Item[] = []
  for (let item = end.left; item !== null && !isEnd(item); item = item.left) items.push(item)
  const ending = standingAt(layers, end.id)
  const atoms = items.reverse().flatMap((item) => atomsOf(item, layers))
  const suggestion = layers.authorship.of(end.id)
  const others =
    content.origin === null
      ? []
      : atoms.filter((atom) => atom.isVisible && layers.authorship.of(atom) !== suggestion)
  return {
    end,
    paragraph: content.paragraph,
    props: propsOf(ending.settled) ?? content.props,
    origin: content.origin,
    follows: content.follows,
    happenings: happeningsTo(content.paragraph, ending),
    suggestion,
    others: others.reduce((sum, { length }) => sum + length, 0),
    atoms,
    ending,
  }
}

/** Segments in the order that the decisions have given them. */
export function inDecidedOrder(segments: readonly Segment[]): readonly Segment[] {
  const happenings = segments.flatMap((each) => each.happenings)
  if (!happenings.some(({ kind }) => kind === 'move')) return segments
  return inMovedOrder(segments, turnsOf(happenings), ({ paragraph, origin, follows }) => {
    return { id: paragraph, origin, follows }
  })
}

/** An end that never was is gone before anything else happens. */
function happeningsTo(
  paragraph: ParagraphId,
  { isVisible, gone, settled }: Standing,
): readonly Happening[] {
  const { order, key } = gone ?? { order: -1, key: '' }
  const joins = isVisible ? [] : [{ kind: 'join', order, by: key, paragraph } as const]
  const moves = settled.flatMap(({ order, key, effect }) => {
    if (effect.kind !== 'move') return []
    const move = { ...effect.value, paragraph, order }
    return [{ kind: 'move', order, by: key, move } as const]
  })
  return [...joins, ...moves]
}

/** The end of the paragraph that an item lies in; null for what lies after the last end. */
export function endAfter(item: Y.Item): Y.Item | null {
  let at: Y.Item | null = item
  while (at !== null && !isEnd(at)) at = at.right
  return at
}

function atomsOf(item: Y.Item, layers: Layers): readonly Atom[] {
  const content = contentOf(item)
  if (content.kind === 'end' || content.kind === 'junk') return []
  const text = wordsOf(content, layers)
  const { client, clock: start } = item.id
  return stretchesOf(layers, item.id, item.length).map(({ clock, end, standing }) => ({
    client,
    clock,
    length: end - clock,
    text: text.slice(clock - start, end - start),
    isVisible: text !== '' && standing.isVisible,
    insertion: standing.insertion,
    deletions: standing.deletions,
    format: formatOf(standing.settled),
    restyled: standing.changes.filter(({ effect }) => effect.kind === 'format'),
    footnotes: laidFootnotes(standing.settled, standing.changes),
  }))
}

function wordsOf(content: Exclude<Content, End>, { references }: Layers): string {
  if (content.kind === 'text') return content.text
  return content.kind === 'reference' ? references.letterOf(content.target) : ''
}

function propsOf(settled: readonly SettledEffect[]): Props | null {
  return settled.reduce<Props | null>(
    (last, { effect }) => (effect.kind === 'props' ? effect.value : last),
    null,
  )
}

/** How words look, by what was accepted. */
export function formatOf(settled: readonly SettledEffect[]): Format {
  return settled.reduce(
    (format, { effect }) =>
      effect.kind === 'format'
        ? withAttribute(format, effect.value.attribute, effect.value.on)
        : format,
    NO_FORMAT,
  )
}
