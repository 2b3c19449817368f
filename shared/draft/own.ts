import type { Document } from '../document/document.ts'
import type { SuggestionId } from '../ids.ts'
import type { Author } from './hand.ts'

/** Tells which suggestions of a document are an author's party's; of who writes for another, those written so. */
export function ownIn(
  { suggestions }: Pick<Document, 'suggestions'>,
  { party, by }: Author,
): (suggestion: SuggestionId) => boolean {
  return (suggestion) => {
    const info = suggestions.get(suggestion)
    return info?.party === party && (by === undefined || info.by === by)
  }
}
