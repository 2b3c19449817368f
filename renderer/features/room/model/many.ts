import type { Entry } from '../../../../shared/draft/entry.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { pendingOf } from './queue.ts'

/** What the chair wants to decide in one go. */
export type Many =
  | { readonly kind: 'paragraph'; readonly paragraph: ParagraphId }
  | { readonly kind: 'party'; readonly party: Party }
  | { readonly kind: 'all' }

/**
 * The pending ones meant. A paragraph's are all of it, whatever the filter shows; a party's those
 * that it proposes, and not what it stands by.
 */
export function entriesOfMany(entries: readonly Entry[], many: Many): readonly Entry[] {
  switch (many.kind) {
    case 'paragraph':
      return pendingOf(entries, null).filter(({ paragraph }) => paragraph === many.paragraph)
    case 'party':
      return pendingOf(entries, many.party).filter(
        ({ suggestion }) => suggestion.party === many.party,
      )
    case 'all':
      return pendingOf(entries, null)
  }
}
