import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inBothPlaces } from '../../../../shared/document/both-places.ts'
import type { Document } from '../../../../shared/document/document.ts'
import type { SuggestionId } from '../../../../shared/ids.ts'
import { exported, partOf } from '../../../support/exported.ts'
import { anyDocument } from '../../../support/random-document.ts'

/** Insertions and deletions in a file by the party that signs them, of words and of ends. */
function revisionsIn(file: Uint8Array): Readonly<Record<string, number>> {
  const signs = partOf(file, 'word/document.xml').matchAll(
    /<w:(?:ins|del) [^>]*w:author="([^"]*)"/g,
  )
  return counted(
    [...signs].flatMap(([, author = '']) => author.split('; ').map((each) => each.slice(0, 3))),
  )
}

/** The same in the document that it is made of. */
function pendingIn(document: Document): Readonly<Record<string, number>> {
  const partyOf = (id: SuggestionId) => document.suggestions.get(id)?.party ?? 'nobody'
  return counted(
    inBothPlaces(document).flatMap(({ paragraph: { runs, end } }) =>
      [...runs, end].flatMap(({ insertion, deletions }) => [
        ...(insertion === null ? [] : [partyOf(insertion)]),
        ...new Set(deletions.map(partyOf)),
      ]),
    ),
  )
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const any = anyDocument({ maxParagraphs: 6, hasStruckNewEnds: true, hasMarkedEnds: true })

it('has as many revisions of each party as are pending, on the first and on the tenth export', async () => {
  await fc.assert(
    fc.asyncProperty(any, async (document) => {
      const first = await exported(document)
      expect(revisionsIn(first)).toEqual(pendingIn(document))
      let tenth = first
      for (let time = 2; time <= 10; time += 1) tenth = await exported(document)
      expect(tenth).toEqual(first)
    }),
    { numRuns: 12 },
  )
})
