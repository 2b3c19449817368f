import type { Document } from '../../../../shared/document/document.ts'
import type { Place } from '../../../../shared/draft/anchors.ts'
import type { SuggestionId } from '../../../../shared/ids.ts'

/**
 * The suggestion that a caret stands in, or has just been writing: a run ends where the caret
 * behind its last letter is. Of several that strike the same words, the first.
 */
export function suggestionAt(
  document: Document,
  { paragraph, offset }: Place,
): SuggestionId | null {
  const runs = document.paragraphs.find(({ id }) => id === paragraph)?.runs ?? []
  let start = 0
  for (const { text, insertion, deletions, restyled } of runs) {
    const end = start + text.length
    const found = insertion ?? deletions[0] ?? restyled?.at(-1)?.suggestion ?? null
    if (offset > start && offset <= end && found !== null) return found
    if (offset < end) return null
    start = end
  }
  return null
}

/** Where a suggestion's first words begin; null when it shows none. */
export function placeOfSuggestion(document: Document, id: SuggestionId): Place | null {
  const isIt = ({ suggestion }: { readonly suggestion: SuggestionId }) => suggestion === id
  for (const { id: paragraph, runs, end, changes, moves = [] } of document.paragraphs) {
    let offset = 0
    for (const run of runs) {
      const isMarked = run.deletions.includes(id) || run.restyled?.some(isIt) === true
      if (run.insertion === id || isMarked) return { paragraph, offset }
      offset += run.text.length
    }
    const isAtEnd = end.insertion === id || end.deletions.includes(id)
    if (isAtEnd) return { paragraph, offset }
    if ([...changes, ...moves].some(isIt)) return { paragraph, offset: 0 }
  }
  return null
}
