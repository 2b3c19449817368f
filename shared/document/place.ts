import type { ParagraphId } from '../ids.ts'

/** A place between two characters of a paragraph. The offset counts UTF-16 code units. */
export interface Place {
  readonly paragraph: ParagraphId
  readonly offset: number
}

/** Words of one paragraph. Offsets count UTF-16 code units, `from` included, `to` not. */
export interface Stretch {
  readonly paragraph: ParagraphId
  readonly from: number
  readonly to: number
}
