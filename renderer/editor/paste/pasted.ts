import type { NewParagraph } from '../../../shared/draft/lines.ts'
import type { PasteRemark } from './remarks.ts'

/** What was read from outside, before it has a place. */
export interface Pasted {
  /** At least one. */
  readonly paragraphs: readonly NewParagraph[]
  /**
   * Of a single paragraph, its words with the number they came with: within a sentence a number
   * is a word like any other. Null where it came with none.
   */
  readonly verbatim: string | null
  /** What is left out of it, or comes in otherwise. */
  readonly remarks: readonly PasteRemark[]
}

/** Why something could not be taken into the text, or not as it was. */
export type NotTaken =
  | { readonly kind: 'partly'; readonly remarks: readonly PasteRemark[] }
  /** Pictures or files, and no words. */
  | { readonly kind: 'no-text' }
  | { readonly kind: 'too-large'; readonly letters: number; readonly limit: number }
  | { readonly kind: 'too-many'; readonly paragraphs: number; readonly limit: number }

/** More at once is no contribution to a meeting's text, and would hold up every page at the table. */
export const MAX_LETTERS = 100_000
export const MAX_PARAGRAPHS = 1000

/** What is told of a paste that was taken; null where all of it came in as it was. */
export function toldOf({ remarks }: Pasted): NotTaken | null {
  return remarks.length === 0 ? null : { kind: 'partly', remarks }
}
