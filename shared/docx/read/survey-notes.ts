import type { ParagraphId } from '../../ids.ts'
import type { Marks } from '../../document/document.ts'
import type { Survey } from './survey.ts'
import { kindsAmong, surveyParagraph } from './survey.ts'
import type { Root } from './tree.ts'
import { attribute, childrenOf, under } from './tree.ts'
import { isNote } from './footnotes.ts'
import { linesOf, struckWords } from './words.ts'

/** Where a note is referred to. */
export interface Reference extends Marks {
  readonly paragraph: ParagraphId
}

/**
 * Tells of notes that nothing in the text refers to, of what within one does not come in as it is,
 * and of changes that are tracked there: a note is one whole, and comes in as it would stand.
 * `references` are by the notes' numbers.
 */
export function surveyNotes(
  part: Root | null,
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
    if (reference === undefined) continue
    // One that is new, or struck, is tracked from end to end.
    const isWhole = reference.insertion !== null || reference.deletions.length > 0
    const surveyed = { id: reference.paragraph, hasOtherLook: false, isMoved: true }
    const own = { ...survey, ...kindsIn(part, isWhole) }
    for (const each of under(note, 'w:p')) surveyParagraph(each, surveyed, own)
    const isChanged = !isWhole && CHANGES.some((each) => under(note, each).length > 0)
    if (isChanged) survey.notices.add('note-changes', reference.paragraph, struckWords(note))
  }
}

const CHANGES = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']

/** What is to be looked at within a note. A link of one leads by relations of its own part. */
function kindsIn(part: Root | null, isWhole: boolean): Pick<Survey, 'kinds' | 'hasInRuns'> {
  const { kinds, hasInRuns } = kindsAmong(part?.names ?? new Set())
  const left = [...kinds].filter(([, kind]) => kind !== 'link' && !(isWhole && kind === 'revision'))
  return { kinds: new Map(left), hasInRuns }
}
