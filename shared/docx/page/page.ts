import type { Props } from '../../document/document.ts'
import type { Footnote } from '../../document/footnotes.ts'
import type { Format } from '../../document/format.ts'
import type { ParagraphId } from '../../ids.ts'

/**
 * How words of a page are meant. `bracket` is ours: a bracket, and what it says of the words in it.
 * `struck` words somebody proposes to take out, `added` ones to put in.
 */
export type Sense = 'plain' | 'bracket' | 'added' | 'struck'

export interface Piece {
  readonly text: string
  readonly sense: Sense
  readonly format: Format
  /** It is that note's number, and no words. */
  readonly footnote?: Footnote
}

/** A paragraph of a page that is printed as it stands: nothing in it is a tracked change. */
export interface Line {
  readonly id: ParagraphId
  /** A paragraph that is moved stands at both its places. */
  readonly isMovedHere: boolean
  readonly props: Props
  /** Whether it counts; of points alone. */
  readonly isNumbered: boolean
  /** The number it loses by a proposal, and does not count for. */
  readonly lostNumber: string | null
  readonly pieces: readonly Piece[]
  /** The numbers of what is said about it, which stands after the text. */
  readonly remarks: readonly number[]
}
