import type { BaseParagraph, Level, ParagraphKind } from '../document/document.ts'
import { after, levelOf, START } from './levels.ts'
import type { Line } from './lines.ts'
import { linesOf } from './lines.ts'
import type { Marker } from './markers.ts'
import { markerOf } from './markers.ts'
import { withoutLetterhead } from './residue.ts'

/**
 * Reads a text as it stands in a file or comes by the clipboard.
 *
 * 1. Markers (`1.`, ` - a.`, `i)`) come off; numbers are computed again from the levels.
 * 2. A line without a marker that goes on in small letters belongs to the paragraph before, unless
 *    that one was complete: so words cut by the end of a line or page come together again.
 * 3. Capitals, bold and quoted lines at the top are the title block; capitals further down a
 *    section; a short line over sub-points a group heading.
 */
export function readPlainText(text: string): readonly BaseParagraph[] {
  return levelled(rejoined(withoutLetterhead(linesOf(text)).map(blockOf)))
}

/** The same where each line is a paragraph already: nothing is put together. */
export function readWholeLines(text: string): readonly BaseParagraph[] {
  return levelled(withoutLetterhead(linesOf(text)).map(blockOf))
}

/** A paragraph on its way: what it begins with is known, its kind not yet. */
interface Block {
  readonly marker: Marker | null
  readonly indent: number
  readonly text: string
  readonly isHeading: boolean
}

function blockOf({ text, indent, isHeading }: Line): Block {
  return { ...markerOf(text), indent, isHeading }
}

function rejoined(blocks: readonly Block[]): readonly Block[] {
  const whole: Block[] = []
  for (const block of blocks) {
    const before = whole.at(-1)
    if (before !== undefined && goesOn(before, block)) {
      whole[whole.length - 1] = { ...before, text: `${before.text} ${block.text}` }
    } else {
      whole.push(block)
    }
  }
  return whole
}

function goesOn(before: Block, block: Block): boolean {
  const isUnsigned = block.marker === null || block.marker.kind === 'dash'
  if (!isUnsigned || before.isHeading || isCapitals(before.text)) return false
  return /^\p{Ll}/u.test(block.text) && !/[.:;!?…]$/.test(before.text)
}

function levelled(blocks: readonly Block[]): readonly BaseParagraph[] {
  const paragraphs: BaseParagraph[] = []
  let standing = START
  let isTop = true
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1] ?? null
    const level = levelIn(block, blocks.slice(index + 1))
    if (block.marker !== null && level !== null) {
      standing = after(standing, level, block.marker, block.indent)
      paragraphs.push({ props: { kind: 'point', level }, text: block.text })
      isTop = false
      continue
    }
    const kind = kindOf(block, next, isTop, standing.number > 0)
    isTop = isTop && kind === 'title'
    const text = block.marker === null ? block.text : `- ${block.text}`
    paragraphs.push({ props: { kind, level: 0 }, text })
  }
  return paragraphs

  function levelIn(block: Block, later: readonly Block[]): Level | null {
    if (block.marker === null) return null
    const following = later.find(({ marker }) => marker !== null)?.marker ?? null
    return levelOf(block.marker, block.indent, standing, following)
  }
}

function kindOf(
  block: Block,
  next: Block | null,
  isTop: boolean,
  isAfterPoint: boolean,
): ParagraphKind {
  const { text } = block
  const isLoud = isCapitals(text)
  if (isTop && !text.endsWith(':') && (isLoud || block.isHeading || isTitleLine(text))) {
    return 'title'
  }
  if (isLoud) return 'section'
  const isShort = text.length <= 120 && !/[.;,!?]$/.test(text)
  if (isAfterPoint && isShort && (text.endsWith(':') || isSubPoint(next))) return 'group'
  return block.isHeading && isShort ? 'section' : 'plain'
}

function isSubPoint(block: Block | null): boolean {
  return block !== null && block.marker !== null && block.marker.kind !== 'number'
}

function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** A theme in quotation marks, or a place and date: `Tapachula, Chiapas, México, 18 y 19 de mayo de 2010`. */
function isTitleLine(text: string): boolean {
  return /^[“"«].*[”"»]$/.test(text) || (text.length <= 100 && /\d .*\b\d{4}$/.test(text))
}
