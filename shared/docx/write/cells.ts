import type { LetterheadLayout } from '../letterhead.ts'
import { piece } from '../page/pieces.ts'
import { textWidth } from './measures.ts'
import { writeWords } from './pieces.ts'
import type { Column, TableLook } from './table.ts'
import { tag } from './xml.ts'

/** Greys that print. */
export const PRINTED: Omit<TableLook, 'caption'> = { rule: 'B4BFC4', headShade: 'EDF1F2' }

/** Columns as wide as the text, by their shares of it; the last takes what is left. */
export function columnsIn(
  letterhead: LetterheadLayout,
  titles: readonly string[],
  shares: readonly number[],
): readonly Column[] {
  const width = textWidth(letterhead)
  const widths = shares.map((share) => Math.round(width * share))
  const others = widths.slice(0, -1).reduce((sum, each) => sum + each, 0)
  return titles.map((title, at) => ({
    title,
    widthTwips: at === titles.length - 1 ? width - others : (widths[at] ?? 0),
  }))
}

/** A paragraph in a style, around runs. */
export function paragraphOf(style: string, content: string): string {
  return tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': style })) + content)
}

/** The same around plain words; empty where there are none. */
export function wordsIn(style: string, words: string): string {
  return paragraphOf(style, words === '' ? '' : writeWords(piece(words)))
}
