import type { BaseParagraph, FormatSpan, Paragraph } from '../document/document.ts'
import type { BaseFootnote } from '../document/footnotes.ts'
import { labelsOf } from '../document/labels.ts'
import { footnoteText } from '../document/reservation.ts'
import { textOf } from '../document/views.ts'
import type { ThirdLevel } from '../meeting/form.ts'
import type { Language } from '../meeting/meeting.ts'
import { letterCount } from './markers.ts'

/**
 * A paragraph a line, its number before it where labels are asked for; ends in a line break.
 * Footnotes are `[1]` in the text, and stand below it under the same signs.
 */
export function printPlainText(
  paragraphs: readonly BaseParagraph[],
  {
    labels,
    language,
    thirdLevel,
  }: {
    readonly labels: boolean
    readonly language?: Language
    readonly thirdLevel?: ThirdLevel | undefined
  },
): string {
  return printLabelled(paragraphs, labels ? labelsOf(paragraphs, thirdLevel) : [], language)
}

/** The same with labels of somebody else's, as a Word file's own; null or missing where there is none. */
export function printLabelled(
  paragraphs: readonly BaseParagraph[],
  labels: readonly (string | null)[],
  language: Language = 'es',
): string {
  let letters = 0
  const notes: string[] = []
  const lines = paragraphs.map(({ props, ...paragraph }, index) => {
    const text = withSigns(paragraph, (note) => {
      notes.push(footnoteText(note, language).replaceAll('\n', ' '))
      return `[${notes.length}]`
    })
    const label = labels[index] ?? null
    if (label === null) return text
    if (props.level === 0) letters = 0
    if (props.level === 1) letters += 1
    const isDoubtful = props.level === 2 && letterCount(label.slice(0, -1)) === letters + 1
    return `${isDoubtful ? SET_IN : ''}${label} ${text}`
  })
  const below = notes.map((note, index) => `[${index + 1}] ${note}`)
  return [...lines, ...(below.length > 0 ? ['', ...below] : [])].map((line) => `${line}\n`).join('')
}

function withSigns(
  { text, footnotes = [] }: Pick<BaseParagraph, 'text' | 'footnotes'>,
  sign: (note: BaseFootnote) => string,
): string {
  let from = 0
  const pieces = footnotes.map((note) => {
    const words = text.slice(from, note.offset)
    from = note.offset
    return words + sign(note)
  })
  return pieces.join('') + text.slice(from)
}

/** The words, formats and footnotes of paragraphs without their marks, as a settled view has them. */
export function baseOf(paragraphs: readonly Paragraph[]): readonly BaseParagraph[] {
  return paragraphs.map((paragraph) => {
    const { props, footnotes = [] } = paragraph
    const formats = formatsOf(paragraph)
    const notes = footnotes.map(({ offset, text, of }) => ({
      ...{ offset, text },
      ...(of !== undefined && { of }),
    }))
    return {
      ...{ props, text: textOf(paragraph) },
      ...(formats.length > 0 && { formats }),
      ...(notes.length > 0 && { footnotes: notes }),
    }
  })
}

function formatsOf({ runs }: Paragraph): readonly FormatSpan[] {
  const spans: FormatSpan[] = []
  let from = 0
  for (const { text, format = [] } of runs) {
    const to = from + text.length
    spans.push(...format.map((attribute) => ({ from, to, attribute })))
    from = to
  }
  return spans
}

/** Before a roman number that reads as the next letter too: `i` after `h`. Nothing else is set in. */
const SET_IN = '  '
