import { inBothPlaces } from '../../document/both-places.ts'
import type { Placed } from '../../document/both-places.ts'
import type { Document, Paragraph, Props } from '../../document/document.ts'
import { markedLabels } from '../../document/labels.ts'
import { namesIn } from '../../document/names.ts'
import { NO_STANDING } from '../../document/standing.ts'
import { standingInWords } from '../../document/standing-words.ts'
import { groupsIn, propsIn, staysIn } from '../../document/views.ts'
import type { ParagraphId } from '../../ids.ts'
import { freeBlanks } from './blanks.ts'
import { bracketsOf } from './brackets.ts'
import type { Line, Piece } from './page.ts'
import { inBracket, piece, wordPieces } from './pieces.ts'
import type { PlacedThread } from './remarks.ts'
import { placeThreads } from './remarks.ts'
import { isMarked, tidyEnds, wholeOf, withoutWhole } from './tidy-ends.ts'

/**
 * The negotiating text: a page in plain words, where brackets say who proposes what. It is read
 * without Word's tracked changes, and on paper.
 *
 * 1. Brackets are balanced and nested, and begin and end within one paragraph.
 * 2. Whoever leaves out what is inserted and keeps what is struck reads the original; the other
 *    way round, the accepted text. Blanks stand outside the brackets.
 * 3. What is moved stands at both its places.
 * 4. Numbers are those of the accepted text, as Word shows them in a tracked file.
 * 5. Footnotes are footnotes; all of them count, those that somebody would withdraw too.
 * 6. What is said about a paragraph has its number there, and stands after the text.
 * 7. What several would put in place of the very same words are options: `[Alt. 1 CRI: …] [Alt. 2 MEX: …]`.
 * 8. How far a paragraph is agreed stands after its words, in a bracket that begins with no code:
 *    nobody proposes it. Of one that is moved only where it comes to.
 */
export function bracketedPage(document: Document): BracketedPage {
  const tidied = { ...document, paragraphs: tidyEnds(document.paragraphs) }
  const bearers = bearersIn(tidied)
  const labels = markedLabels(tidied, tidied.thirdLevel)
  const labelOf = new Map(tidied.paragraphs.map(({ id }, at) => [id, labels[at]]))
  const accepted = namesIn('accepted', tidied)
  const names = { from: accepted, to: namesIn('original', tidied) }
  const continued = new Set(
    tidied.paragraphs.filter((_, at) => isOpenEnd(tidied.paragraphs[at - 1])).map(({ id }) => id),
  )
  const places = inBothPlaces(tidied)
  const standing = places.filter(({ move }) => move?.side !== 'from')
  const remarks = placeThreads(
    document.threads ?? [],
    standing.map(({ paragraph }) => paragraph.id),
  )
  const lines = places.map((placed, at, all): Line => {
    const isBegun = !continued.has(placed.paragraph.id) && !isOpenEnd(all[at - 1]?.paragraph)
    const { paragraph, move } = placed
    const props = move?.side === 'from' ? undefined : bearers.get(paragraph.id)
    const label = labelOf.get(paragraph.id)
    const lost = label?.struck ?? (move?.side === 'from' ? (label?.label ?? null) : null)
    const isNumbered = props?.kind === 'point'
    const elsewhere = move === null ? null : (names[move.side].get(paragraph.id) ?? null)
    return {
      id: paragraph.id,
      isMovedHere: move?.side === 'to',
      props: props ?? propsIn('accepted', paragraph),
      isNumbered,
      lostNumber: isNumbered || move?.side === 'to' ? null : lost,
      pieces: [
        ...piecesOf(tidied, placed, elsewhere, isBegun),
        ...(move?.side === 'from' ? [] : agreedPieces(tidied, paragraph.id)),
      ],
      remarks:
        move?.side === 'from'
          ? []
          : remarks.filter((each) => each.paragraph === paragraph.id).map(({ number }) => number),
    }
  })
  return { lines, remarks, names: accepted }
}

export interface BracketedPage {
  readonly lines: readonly Line[]
  readonly remarks: readonly PlacedThread[]
  /** What paragraphs are called by the numbers on the page. */
  readonly names: ReadonlyMap<ParagraphId, string>
}

/** Which paragraphs bear a number once all is accepted, and what they are there. */
function bearersIn(document: Document): ReadonlyMap<ParagraphId, Props> {
  return new Map(
    groupsIn('accepted', document).flatMap((group) => {
      const last = group.at(-1)
      if (last === undefined) return []
      const bearer = group.find(({ runs }) => runs.some((run) => staysIn('accepted', run))) ?? last
      return [[bearer.id, propsIn('accepted', last)] as const]
    }),
  )
}

function agreedPieces({ standings, language }: Document, id: ParagraphId): readonly Piece[] {
  const said = standingInWords(standings?.get(id) ?? NO_STANDING, language)
  return said.length === 0 ? [] : [piece(` [${said.join('. ')}]`, 'bracket')]
}

/** `number` is the paragraph's at its other place. */
function piecesOf(
  document: Document,
  { paragraph, move }: Placed,
  number: string | null,
  isBegun: boolean,
): readonly Piece[] {
  const pieces = withWhole(document, paragraph, isBegun)
  if (move === null) return pieces
  const kind = move.side === 'from' ? 'moveAway' : 'moveHere'
  return inBracket(document, [move.suggestion], { kind, number }, pieces)
}

function withWhole(document: Document, paragraph: Paragraph, isBegun: boolean): readonly Piece[] {
  const whole = wholeOf(paragraph)
  const turns = turnsOf(document, paragraph)
  if (whole === null) return [...turns, ...words(document, paragraph, isBegun, null)]
  const kind = whole.kind === 'insertion' ? 'newParagraph' : 'strikeParagraph'
  const pieces = words(document, withoutWhole(paragraph, whole), isBegun, whole.kind)
  return [...turns, ...inBracket(document, whole.by, { kind }, pieces)]
}

/** Changes of level and kind, said before the words. */
function turnsOf(document: Document, { changes }: Paragraph): readonly Piece[] {
  return changes.flatMap(({ suggestion, props }) => [
    ...inBracket(document, [suggestion], { kind: 'change', props }, []),
    piece(' '),
  ])
}

const SENSES = { insertion: 'added', deletion: 'struck' } as const

/** The words and what is proposed of the end after them; a blank between is one of the text. */
function words(
  document: Document,
  { runs, end, footnotes }: Paragraph,
  isBegun: boolean,
  whole: keyof typeof SENSES | null,
): readonly Piece[] {
  const { insertion, deletions } = end
  const twigs = bracketsOf(freeBlanks(runs, { isBegun, isEnded: !isMarked(end) }), footnotes)
  return [
    ...wordPieces(document, twigs, whole === null ? 'plain' : SENSES[whole]),
    ...(insertion === null ? [] : inBracket(document, [insertion], { kind: 'split' }, [])),
    ...(deletions.length === 0 ? [] : inBracket(document, deletions, { kind: 'join' }, [])),
  ]
}

function isOpenEnd(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && isMarked(paragraph.end)
}
