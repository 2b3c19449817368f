import type { ParagraphId } from '../../ids.ts'
import type { Marks } from '../../document/document.ts'
import { isNote } from './footnotes.ts'
import type { Looking, Survey } from './survey.ts'
import { kindsAmong, revision, surveyBlock, surveyParagraph } from './survey.ts'
import type { Node, Root } from './tree.ts'
import { attribute, childrenOf, under } from './tree.ts'
import { allLinesOf, struckWords } from './words.ts'

/** Where a note is referred to. */
export interface Reference extends Marks {
  readonly paragraph: ParagraphId
}

/**
 * Tells of notes that nothing in the text refers to, of what within one does not come in as it is,
 * and of changes that are tracked there: a note is one whole, and comes in as it would stand. What
 * is struck in it is told, whoever struck it: nobody sees it any more.
 * `references` are by the notes' numbers.
 */
export function surveyNotes(
  part: Root | null,
  name: 'w:footnote' | 'w:endnote',
  references: ReadonlyMap<string, Reference>,
  survey: Survey,
): void {
  const seen = new Set<string>()
  for (const note of childrenOf(part, name)) {
    const number = attribute(note, 'w:id') ?? ''
    const reference = isNote(note) ? references.get(number) : undefined
    const words = allLinesOf(note)
    if ((reference === undefined || seen.has(number)) && words !== '') {
      survey.notices.add('loose-notes', null, words)
    }
    if (isNote(note)) seen.add(number)
    if (reference === undefined) continue
    // One that is new, or struck, is tracked from end to end.
    const isWhole = reference.insertion !== null || reference.deletions.length > 0
    surveyAside(note, reference.paragraph, { ...survey, ...lookingAt(part, isWhole) })
    const isChanged = !isWhole && CHANGES.some((each) => under(note, each).length > 0)
    const struck = struckWords(note)
    if (isChanged || struck !== '') survey.notices.add('note-changes', reference.paragraph, struck)
  }
}

/**
 * Tells of whose a comment is that does not say so, and what does not come in of it: a comment is
 * words alone. `homes` are the paragraphs that comments hang on, by their numbers.
 */
export function surveyComments(
  part: Root | null,
  homes: ReadonlyMap<string, ParagraphId>,
  survey: Survey,
): void {
  // Comments are numbered apart.
  const numbered = { ...survey, revisions: new Set<string>() }
  const own = { ...survey, ...lookingAt(part, true) }
  for (const comment of childrenOf(part, 'w:comment')) {
    const home = homes.get(attribute(comment, 'w:id') ?? '') ?? null
    revision(comment, home, numbered)
    surveyAside(comment, home, own)
    const struck = struckWords(comment)
    if (struck !== '') survey.notices.add('comment-changes', home, struck)
  }
}

function surveyAside(note: Node, id: ParagraphId | null, survey: Survey): void {
  const surveyed = { id, hasOtherLook: false, isMoved: true }
  for (const each of under(note, 'w:p')) surveyParagraph(each, surveyed, survey)
  for (const each of under(note, 'w:altChunk')) surveyBlock(each, id, survey)
}

const CHANGES = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']

/** What is to be looked at in what stands aside. What one refers to is said by relations of its own part. */
function lookingAt(
  part: Root | null,
  isWhole: boolean,
): Looking & Pick<Survey, 'addressOf' | 'fileOf' | 'drawnWords'> {
  const { kinds, ...rest } = kindsAmong(part?.names ?? new Set())
  const left = [...kinds].filter(([, kind]) => kind !== 'link' && !(isWhole && kind === 'revision'))
  const unknown = { addressOf: () => null, fileOf: () => '', drawnWords: () => '' }
  return { kinds: new Map(left), ...rest, ...unknown }
}
