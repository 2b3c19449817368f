/** A line that says something, without its markup. */
export interface Line {
  /** In the file, from 1. */
  readonly number: number
  /** Blanks before the first sign; a tab counts four. */
  readonly indent: number
  readonly text: string
  /** Bold from end to end, or marked `#`. */
  readonly isHeading: boolean
  /** Whether an empty line stands before it. */
  readonly isAfterGap: boolean
  /** Whether a page may have ended before it: a form feed, or two empty lines and more. */
  readonly isAfterBreak: boolean
  /** Whether one surely has: no empty line there is the author's. */
  readonly isAfterPage: boolean
}

/**
 * The lines of a text file, without empty ones. Takes the marks of bold and headings off, rules
 * (`---`), and what word processors leave behind (`[bookmark: …]`).
 */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let emptyLines = 0
  let isBold = false
  let isAfterPage = false
  for (const [index, raw] of rawLines(text).entries()) {
    const wasBold = isBold
    if (raw.split(BOLD).length % 2 === 0) isBold = !isBold
    if (raw.includes('\f')) isAfterPage = true
    const words = wordsOf(raw)
    if (words === '') {
      emptyLines += 1
      continue
    }
    lines.push({
      number: index + 1,
      indent: indentOf(raw),
      text: words,
      isHeading: isHeading(raw, wasBold, isBold),
      isAfterGap: emptyLines > 0 && lines.length > 0,
      isAfterBreak: isAfterPage || emptyLines >= 2,
      isAfterPage,
    })
    emptyLines = 0
    isAfterPage = false
  }
  return lines
}

/** What a word processor wrote into a text and no one reads, which `linesOf` takes off. */
export function leftInLines(text: string): readonly Pick<Line, 'number' | 'text'>[] {
  return rawLines(text).flatMap((raw, index) =>
    [...raw.matchAll(LEFT)].map(([words]) => ({ number: index + 1, text: words })),
  )
}

const BOLD = '**'
const LEFT = /\[bookmark: [^\]]*\]/g

function rawLines(text: string): readonly string[] {
  return text
    .replace(/^\u{FEFF}/u, '')
    .replace(/\r\n?|[\u{2028}\u{2029}\v]/gu, '\n')
    .replace(/[\u{A0}\u{202F}]/gu, ' ')
    .normalize('NFC')
    .split('\n')
}

function wordsOf(raw: string): string {
  const words = raw
    .replaceAll(BOLD, '')
    .replace(LEFT, '')
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
