import type { Level, Props } from '../../../shared/document/document.ts'
import type { NewParagraph } from '../../../shared/draft/lines.ts'
import type { Standing } from '../../../shared/text/levels.ts'
import { START, after, levelOf } from '../../../shared/text/levels.ts'
import type { Marker } from '../../../shared/text/markers.ts'
import { markerOf } from '../../../shared/text/markers.ts'
import { kindAmong } from '../../../shared/text/read-plain-text.ts'
import { blocksOf } from './blocks.ts'
import type { Block, Hint } from './blocks.ts'
import { cutFrom, linesOfWords, oneLine } from './lines-of-words.ts'
import type { Line } from './lines-of-words.ts'
import { NOTE_SIGN, noteSaid, withNotes } from './notes.ts'
import type { Pasted } from './pasted.ts'
import { remarksOn } from './remarks.ts'

/**
 * Reads a page's body.
 *
 * 1. What the page says of a paragraph goes first: headings, lists and their depth, our own
 *    kinds. Where text only looks numbered (`3. Instar…`), the number comes off, as in plain text.
 * 2. A list's level is the deeper of what its nesting and what its sign mean: Word's lists of
 *    letters are often lists of their own.
 * 3. Of several, a line all in bold or in capitals, or over sub-points, is a heading as in a Word file
 *    that is read. Only the title block of a whole text is none: a part of one has none.
 * 4. Where nothing says anything of kinds, all is as the paragraph that is written in.
 *
 * Null where there are no words.
 */
export function readHtml(body: Element): Pasted | null {
  const { blocks, references } = blocksOf(body)
  const pieces = blocks.flatMap(piecesOf)
  const [first] = pieces
  if (first === undefined) return null
  const isAlone = pieces.length === 1
  const paragraphs = levelled(pieces, isAlone)
  const hasKinds = paragraphs.some(({ props }) => props !== null)
  const isNumbered = isAlone && first.hint.kind === 'text' && hasKinds
  const said = references.map((each) => noteSaid(body, each))
  return {
    paragraphs: withNotes(hasKinds ? paragraphs.map(asPlain) : paragraphs, said),
    verbatim: isNumbered ? first.line.text.replaceAll(NOTE_SIGN, '') : null,
    remarks: remarksOn(body),
  }
}

interface Piece {
  readonly hint: Hint
  readonly line: Line
  readonly marker: Marker | null
}

function piecesOf({ hint, words }: Block): readonly Piece[] {
  if (hint.kind === 'item') return [{ hint, line: oneLine(words), marker: hint.marker }]
  if (hint.kind === 'known' && hint.props.kind !== 'title' && hint.props.kind !== 'plain') {
    return [{ hint, line: oneLine(words), marker: null }]
  }
  return linesOfWords(words).map((line) => ({
    hint,
    line,
    marker: hint.kind === 'text' ? markerOf(line.text).marker : null,
  }))
}

function levelled(pieces: readonly Piece[], isAlone: boolean): readonly NewParagraph[] {
  let standing = START
  return pieces.map((piece, at) => {
    const following = pieces.slice(at + 1, at + 9).find(({ marker }) => marker !== null)
    const level = levelIn(piece, standing, following?.marker ?? null)
    if (level === null) {
      const next = pieces[at + 1]?.marker ?? null
      return unnumbered(piece, isAlone ? null : { next, isAfterPoint: standing.number > 0 })
    }
    const { line, hint, marker } = piece
    standing = after(standing, level, marker ?? NUMBER, 0)
    const props: Props = { kind: 'point', level }
    if (hint.kind !== 'text') return { props, ...line }
    return { props, ...cutFrom(line, line.text.length - markerOf(line.text).text.length) }
  })
}

/** Null for what is no point. */
function levelIn(
  { hint, marker }: Piece,
  standing: Standing,
  following: Marker | null,
): Level | null {
  const meant = marker === null ? null : levelOf(marker, 0, standing, following)
  if (hint.kind === 'known') return hint.props.kind === 'point' ? hint.props.level : null
  if (hint.kind === 'text' || (marker?.kind === 'dash' && meant === null)) return meant
  const deepest = Math.max(hint.level, meant ?? 0)
  return deepest === 0 ? 0 : deepest === 1 ? 1 : 2
}

const NUMBER: Marker = { kind: 'number', count: 1 }

/** Among which lines it stands; null where it stands alone. */
interface Among {
  readonly next: Marker | null
  readonly isAfterPoint: boolean
}

function unnumbered({ hint, line, marker }: Piece, among: Among | null): NewParagraph {
  if (hint.kind === 'known') return { props: hint.props, ...line, formats: lightened(line, hint) }
  if (marker?.kind === 'dash') return { props: PLAIN, ...shifted(line, DASH) }
  if (among === null) return { props: null, ...line }
  const isHeading = isAllBold(line)
  const kind = kindAmong({ text: line.text, isHeading }, among.next, among.isAfterPoint)
  const isSure = kind === 'group' || isHeading || isCapitals(line.text)
  if (kind === 'plain' || !isSure) return { props: null, ...line }
  const props: Props = { kind, level: 0 }
  return { props, ...line, formats: kind === 'group' ? line.formats : lightened(line, { props }) }
}

const PLAIN: Props = { kind: 'plain', level: 0 }
/** What stands for a bullet where no level does, as in plain text. */
const DASH = '- '

function shifted({ text, formats }: Line, before: string): Line {
  const by = before.length
  return {
    text: before + text,
    formats: formats.map((each) => ({ ...each, from: each.from + by, to: each.to + by })),
  }
}

function isAllBold({ text, formats }: Line): boolean {
  const bold = formats.filter(({ attribute }) => attribute === 'bold')
  return [...text.matchAll(/\S/g)].every(({ index }) =>
    bold.some(({ from, to }) => from <= index && index < to),
  )
}

/** A heading is bold already. */
function lightened({ formats }: Line, { props }: { readonly props: Props }): Line['formats'] {
  const isHeading = props.kind !== 'plain' && props.kind !== 'point'
  return isHeading ? formats.filter(({ attribute }) => attribute !== 'bold') : formats
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}.*\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

function asPlain(paragraph: NewParagraph): NewParagraph {
  return { ...paragraph, props: paragraph.props ?? PLAIN }
}
