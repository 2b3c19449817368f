import type { Placed } from '../../document/both-places.ts'
import type { Document } from '../../document/document.ts'
import type { ReferenceWords, ShownReference } from '../../document/references.ts'
import { bookmarkAt } from './anchors.ts'
import type { Look, WordsName } from './tracked.ts'
import { fieldOf, trackedRun } from './tracked.ts'

/** What is written for the letter of a reference. */
export interface WrittenReference {
  readonly words: string
  /** Of the paragraph whose number Word may count anew; null where it would say something else. */
  readonly bookmark: string | null
}

/** By the letter that stands in the text. */
export type WrittenReferences = ReadonlyMap<string, WrittenReference>

/**
 * A number is a field, which Word and LibreOffice can bring up to date; they call a point as we do,
 * but for dashes. First words would become the whole paragraph, and a number that comes from a
 * join is not yet its own: these are words.
 */
export function writtenReferences(
  { thirdLevel }: Document,
  words: ReferenceWords,
  placed: readonly Placed[],
): WrittenReferences {
  const bookmarkOf = ({ paragraph, isNumber, words: name }: ShownReference): string | null => {
    const isDash = thirdLevel === 'dash' && name.split('.').length > 2
    if (!isNumber || isDash) return null
    const places = placed.filter((each) => each.paragraph.id === paragraph)
    const place = places.find(({ move }) => move?.side === 'to') ?? places[0]
    const isJoined = place === undefined || place.paragraph.end.deletions.length > 0
    return isJoined ? null : bookmarkAt(place)
  }
  return new Map(
    [...words].map(([letter, shown]) => [
      letter,
      { words: shown.words, bookmark: bookmarkOf(shown) },
    ]),
  )
}

export function writeReference(
  { words, bookmark }: WrittenReference,
  name: WordsName,
  look: Look,
): string {
  const result = trackedRun(words, name, look)
  return bookmark === null ? result : fieldOf(`REF ${bookmark} \\w \\h`, result, name, look)
}
