import type { BaseParagraph, Level, ParagraphKind } from '../document/document.ts'
import { ROW_SEPARATOR } from '../document/table-rows.ts'
import type { ThirdLevel } from '../meeting/form.ts'
import { isOpen, joinBrokenLines, seamsOf } from './broken-lines.ts'
import { after, levelOf, START } from './levels.ts'
import type { Line } from './lines.ts'
import { leftInLines, linesOf } from './lines.ts'
import type { Marker } from './markers.ts'
import { markerOf } from './markers.ts'
import type { Aside } from './residue.ts'
import { withoutLetterhead } from './residue.ts'
import { isUsualHeading, letterIn } from './usual-headings.ts'

/** A text as it was read, with what is to be told of the reading. */
export interface Reading {
  readonly paragraphs: readonly BaseParagraph[]
  /** What is not in them, in the order of the file. */
  readonly setAside: readonly Aside[]
  /** How many times the end of a line, or of a page, was taken for none. */
  readonly rejoined: number
  /** How its third level was written; null where it has none. */
  readonly thirdLevel: ThirdLevel | null
}

/**
 * Reads a text as it stands in a file or comes by the clipboard.
 *
 * 1. Markers (`1.`, ` - a.`, `i)`) come off; numbers are computed again from the levels.
 * 2. What the end of a line or of a page cut comes together again, as `seamsOf` tells it.
 * 3. Capitals, bold and quoted lines at the top are the title block; capitals further down a
 *    section; a short line over sub-points a group heading. A letter has no title block.
 */
export function readText(text: string): Reading {
  const { lines, setAside } = withoutLetterhead(linesOf(text))
  const whole = rejoined(lines.map(withoutPageDash))
  const blocks = whole.map(blockOf)
  const paragraphs = levelled(blocks, isBulleted(blocks))
  return {
    ...{ paragraphs, thirdLevel: thirdLevelOf(blocks, paragraphs) },
    setAside: [...setAside, ...residueIn(text)].toSorted((a, b) => a.line - b.line),
    rejoined: lines.length - whole.length,
  }
}

/** What the text says, for whom the rest does not matter. */
export function readPlainText(text: string): readonly BaseParagraph[] {
  return readText(text).paragraphs
}

/** The same where each line is a paragraph already: nothing is put together. */
export function readWholeLines(text: string): readonly BaseParagraph[] {
  return levelled(withoutLetterhead(linesOf(text)).lines.map(blockOf))
}

/** A paragraph on its way: what it begins with is known, its kind not yet. */
export interface Block {
  readonly marker: Marker | null
  readonly indent: number
  readonly text: string
  readonly isHeading: boolean
}

function blockOf({ text, indent, isHeading }: Line): Block {
  return { ...markerOf(text), indent, isHeading }
}

/** A dash that a converter put before the rest of a sentence, at the top of a page, is none. */
function withoutPageDash(line: Line, at: number, lines: readonly Line[]): Line {
  const { marker, text } = markerOf(line.text)
  const before = lines[at - 1]
  const isRest = marker?.kind === 'dash' && line.isAfterBreak && /^\p{Ll}/u.test(text)
  return isRest && before !== undefined && isOpen(before.text) ? { ...line, text } : line
}

function rejoined(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = []
  const seams = seamsOf(lines)
  const texts = joinBrokenLines(lines, seams)
  lines.forEach((line, at) => {
    if (at === 0 || seams[at - 1] === 'break') {
      whole.push({ ...line, text: texts[whole.length] ?? line.text })
    }
  })
  return whole
}

/** By most of its points: one dash among roman numbers is a slip. */
function thirdLevelOf(
  blocks: readonly Block[],
  paragraphs: readonly BaseParagraph[],
): ThirdLevel | null {
  const third = blocks.filter((_, at) => paragraphs[at]?.props.level === 2)
  const dashes = third.filter(({ marker }) => marker?.kind === 'dash').length
  if (third.length === 0) return null
  return dashes * 2 > third.length ? 'dash' : 'roman'
}

function residueIn(text: string): readonly Aside[] {
  return leftInLines(text).map(({ number, text: words }) => ({
    kind: 'residue',
    line: number,
    words,
  }))
}

/** Whether a text lists by bullets alone, as a narrative report does. */
function isBulleted(blocks: readonly Block[]): boolean {
  const kinds = blocks.flatMap(({ marker }) => (marker === null ? [] : [marker.kind]))
  return kinds.length > 1 && kinds.every((kind) => kind === 'dash')
}

/**
 * Kinds and levels of a text, block by block. A dash before the first number marks no point: it
 * stays with the words; but where there are `bullets` alone they are of the third level.
 */
export function levelled(blocks: readonly Block[], bullets = false): readonly BaseParagraph[] {
  const paragraphs: BaseParagraph[] = []
  const letter = letterIn(blocks.map(({ text }) => text))
  let standing = START
  let isTop = letter === null
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1] ?? null
    const level = levelIn(block, blocks.slice(index + 1))
    if (block.marker !== null && level !== null) {
      standing = after(standing, level, block.marker, block.indent)
      paragraphs.push({ props: { kind: 'point', level }, text: block.text })
      isTop = false
      continue
    }
    const isFrame = letter !== null && (index < letter.from || index >= letter.to)
    const kind = isFrame ? 'plain' : kindOf(block, next, isTop, bullets || standing.number > 0)
    isTop = isTop && kind === 'title'
    const text = block.marker === null ? block.text : `- ${block.text}`
    paragraphs.push({ props: { kind, level: 0 }, text })
  }
  return paragraphs

  function levelIn(block: Block, later: readonly Block[]): Level | null {
    if (block.marker === null) return null
    if (bullets) return 2
    const following = later.find(({ marker }) => marker !== null)?.marker ?? null
    return levelOf(block.marker, block.indent, standing, following)
  }
}

function kindOf(block: Block, next: Block | null, isTop: boolean, mayHead: boolean): ParagraphKind {
  const { text } = block
  // A row of a table, whatever its first one looks like.
  if (text.includes(ROW_SEPARATOR)) return 'plain'
  const isLoud = isCapitals(text)
  const mayBeTitle = isTop && !text.endsWith(':') && !isUsualHeading(text)
  if (mayBeTitle && (isLoud || block.isHeading || isTitleLine(text))) return 'title'
  if (isLoud) return 'section'
  const isShort = text.length <= 120 && !/[.;,!?]$/.test(text)
  if (mayHead && isShort && (text.endsWith(':') || isSubPoint(next))) return 'group'
  return block.isHeading && isShort ? 'section' : 'plain'
}

/** What a line without a marker is among others, where it is part of no title block. */
export function kindAmong(
  { text, isHeading }: Pick<Block, 'text' | 'isHeading'>,
  next: Marker | null,
  isAfterPoint: boolean,
): ParagraphKind {
  const [own, following] = [null, next].map((marker) => ({ text, isHeading, marker, indent: 0 }))
  return own === undefined ? 'plain' : kindOf(own, following ?? null, false, isAfterPoint)
}

function isSubPoint(block: Block | null): boolean {
  return block !== null && block.marker !== null && block.marker.kind !== 'number'
}

function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** A theme in quotation marks, or a place and date: `Tapachula, Chiapas, México, 18 y 19 de mayo de 2010`. */
function isTitleLine(text: string): boolean {
  return (
    /^[“"«].*[”"»]$/.test(text) || (text.length <= 100 && /\d,? .*\b\d{4}$|\d, \d{4}$/.test(text))
  )
}
