import type { FormatSpan } from '../../../shared/document/document.ts'
import { ATTRIBUTES } from '../../../shared/document/format.ts'
import type { Seam } from '../../../shared/text/broken-lines.ts'
import { seamsOf } from '../../../shared/text/broken-lines.ts'
import type { Words } from './blocks.ts'

/** Text with its formats, blanks in a row made one and none at the ends. */
export interface Line {
  readonly text: string
  readonly formats: readonly FormatSpan[]
}

/** Parts a block at its line breaks, but for those that only the width of a page has made. */
export function linesOfWords(words: readonly Words[]): readonly Line[] {
  const lines = numbered(words)
  const seams = seamsOf(
    lines.map(({ words: each, isAfterGap }) => ({ text: lineOf(each).text, isAfterGap })),
  )
  const whole: (readonly Words[])[] = []
  lines.forEach(({ words: each }, at) => {
    const seam = seams[at - 1] ?? 'break'
    if (seam === 'break') whole.push(each)
    else whole.push(sewn(whole.pop() ?? [], seam, each))
  })
  return whole.map(lineOf)
}

/** A block that is one paragraph whatever line breaks it has. */
export function oneLine(words: readonly Words[]): Line {
  return lineOf(words.map(({ text, format }) => ({ text: text.replaceAll('\n', ' '), format })))
}

/** Without its first letters. */
export function cutFrom({ text, formats }: Line, length: number): Line {
  return {
    text: text.slice(length),
    formats: formats.flatMap(({ from, to, attribute }) =>
      to <= length ? [] : [{ from: Math.max(0, from - length), to: to - length, attribute }],
    ),
  }
}

interface Numbered {
  readonly words: readonly Words[]
  readonly isAfterGap: boolean
}

/** The lines that say something. */
function numbered(words: readonly Words[]): readonly Numbered[] {
  const lines: Words[][] = [[]]
  for (const { text, format } of words) {
    text.split('\n').forEach((part, at) => {
      if (at > 0) lines.push([])
      lines.at(-1)?.push({ text: part, format })
    })
  }
  const saying: Numbered[] = []
  let isAfterGap = false
  for (const line of lines) {
    const isBlank = line.every(({ text }) => text.trim() === '')
    if (!isBlank) saying.push({ words: line, isAfterGap })
    isAfterGap = isBlank
  }
  return saying
}

function sewn(before: readonly Words[], seam: Seam, after: readonly Words[]): readonly Words[] {
  const trimmed = before.flatMap((each, at) => {
    const isLast = before.slice(at + 1).every(({ text }) => text.trim() === '')
    if (!isLast) return [each]
    const text = each.text.trimEnd()
    return [{ ...each, text: seam === 'hyphen' ? text.slice(0, -1) : text }]
  })
  const blank: readonly Words[] = seam === 'blank' ? [{ text: ' ', format: [] }] : []
  return [...trimmed, ...blank, ...after]
}

function lineOf(words: readonly Words[]): Line {
  const letters: Words[] = []
  let isAfterBlank = true
  for (const { text, format } of words) {
    const tidy = text.replace(/\s+/g, ' ')
    const fresh: string = isAfterBlank ? tidy.trimStart() : tidy
    if (fresh === '') continue
    letters.push({ text: fresh, format })
    isAfterBlank = fresh.endsWith(' ')
  }
  const text = letters.map((each) => each.text).join('')
  const length = text.trimEnd().length
  return { text: text.slice(0, length), formats: spansOf(letters, length) }
}

function spansOf(letters: readonly Words[], length: number): readonly FormatSpan[] {
  return ATTRIBUTES.flatMap((attribute) => {
    const spans: { from: number; to: number; attribute: typeof attribute }[] = []
    let start = 0
    for (const { text, format } of letters) {
      const to = Math.min(start + text.length, length)
      const before = spans.at(-1)
      if (!format.includes(attribute) || to <= start) {
        start += text.length
        continue
      }
      if (before?.to === start) before.to = to
      else spans.push({ from: start, to, attribute })
      start += text.length
    }
    return spans
  })
}
