import type { Document } from '../document/document.ts'
import type { ParagraphId } from '../ids.ts'
import type { Draft } from './draft.ts'
import type { Entry } from './entry.ts'
import type { ItemId } from './items.ts'
import type { Ledger } from './ledger.ts'
import type { LiveParagraph } from './live.ts'

/**
 * Keeps the plain document of a draft up to date while the draft changes.
 *
 * 1. Only what a transaction touched is read again; whatever else keeps its object, so that
 *    `===` tells what changed. A keystroke costs about its paragraph, not its document.
 * 2. It is up to date after a transaction, not within one.
 */
export interface Reader {
  readonly draft: Draft
  document(): Document
  /** Pending and decided suggestions, in the order of the text. */
  entries(): readonly Entry[]
  /** The paragraph and what it is made of. */
  live(id: ParagraphId): LiveParagraph | null
  lives(): readonly LiveParagraph[]
  ledger(): Ledger
  /** The paragraph that shows an item, or would if the item were visible. */
  paragraphWith(item: ItemId): LiveParagraph | null
  /** The letter that refers to a paragraph, to be written as any other. */
  referenceTo(target: ParagraphId): string
  subscribe(listener: () => void): () => void
  stop(): void
}
