import type { NewParagraph } from '../../../shared/draft/lines.ts'
import { joinBrokenLines } from '../../../shared/text/broken-lines.ts'
import { markerOf } from '../../../shared/text/markers.ts'
import { readWholeLines } from '../../../shared/text/read-plain-text.ts'
import { cleaned } from './cleaned.ts'
import type { Pasted } from './pasted.ts'
import { remarksOf } from './remarks.ts'

/**
 * Reads plain text: what the end of a line cut is put together, numbers become levels. Where
 * that would lose a word, the lines stay as they are. Null where there are no words.
 */
export function readText(raw: string): Pasted | null {
  const text = cleaned(raw)
  const { lines: sources, pageNumbers } = linesIn(text)
  if (sources.length === 0) return null
  const lines = joinBrokenLines(sources)
  const [first = ''] = lines
  const read = readWhole(lines) ?? lines.map(asWritten)
  const hasKinds = read.some(({ props }) => props !== null && props.kind !== 'plain')
  const paragraphs = hasKinds ? read : lines.map(asWritten)
  const remarks = remarksOf({ 'page-numbers': pageNumbers })
  // A line break first: it does not go on in the paragraph it is put into.
  if (/^[^\S\n]*\n/.test(text) && !hasKinds) {
    return { paragraphs: [EMPTY, ...paragraphs], verbatim: null, remarks }
  }
  return { paragraphs, verbatim: lines.length === 1 && hasKinds ? first : null, remarks }
}

/** As it stands, a paragraph a line: for who pastes without formatting. */
export function readVerbatim(raw: string): Pasted | null {
  const lines = linesIn(cleaned(raw)).lines.map(({ text }) => text)
  return lines.length === 0
    ? null
    : { paragraphs: lines.map(asWritten), verbatim: null, remarks: [] }
}

const EMPTY: NewParagraph = { text: '', props: null }

function asWritten(text: string): NewParagraph {
  return { text, props: null }
}

interface Lines {
  readonly lines: readonly { readonly text: string; readonly isAfterGap: boolean }[]
  /** How many lines were the number of a page, and are none of them. */
  readonly pageNumbers: number
}

function linesIn(text: string): Lines {
  const lines: Lines['lines'][number][] = []
  let isAfterGap = false
  let pageNumbers = 0
  const all = text.split('\n').map((line) => line.replace(BULLET, '• ').replace(/\s+/g, ' ').trim())
  all.forEach((line, at) => {
    const isBetween = /^\d{1,3}$/.test(line) && /^\p{Ll}/u.test(all[at + 1] ?? all[at + 2] ?? '')
    const isNumber = isPageNumber(line) || (isBetween && lines.length > 0)
    if (isNumber) pageNumbers += 1
    if (line === '' || isNumber) {
      isAfterGap = true
      return
    }
    lines.push({ text: line, isAfterGap: isAfterGap && lines.length > 0 })
    isAfterGap = false
  })
  return { lines, pageNumbers }
}

/** As Word's lists and fonts of symbols come out in plain text. */
const BULLET = /^\s*(?:[\uf0b7\uf0a7\u25aa\u25cf\u25cb\u25e6\u25a0\u2023·•]\s*|o\t)/

function isPageNumber(line: string): boolean {
  return /^(página|page|pág\.) \d+( (de|of) \d+)?$/i.test(line)
}

/** Null where a word was lost. */
function readWhole(lines: readonly string[]): readonly NewParagraph[] | null {
  const read = readWholeLines(lines.join('\n'))
  const kept = read.reduce((sum, { text }) => sum + wordsIn(text), 0)
  const given = lines.reduce((sum, line) => sum + wordsIn(markerOf(line).text), 0)
  return kept >= given && read.length > 0 ? read : null
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
