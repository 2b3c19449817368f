import type { Document, Marks, Paragraph, View } from '../document/document.ts'
import { groupsIn, staysIn } from '../document/views.ts'
import type { ParagraphId } from '../ids.ts'
import { findSpans, foldText } from './find.ts'
import type { Folded, FindOptions, Span } from './find.ts'

/** Words in one paragraph. Offsets are those of the view that `Hit` says. */
export interface Stretch extends Span {
  readonly paragraph: ParagraphId
}

/** Words that were found. */
export interface Hit {
  /** In the marked view. More than one where struck words, or the end of a paragraph, lie between. */
  readonly parts: readonly Stretch[]
  /** In the view that was searched. */
  readonly shown: readonly Stretch[]
  /** Whether it would still be there with everything pending accepted: only then can it be replaced. */
  readonly isStanding: boolean
  /** A whole paragraph that was called by its handle: gone to, and never replaced. Left out where it is words. */
  readonly isCalled?: true
}

/**
 * Finds words in what a view shows, in the order of its text.
 *
 * The marked view is read three times: as it would stand, so that words are found over struck
 * ones that lie between; as it was; and sign by sign, for what is in neither (an insertion that
 * is struck). What an earlier reading found is not found again.
 */
export function findHits(
  document: Document,
  view: View,
  words: string,
  options: FindOptions,
): readonly Hit[] {
  if (words === '') return []
  const { paragraphs } = document
  if (view !== 'marked') return hitsIn(readingsOf(view, document), words, options, view)
  const accepted = hitsIn(readingsOf('accepted', document), words, options, view)
  if (!paragraphs.some(isMarked)) return accepted
  const taken = new Taken(accepted)
  const original = hitsIn(readingsOf('original', document), words, options, view)
  const all = hitsIn(paragraphs.filter(isMarked).map(readAll), words, options, view)
  const hits = [...accepted, ...taken.without(original), ...taken.without(all)]
  const order = new Map(paragraphs.map(({ id }, at) => [id, at]))
  const placeOf = ({ parts: [first] }: Hit) =>
    first === undefined ? [0, 0] : [order.get(first.paragraph) ?? 0, first.from]
  return hits
    .map((hit) => ({ hit, place: placeOf(hit) }))
    .sort((a, b) => (a.place[0] ?? 0) - (b.place[0] ?? 0) || (a.place[1] ?? 0) - (b.place[1] ?? 0))
    .map(({ hit }) => hit)
}

/** A text as somebody reads it, and what of the marked view it is made of. */
interface Reading {
  /** The last of those it comes from, whose id the paragraph has in the view that is read. */
  readonly last: Paragraph
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly isAccepted: boolean
}

interface Piece extends Stretch {
  /** Where it begins in the reading's text. */
  readonly at: number
}

function readingsOf(view: Exclude<View, 'marked'>, document: Document): readonly Reading[] {
  return groupsIn(view, document).flatMap((group) => {
    const last = group.at(-1)
    return last === undefined ? [] : [read(group, last, (run) => staysIn(view, run), view)]
  })
}

function readAll(paragraph: Paragraph): Reading {
  return read([paragraph], paragraph, () => true, 'marked')
}

function read(
  group: readonly Paragraph[],
  last: Paragraph,
  isRead: (run: Marks) => boolean,
  view: View,
): Reading {
  const pieces: Piece[] = []
  let text = ''
  for (const { id: paragraph, runs } of group) {
    let from = 0
    for (const run of runs) {
      const to = from + run.text.length
      if (isRead(run)) {
        pieces.push({ paragraph, from, to, at: text.length })
        text += run.text
      }
      from = to
    }
  }
  return { last, text, pieces, isAccepted: view === 'accepted' }
}

function hitsIn(
  readings: readonly Reading[],
  words: string,
  options: FindOptions,
  view: View,
): readonly Hit[] {
  return readings.flatMap((reading) =>
    findSpans(folded(reading, options.isCaseKept), words, options).map((span): Hit => {
      const parts = partsOf(reading, span)
      return {
        parts,
        shown: view === 'marked' ? parts : [{ paragraph: reading.last.id, ...span }],
        isStanding: reading.isAccepted,
      }
    }),
  )
}

/** What a span of a reading is in the marked view; neighbours are one. */
function partsOf({ pieces }: Reading, { from, to }: Span): readonly Stretch[] {
  const parts: Stretch[] = []
  for (const piece of pieces) {
    const start = piece.from + Math.max(0, from - piece.at)
    const end = Math.min(piece.to, piece.from + to - piece.at)
    if (start >= end) continue
    const { paragraph } = piece
    const before = parts.at(-1)
    const goesOn = before?.paragraph === paragraph && before.to === start
    if (goesOn) parts[parts.length - 1] = { ...before, to: end }
    else parts.push({ paragraph, from: start, to: end })
  }
  return parts
}

/** The stretches that hits have taken, by paragraph. */
class Taken {
  private readonly byParagraph = new Map<ParagraphId, Stretch[]>()

  constructor(hits: readonly Hit[]) {
    for (const hit of hits) this.add(hit)
  }

  /** Those that touch nothing that is taken; they are taken from now on. */
  without(hits: readonly Hit[]): readonly Hit[] {
    const free = hits.filter(({ parts }) => !parts.some((part) => this.isTaken(part)))
    for (const hit of free) this.add(hit)
    return free
  }

  private isTaken({ paragraph, from, to }: Stretch): boolean {
    const taken = this.byParagraph.get(paragraph) ?? []
    return taken.some((each) => each.from < to && from < each.to)
  }

  private add({ parts }: Hit): void {
    for (const part of parts) {
      const taken = this.byParagraph.get(part.paragraph)
      if (taken === undefined) this.byParagraph.set(part.paragraph, [part])
      else taken.push(part)
    }
  }
}

function isMarked({ runs, end }: Paragraph): boolean {
  const isPlain = ({ insertion, deletions }: Marks) => insertion === null && deletions.length === 0
  return !runs.every(isPlain) || !isPlain(end)
}

const known = new WeakMap<Paragraph, Map<string, Folded>>()

/** Remembered by paragraph: most are the same at the next search. */
function folded({ last, text }: Reading, isCaseKept: boolean): Folded {
  const key = `${isCaseKept ? 'kept' : 'ignored'}:${text}`
  const texts = known.get(last) ?? new Map<string, Folded>()
  known.set(last, texts)
  const made = texts.get(key) ?? foldText(text, isCaseKept)
  texts.set(key, made)
  return made
}
