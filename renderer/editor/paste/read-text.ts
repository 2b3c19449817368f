import type { NewParagraph } from '../../../shared/draft/lines.ts'
import { joinBrokenLines } from '../../../shared/text/broken-lines.ts'
import { markerOf } from '../../../shared/text/markers.ts'
import { readWholeLines } from '../../../shared/text/read-plain-text.ts'
import { cleaned } from './cleaned.ts'
import type { Pasted } from './pasted.ts'

/**
 * Reads plain text: what the end of a line cut is put together, numbers become levels. Where
 * that would lose a word, the lines stay as they are. Null where there are no words.
 */
export function readText(raw: string): Pasted | null {
  const text = cleaned(raw)
  const sources = linesIn(text)
  if (sources.length === 0) return null
  const lines = joinBrokenLines(sources)
  const [first = ''] = lines
  const read = readWhole(lines) ?? lines.map(asWritten)
  const hasKinds = read.some(({ props }) => props !== null && props.kind !== 'plain')
  const paragraphs = hasKinds ? read : lines.map(asWritten)
  // A line break first: it does not go on in the paragraph it is put into.
  if (/^[^\S\n]*\n/.test(text) && !hasKinds) {
    return { paragraphs: [EMPTY, ...paragraphs], verbatim: null }
  }
  return { paragraphs, verbatim: lines.length === 1 && hasKinds ? first : null }
}

/** As it stands, a paragraph a line: for who pastes without formatting. */
export function readVerbatim(raw: string): Pasted | null {
  const lines = linesIn(cleaned(raw)).map(({ text }) => text)
  return lines.length === 0 ? null : { paragraphs: lines.map(asWritten), verbatim: null }
}

const EMPTY: NewParagraph = { text: '', props: null }

function asWritten(text: string): NewParagraph {
  return { text, props: null }
}

function linesIn(text: string) {
  const lines: { readonly text: string; readonly isAfterGap: boolean }[] = []
  let isAfterGap = false
  const all = text.split('\n').map((line) => line.replace(BULLET, '• ').replace(/\s+/g, ' ').trim())
  all.forEach((line, at) => {
    const isBetween = /^\d{1,3}$/.test(line) && /^\p{Ll}/u.test(all[at + 1] ?? all[at + 2] ?? '')
    if (line === '' || isPageNumber(line) || (isBetween && lines.length > 0)) {
      isAfterGap = true
      return
    }
    lines.push({ text: line, isAfterGap: isAfterGap && lines.length > 0 })
    isAfterGap = false
  })
  return lines
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
