import type { Document } from '../../../../shared/document/document.ts'
import type { Footnote } from '../../../../shared/document/footnotes.ts'
import { footnoteNumbers } from '../../../../shared/document/footnotes.ts'
import { moved } from '../../../../shared/document/views.ts'
import type { Place } from '../../../../shared/draft/anchors.ts'
import type { Party } from '../../../../shared/meeting/party.ts'

/** A footnote as it stands below the text. */
export interface ListedFootnote {
  readonly footnote: Footnote
  readonly number: number
  /** In the marked view. */
  readonly place: Place
  /** Who proposes it; null where it is agreed, or seen as if it were. */
  readonly addedBy: Party | null
  readonly liftedBy: readonly Party[]
}

/** The footnotes of what is seen, in its order. `marked` is the document that it is a view of. */
export function listedFootnotes(marked: Document, seen: Document): readonly ListedFootnote[] {
  const { paragraphs, suggestions } = seen
  const places = new Map(
    marked.paragraphs.flatMap(({ id: paragraph, footnotes = [] }) =>
      footnotes.map(({ id, offset }): [string, Place] => [id, { paragraph, offset }]),
    ),
  )
  if (places.size === 0) return []
  const numbers = footnoteNumbers(moved(seen))
  const partiesOf = (ids: Footnote['deletions']) =>
    ids.flatMap((id) => suggestions.get(id)?.party ?? [])
  return paragraphs.flatMap(({ footnotes = [] }) =>
    footnotes.flatMap((footnote): readonly ListedFootnote[] => {
      const [number, place] = [numbers.get(footnote.id), places.get(footnote.id)]
      if (number === undefined || place === undefined) return []
      const { insertion, deletions } = footnote
      const [addedBy = null] = insertion === null ? [] : partiesOf([insertion])
      return [{ footnote, number, place, addedBy, liftedBy: partiesOf(deletions) }]
    }),
  )
}
