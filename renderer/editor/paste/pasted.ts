import type { NewParagraph } from '../../../shared/draft/lines.ts'

/** What was read from outside, before it has a place. */
export interface Pasted {
  /** At least one. */
  readonly paragraphs: readonly NewParagraph[]
  /**
   * Of a single paragraph, its words with the number they came with: within a sentence a number
   * is a word like any other. Null where it came with none.
   */
  readonly verbatim: string | null
}

/** Why something could not be taken into the text. */
export type NotTaken =
  /** Pictures or files, and no words. */
  | { readonly kind: 'no-text' }
  | { readonly kind: 'too-large'; readonly letters: number; readonly limit: number }
  | { readonly kind: 'too-many'; readonly paragraphs: number; readonly limit: number }

/** More at once is no contribution to a meeting's text, and would hold up every page at the table. */
export const MAX_LETTERS = 100_000
export const MAX_PARAGRAPHS = 1000
