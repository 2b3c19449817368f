import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { inBothPlaces } from '../../../../shared/document/both-places.ts'
import type { Document } from '../../../../shared/document/document.ts'
import { openDraft } from '../../../../shared/draft/draft.ts'
import { openReader } from '../../../../shared/draft/open-reader.ts'
import type { SuggestionId } from '../../../../shared/ids.ts'
import { after, baseUpdate, before, deskFor, exchange } from '../../../support/drafting.ts'
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

it('has a revision for each suggestion of a country, however often it is exported and opened again', async () => {
  const base = baseUpdate('1| Instar a los Países Miembros\na| Agradecer a la PPT\na| Tomar nota')
  const [mex, can, cri] = (['MEX', 'CAN', 'CRI'] as const).map((party, at) =>
    deskFor(party, base, 10 + at),
  )
  if (mex === undefined || can === undefined || cri === undefined) throw new Error('No desks')
  mex.pen.insertText(after(mex, 'Instar'), ' con firmeza')
  mex.pen.insertText(after(mex, 'Miembros'), ' y Observadores')
  can.pen.deleteRange(before(can, ' Miembros'), after(can, ' Miembros'))
  can.pen.insertText(after(can, 'PPT'), ' de México')
  cri.pen.deleteRange(before(cri, ' nota'), after(cri, ' nota'))
  exchange(mex, can, cri)
  cri.pen.deleteRange(before(cri, ' con firmeza'), after(cri, ' con firmeza'))
  let state = Y.encodeStateAsUpdate(cri.doc)
  for (let time = 1; time <= 10; time += 1) {
    const doc = new Y.Doc({ gc: false })
    Y.applyUpdate(doc, state)
    const reader = openReader(openDraft(doc))
    const parties = reader
      .entries()
      .filter((entry) => entry.state === 'pending')
      .map(({ suggestion }) => suggestion.party)
    expect(revisionsIn(await exported(reader.document())), `${time}`).toEqual(counted(parties))
    expect(counted(parties)).toEqual({ CAN: 2, CRI: 2, MEX: 2 })
    reader.stop()
    state = Y.encodeStateAsUpdate(doc)
  }
})
