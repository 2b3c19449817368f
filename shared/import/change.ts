import type { FormatSpan, Props } from '../document/document.ts'
import type { Attribute } from '../document/format.ts'
import type { ItemId } from '../draft/items.ts'
import type { Ranges } from '../draft/ranges.ts'
import type { ParagraphId } from '../ids.ts'
import type { BaseLine } from './base-text.ts'
import type { Origin } from './runs.ts'
import type { Source } from './source.ts'

/** What a file asks for: one suggestion each, as if a delegate had typed it in one go. */
export type Change = { readonly key: string; readonly source: Source } & ChangeEffect

export type Unkeyed = { readonly source: Source } & ChangeEffect

export type ChangeEffect =
  | {
      readonly kind: 'words'
      /** Letters and ends to be struck. */
      readonly strikes: Ranges
      readonly struck: string
      readonly insertions: readonly Insertion[]
      readonly added: string
      readonly home: BaseLine | null
    }
  | { readonly kind: 'props'; readonly home: BaseLine; readonly props: Props }
  | {
      readonly kind: 'format'
      readonly home: BaseLine
      readonly ranges: Ranges
      readonly words: string
      readonly attribute: Attribute
      readonly isOn: boolean
    }
  | {
      readonly kind: 'move'
      readonly home: BaseLine | null
      readonly paragraphs: readonly MovedParagraph[]
      /** What it is to stand after: the first of these that is still there; at the beginning where there is none to name. */
      readonly after: readonly ParagraphId[]
      /** A new paragraph of the file that it stands right after; null where it is not one. */
      readonly afterNew: number | null
      /** Whether the file adds or moves what it stands beside: that it stands there today tells nothing then. */
      readonly isAmongChanges: boolean
      /** Whether it moves of the new paragraphs only those it names; else what is cut from it or added after it goes along. */
      readonly seesNew: boolean
    }

/** What goes with a move. `new`: a paragraph that the file adds, by which of its paragraphs it is. */
export type MovedParagraph =
  | { readonly kind: 'known'; readonly id: ParagraphId }
  | { readonly kind: 'new'; readonly paragraph: number; readonly text: string }

/**
 * Words to add, by the items of the base:
 *
 * - `within`: after an item; each further line cuts the paragraph there.
 * - `after`: paragraphs of their own, after the end of one; null: at the very beginning.
 */
export type Insertion =
  | {
      readonly form: 'within'
      readonly home: BaseLine
      readonly anchor: ItemId
      /** Where the anchor is in the base, for finding what is left near it. */
      readonly offset: number
      readonly lines: readonly NewLine[]
    }
  | {
      readonly form: 'after'
      readonly home: BaseLine | null
      readonly lines: readonly NewLine[]
    }

/** The last line of `within` has no end of its own, and so no props. */
export interface NewLine {
  readonly text: string
  readonly formats: readonly FormatSpan[]
  readonly origins: readonly Origin[]
  readonly props: Props | null
  /** The paragraph of the file that it is; null for the last line of `within`. */
  readonly paragraph: number | null
}
