import type { ParagraphId } from '../ids.ts'

/** A place between two characters of a paragraph. The offset counts UTF-16 code units. */
export interface Place {
  readonly paragraph: ParagraphId
  readonly offset: number
}
