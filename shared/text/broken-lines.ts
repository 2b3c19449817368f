import { markerOf } from './markers.ts'

/** A line that says something, its blanks at the ends taken off. */
export interface BrokenLine {
  readonly text: string
  /** Whether an empty line, or the end of a page, stands before it. */
  readonly isAfterGap: boolean
  /** How many blanks were taken off before it; left out where they say nothing. */
  readonly indent?: number
  /** Whether a page ended before it for sure: an empty line there says nothing. */
  readonly isAfterPage?: boolean
  /** Marked as a heading: it neither goes on nor is gone on with. */
  readonly isHeading?: boolean
}

/**
 * Puts together what the end of a line cut, as in text copied from a PDF; what is left is one
 * line a paragraph.
 *
 * 1. A line with a marker of its own (`1.`, `a)`, `•`) begins a paragraph, and so does one in
 *    capitals, unless it goes on in a title; after an empty line only the rest of a sentence does not.
 * 2. A sentence that is open and goes on in small letters, or breaks off after an article or
 *    the like, goes on in the paragraph, unless the line ended long before the others do: that is a list.
 * 3. The rest is told by how wide the text is set, and only where rule 2 has shown that it is
 *    wrapped. An open sentence goes on after a full line. A complete one goes on where the first
 *    word of the next line would not have fitted; where empty lines part the paragraphs, after
 *    any line that is not short.
 * 4. Where lines are set in: one that is set in deeper than the line before begins a paragraph, and
 *    so does one that no longer stands under the words of its point; one that does goes on.
 * 5. A hyphen between small letters was put there by the line's end and goes; before a capital
 *    or a figure (`Pro-Témpore`, `2020-2021`) it stays.
 */
export function joinBrokenLines(
  lines: readonly BrokenLine[],
  seams: readonly Seam[] = seamsOf(lines),
): readonly string[] {
  const whole: string[] = []
  lines.forEach(({ text }, at) => {
    const seam = seams[at - 1] ?? 'break'
    if (seam === 'break') whole.push(text)
    else whole.push(joined(whole.pop() ?? '', seam, text))
  })
  return whole
}

/** What lies between two lines: a paragraph's end, a blank, nothing, or a hyphen that goes. */
export type Seam = 'break' | 'blank' | 'none' | 'hyphen'

/** One seam fewer than there are lines. */
export function seamsOf(lines: readonly BrokenLine[]): readonly Seam[] {
  const page = pageOf(lines)
  const [first] = lines
  let column = first === undefined ? null : columnOf(first)
  return lines.slice(1).map((line, at) => {
    const before = lines[at]
    const seam = before === undefined ? 'break' : seamBetween(before, line, page, column)
    if (seam === 'break') column = columnOf(line)
    return seam
  })
}

function joined(before: string, seam: Seam, text: string): string {
  if (seam === 'blank') return `${before} ${text}`
  return (seam === 'hyphen' ? before.slice(0, -1) : before) + text
}

/** How the text is set. */
interface Page {
  /** Where the longest line ends. */
  readonly width: number
  readonly isWrapped: boolean
  readonly hasGaps: boolean
}

const NARROWEST = 40
const WIDEST = 140

function pageOf(lines: readonly BrokenLine[]): Page {
  const width = lines.reduce((most, line) => Math.max(most, reachOf(line)), 0)
  const isWrapped =
    width >= NARROWEST &&
    width <= WIDEST &&
    lines.some(({ text, isAfterGap }, at) => {
      const before = lines[at - 1]
      if (before === undefined) return false
      const isFull = reachOf(before) >= width * 0.6
      return isFull && !isAfterGap && !beginsAnew(text) && goes(before.text, text)
    })
  return { width, isWrapped, hasGaps: lines.some((line, at) => at > 0 && line.isAfterGap) }
}

/** Where a line ends on the page. */
function reachOf({ text, indent = 0 }: BrokenLine): number {
  return indent + text.length
}

/** Where the words of a point begin on the page; null for what has no marker. */
function columnOf({ text, indent }: BrokenLine): number | null {
  const { marker, text: words } = markerOf(text)
  return marker === null || indent === undefined ? null : indent + text.length - words.length
}

/** `column`: where the words of the paragraph's point begin; null where it is none. */
function seamBetween(line: BrokenLine, next: BrokenLine, page: Page, column: number | null): Seam {
  const { text: before } = line
  const { text } = next
  if (line.isHeading === true || next.isHeading === true) return 'break'
  const isAfterPage = next.isAfterPage === true
  const isAfterGap = next.isAfterGap && !isAfterPage
  if (isLoud(before) && isCapitals(text) && markerOf(text).marker === null) {
    return !isAfterGap && isTitleCut(line, text, page) ? 'blank' : 'break'
  }
  if (beginsAnew(text) || isLoud(before)) return 'break'
  const isSure = goes(before, text)
  // A title such as "La CRM y" may well stand there: only a whole line is cut.
  const isWhole = goesOn(text) || before.length >= NARROWEST
  if (isAfterGap && !(isSure && isWhole)) return 'break'
  if (!isSure && isSetApart(line, next, column)) return 'break'
  if (/\p{L}[-\u2010]$/u.test(before)) {
    if (/^\p{Ll}/u.test(text)) return 'hyphen'
    if (/^[\p{Lu}\p{N}]/u.test(text)) return 'none'
  }
  if (/\p{N}[-–\u2010]$/u.test(before) && /^\p{N}/u.test(text)) return 'none'
  if (isSure && (isAfterGap || isAfterPage)) return 'blank'
  return isCut(line, next, isSure, page, column) ? 'blank' : 'break'
}

function isTitleCut(line: BrokenLine, text: string, page: Page): boolean {
  const isHanging = line.text.length >= NARROWEST && HANGING.test(line.text)
  return isHanging || (page.isWrapped && !wouldFit(line, text, page))
}

function isSetApart(line: BrokenLine, next: BrokenLine, column: number | null): boolean {
  const { indent } = line
  if (indent === undefined || next.indent === undefined) return false
  const isMarked = markerOf(line.text).marker !== null
  if (next.indent > indent && !isMarked) return true
  return column !== null && !isMarked && indent >= column - 1 && next.indent < column - 1
}

function isCut(
  line: BrokenLine,
  next: BrokenLine,
  isSure: boolean,
  page: Page,
  column: number | null,
): boolean {
  const { width, isWrapped, hasGaps } = page
  const reach = reachOf(line)
  if (isSure) return width >= NARROWEST && reach >= width * 0.4
  if (!isWrapped) return false
  if (column !== null && next.indent === column && reach >= width * 0.6) return true
  if (!wouldFit(line, next.text, page)) return true
  if (isOpen(line.text)) return reach >= width * 0.75
  return hasGaps && next.isAfterPage !== true && reach >= width * 0.6
}

/** Whether the first word of the next line would have had room. */
function wouldFit(line: BrokenLine, text: string, { width }: Page): boolean {
  const [first = ''] = text.split(' ')
  return reachOf(line) + 1 + first.length <= width
}

function beginsAnew(text: string): boolean {
  return markerOf(text).marker !== null || isLoud(text)
}

/** Capitals only, and more than one word of them: a heading, and no acronym. */
function isLoud(text: string): boolean {
  return isCapitals(text) && /\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(text)
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Whether a sentence surely goes on from one line to the other. */
function goes(before: string, text: string): boolean {
  return isOpen(before) && (goesOn(text) || HANGING.test(before))
}

/** After such a word, or a comma, no sentence ends. */
const HANGING =
  /(?:^|[\s(])(?:el|la|los|las|un|una|su|sus|de|del|a|al|en|por|con|para|que|se|y|e|o|u|sobre|entre|the|an|of|to|in|on|for|by|with|that|and|or)$|,$/i

/** Whether no sign ends a sentence there. */
export function isOpen(text: string): boolean {
  return !/[.:;!?…][)\]"”»']*$/.test(text)
}

/** In small letters, or with a sign that begins nothing. An address stands on its own as well. */
function goesOn(text: string): boolean {
  if (/^[([]?(https?:|www\.)/.test(text)) return false
  return /^[("“«¿¡[]?\p{Ll}|^[,;.)\]]/u.test(text)
}
