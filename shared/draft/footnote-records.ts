import type { MarkId } from '../ids.ts'
import { markId } from '../ids.ts'
import { isCountry } from '../meeting/party.ts'
import type { Country } from '../meeting/party.ts'
import { fieldsOf } from './fields.ts'
import { isPrintable, printable } from './printable.ts'

/** UTF-16 code units of one footnote: a page of text. */
export const MAX_FOOTNOTE_LENGTH = 4_000

/** A footnote at one item: after that letter, or at the beginning of the paragraph that it opens. */
export interface FootnoteValue {
  readonly text: string
  /** Whose reservation it is: the country of its suggestion, and no other. Null: a note on the text. */
  readonly of: Country | null
}

/** Takes a footnote away that is in force, or that another proposes. */
export interface LiftValue {
  readonly footnote: MarkId
}

export function parseFootnote(value: unknown): FootnoteValue | null {
  const { text, of } = fieldsOf(value)
  if (typeof text !== 'string' || text === '') return null
  if (!text.split('\n').every(isPrintable)) return null
  return of === null || isCountry(of) ? { text, of } : null
}

export function parseLift(value: unknown): LiftValue | null {
  const { footnote } = fieldsOf(value)
  return typeof footnote === 'string' ? { footnote: markId(footnote) } : null
}

/** As it is kept: lines of what can be printed, without blanks around them. Null for nothing, and for what is too long. */
export function footnoteText(text: string): string | null {
  const trimmed = text.split('\n').map(printable).join('\n').trim()
  return trimmed === '' || trimmed.length > MAX_FOOTNOTE_LENGTH ? null : trimmed
}
