import { markerOf } from './markers.ts'

/** A line that says something, its blanks at the ends taken off. */
export interface BrokenLine {
  readonly text: string
  /** Whether an empty line, or the end of a page, stands before it. */
  readonly isAfterGap: boolean
}

/**
 * Puts together what the end of a line cut, as in text copied from a PDF; what is left is one
 * line a paragraph.
 *
 * 1. A line with a marker of its own (`1.`, `a)`, `•`) begins a paragraph, and so does one in
 *    capitals; after an empty line only the rest of a sentence does not.
 * 2. A sentence that is open and goes on in small letters, or breaks off after an article or
 *    the like, goes on in the paragraph, unless the line ended long before the others do: that is a list.
 * 3. The rest is told by how wide the text is set, and only where rule 2 has shown that it is
 *    wrapped. An open sentence goes on after a full line. A complete one goes on where the first
 *    word of the next line would not have fitted; where empty lines part the paragraphs, after
 *    any line that is not short.
 * 4. A hyphen between small letters was put there by the line's end and goes; before a capital
 *    or a figure (`Pro-Témpore`, `2020-2021`) it stays.
 */
export function joinBrokenLines(lines: readonly BrokenLine[]): readonly string[] {
  const seams = seamsOf(lines)
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
  return lines.slice(1).map((line, at) => {
    const before = lines[at]
    return before === undefined ? 'break' : seamBetween(before, line, page)
  })
}

function joined(before: string, seam: Seam, text: string): string {
  if (seam === 'blank') return `${before} ${text}`
  return (seam === 'hyphen' ? before.slice(0, -1) : before) + text
}

/** How the text is set. */
interface Page {
  /** The letters of the longest line. */
  readonly width: number
  readonly isWrapped: boolean
  readonly hasGaps: boolean
}

const NARROWEST = 40
const WIDEST = 140

function pageOf(lines: readonly BrokenLine[]): Page {
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  const isWrapped =
    width >= NARROWEST &&
    width <= WIDEST &&
    lines.some(({ text, isAfterGap }, at) => {
      const before = lines[at - 1]?.text ?? ''
      const isFull = before.length >= width * 0.6
      return isFull && !isAfterGap && !beginsAnew(text) && goes(before, text)
    })
  return { width, isWrapped, hasGaps: lines.some((line, at) => at > 0 && line.isAfterGap) }
}

function seamBetween(
  { text: before }: BrokenLine,
  { text, isAfterGap }: BrokenLine,
  page: Page,
): Seam {
  if (beginsAnew(text) || isLoud(before)) return 'break'
  const isSure = goes(before, text)
  if (isAfterGap && !isSure) return 'break'
  if (/\p{L}[-\u2010]$/u.test(before)) {
    if (/^\p{Ll}/u.test(text)) return 'hyphen'
    if (/^[\p{Lu}\p{N}]/u.test(text)) return 'none'
  }
  if (/\p{N}[-–\u2010]$/u.test(before) && /^\p{N}/u.test(text)) return 'none'
  if (isSure && isAfterGap) return 'blank'
  return isCut(before, text, isSure, page) ? 'blank' : 'break'
}

function isCut(before: string, text: string, isSure: boolean, page: Page): boolean {
  const { width, isWrapped, hasGaps } = page
  if (isSure) return width >= NARROWEST && before.length >= width * 0.4
  if (!isWrapped) return false
  if (isOpen(before)) return before.length >= width * 0.75
  const [first = ''] = text.split(' ')
  return hasGaps ? before.length >= width * 0.6 : before.length + 1 + first.length > width
}

function beginsAnew(text: string): boolean {
  return markerOf(text).marker !== null || isLoud(text)
}

/** Capitals only, and more than one word of them: a heading, and no acronym. */
function isLoud(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(text)
}

/** Whether a sentence surely goes on from one line to the other. */
function goes(before: string, text: string): boolean {
  return isOpen(before) && (goesOn(text) || HANGING.test(before))
}

/** After such a word, or a comma, no sentence ends. */
const HANGING =
  /(?:^|[\s(])(?:el|la|los|las|un|una|su|sus|de|del|a|al|en|por|con|para|que|se|y|e|o|u|sobre|entre|the|an|of|to|in|on|for|by|with|that|and|or)$|,$/i

function isOpen(text: string): boolean {
  return !/[.:;!?…][)\]"”»']*$/.test(text)
}

function goesOn(text: string): boolean {
  return /^[("“«¿¡[]?\p{Ll}|^[,;.)\]]/u.test(text)
}
