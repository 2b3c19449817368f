/** A line that says something, without its markup. */
export interface Line {
  /** Blanks before the first sign; a tab counts four. */
  readonly indent: number
  readonly text: string
  /** Bold from end to end, or marked `#`. */
  readonly isHeading: boolean
  /** Whether a page may have ended before it: a form feed, or two empty lines and more. */
  readonly isAfterBreak: boolean
}

/**
 * The lines of a text file, without empty ones. Takes the marks of bold and headings off, rules
 * (`---`), and what word processors leave behind (`[bookmark: …]`).
 */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let emptyLines = 0
  let isBold = false
  let isAfterBreak = false
  for (const raw of normal(text).split('\n')) {
    const wasBold = isBold
    if (raw.split(BOLD).length % 2 === 0) isBold = !isBold
    if (raw.includes('\f')) isAfterBreak = true
    const words = wordsOf(raw)
    if (words === '') {
      emptyLines += 1
      if (emptyLines >= 2) isAfterBreak = true
      continue
    }
    lines.push({
      indent: indentOf(raw),
      text: words,
      isHeading: isHeading(raw, wasBold, isBold),
      isAfterBreak,
    })
    emptyLines = 0
    isAfterBreak = false
  }
  return lines
}

const BOLD = '**'

function normal(text: string): string {
  return text
    .replace(/^\u{FEFF}/u, '')
    .replace(/\r\n?|[\u{2028}\u{2029}\v]/gu, '\n')
    .replace(/[\u{A0}\u{202F}]/gu, ' ')
    .normalize('NFC')
}

function wordsOf(raw: string): string {
  const words = raw
    .replaceAll(BOLD, '')
    .replace(/\[bookmark: [^\]]*\]/g, '')
    .replace(/[\f\t]/g, ' ')
    .trim()
    .replace(/^#{1,6} +/, '')
    .trim()
  return /^([-–—_*=] ?){3,}$/.test(words) ? '' : words
}

function indentOf(raw: string): number {
  const blanks = /^[\s\f]*/.exec(raw)?.[0] ?? ''
  return blanks.replaceAll('\f', '').replaceAll('\t', '    ').length
}

function isHeading(raw: string, wasBold: boolean, isBold: boolean): boolean {
  const bare = raw.trim()
  if (/^#{1,6} /.test(bare)) return true
  const opens = wasBold || bare.startsWith(BOLD)
  const closes = isBold || bare.endsWith(BOLD)
  return opens && closes
}
