import type { Passage } from '../../document/both-places.ts'
import type { Marks, Run } from '../../document/document.ts'
import { piecesOf } from '../../document/references.ts'
import type { SuggestionId } from '../../ids.ts'
import { dressOf } from './dress.ts'
import type { WrittenReferences } from './references.ts'
import { writeReference } from './references.ts'
import type { Revisions } from './revisions.ts'
import type { RevisionName } from './tracked.ts'
import { revision, trackedRun } from './tracked.ts'

/*
 * What is pending of words, in Word's terms:
 *
 * 1. A deletion over another's insertion is a `w:ins` and `w:del` of its own: in a `w:ins` that
 *    holds plain runs too, LibreOffice loses the insertion when it saves.
 * 2. Words that several countries strike are one `w:del` by all of them. Word has no deletion
 *    of a deletion, and two in a row would write the words twice.
 * 3. Words that are moved stand at both places, and so do what others insert and strike among
 *    them: whatever becomes of the move, theirs is still there to be decided. An insertion
 *    comes along as itself, for Word knows no insertion within what is moved.
 * 4. What is inserted by the very suggestion that moves it is only where it comes to.
 */

/** Nothing where the run is not at this place. */
export function writeRun(
  run: Run,
  move: Passage | null,
  revisions: Revisions,
  references: WrittenReferences,
): string {
  const name = run.deletions.length > 0 ? 'w:delText' : 'w:t'
  return underRevisions(run, move, revisions, () =>
    piecesOf(run.text)
      .map((piece) => {
        const look = dressOf(run, revisions)
        const reference = references.get(piece)
        if (reference === undefined) return trackedRun(piece, name, look)
        return writeReference(reference, name, look)
      })
      .join(''),
  )
}

/** What is made, under the changes that are pending of it. Nothing where it is not at this place. */
export function underRevisions(
  marks: Marks,
  move: Passage | null,
  revisions: Revisions,
  make: () => string,
): string {
  if (move?.side === 'from' && marks.insertion === move.suggestion) return ''
  const layers = layersOf(marks, move).map(({ name, by }) => ({ name, signature: revisions(by) }))
  return layers.reduceRight(
    (content, { name, signature }) => revision(name, signature, content),
    make(),
  )
}

/** Of the mark that ends a paragraph: one beside the other, in the order of the schema. */
export function writeMark(end: Marks, move: Passage | null, revisions: Revisions): string {
  return layersOf(end, move)
    .toSorted((a, b) => MARK_ORDER.indexOf(a.name) - MARK_ORDER.indexOf(b.name))
    .map(({ name, by }) => revision(name, revisions(by), ''))
    .join('')
}

const MARK_ORDER: readonly RevisionName[] = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']

interface Layer {
  readonly name: RevisionName
  readonly by: readonly SuggestionId[]
}

/** From the outside in, as Word nests them in a paragraph. */
function layersOf({ insertion, deletions }: Marks, move: Passage | null): readonly Layer[] {
  const isMovedTo = move?.side === 'to' && insertion === null
  return [
    ...(insertion === null ? [] : [{ name: 'w:ins', by: [insertion] } as const]),
    ...(isMovedTo ? [{ name: 'w:moveTo', by: [move.suggestion] } as const] : []),
    ...(move?.side === 'from' ? [{ name: 'w:moveFrom', by: [move.suggestion] } as const] : []),
    ...(deletions.length === 0 ? [] : [{ name: 'w:del', by: deletions } as const]),
  ]
}
