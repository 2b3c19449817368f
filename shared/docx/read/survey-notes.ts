import type { ParagraphId } from '../../ids.ts'
import type { Marks } from '../../document/document.ts'
import type { Survey } from './survey.ts'
import { revision } from './survey.ts'
import type { Node } from './tree.ts'
import { attribute, childrenOf, under } from './tree.ts'
import { isNote } from './footnotes.ts'
import { linesOf, struckWords } from './words.ts'

/** Where a note is referred to. */
export interface Reference extends Marks {
  readonly paragraph: ParagraphId
}

/**
 * Tells of notes that nothing in the text refers to, and of changes that are tracked within one:
 * a note is one whole, and comes in as it would stand. `references` are by the notes' numbers.
 */
export function surveyNotes(
  part: Node | null,
  name: 'w:footnote' | 'w:endnote',
  references: ReadonlyMap<string, Reference>,
  survey: Survey,
): void {
  const seen = new Set<string>()
  for (const note of childrenOf(part, name).filter(isNote)) {
    const number = attribute(note, 'w:id') ?? ''
    const reference = references.get(number)
    const words = linesOf(note)
    if ((reference === undefined || seen.has(number)) && words !== '') {
      survey.notices.add('loose-notes', null, words)
    }
    seen.add(number)
    // One that is new, or struck, is tracked from end to end.
    if (reference === undefined || reference.insertion !== null) continue
    if (reference.deletions.length > 0) continue
    const changes = ['w:ins', 'w:del'].flatMap((each) => under(note, each))
    for (const each of changes) revision(each, reference.paragraph, survey)
    if (changes.length > 0) {
      survey.notices.add('note-changes', reference.paragraph, struckWords(note))
    }
  }
}
