import type { Document, Marks, Paragraph } from '../../../../shared/document/document.ts'
import type { Place } from '../../../../shared/draft/anchors.ts'
import type { SuggestionId } from '../../../../shared/ids.ts'

/**
 * The suggestion that a caret in a paragraph stands in, or has just been writing: a run ends where the caret
 * behind its last letter is. Of several that strike the same words, the first. Else one on a
 * footnote whose number is there.
 */
export function suggestionAt(
  { runs, footnotes = [] }: Paragraph,
  offset: number,
): SuggestionId | null {
  const note = footnotes.find((each) => each.offset === offset && isMarked(each))
  let start = 0
  for (const { text, insertion, deletions, restyled } of runs) {
    const end = start + text.length
    const found = insertion ?? deletions[0] ?? restyled?.at(-1)?.suggestion ?? null
    if (offset > start && offset <= end && found !== null) return found
    if (offset < end) break
    start = end
  }
  return note === undefined ? null : (note.deletions[0] ?? note.insertion)
}

function isMarked({ insertion, deletions }: Marks): boolean {
  return insertion !== null || deletions.length > 0
}

/** Where a suggestion's first words begin; null when it shows none. */
export function placeOfSuggestion(document: Document, id: SuggestionId): Place | null {
  const isIt = ({ suggestion }: { readonly suggestion: SuggestionId }) => suggestion === id
  const isOn = ({ insertion, deletions }: Marks) => insertion === id || deletions.includes(id)
  for (const { id: paragraph, footnotes = [], ...rest } of document.paragraphs) {
    const { runs, end, changes, moves = [] } = rest
    const note = footnotes.find(isOn)
    if (note !== undefined) return { paragraph, offset: note.offset }
    let offset = 0
    for (const run of runs) {
      if (isOn(run) || run.restyled?.some(isIt) === true) return { paragraph, offset }
      offset += run.text.length
    }
    if (isOn(end)) return { paragraph, offset }
    if ([...changes, ...moves].some(isIt)) return { paragraph, offset: 0 }
  }
  return null
}
