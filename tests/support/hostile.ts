import * as Y from 'yjs'
import { openDraft } from '../../shared/draft/draft.ts'
import type { Draft } from '../../shared/draft/draft.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { after, baseUpdate, before, deskFor } from './drafting.ts'

/** A draft with two sound suggestions of Mexico's, `10.…`: an insertion and a deletion. */
export function soundDraft(): Uint8Array {
  const mex = deskFor('MEX', baseUpdate('1| Agradecer a los Países\na| Instar a la PPT'), 10)
  mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
  mex.pen.deleteRange(before(mex, 'Instar'), after(mex, 'Instar'))
  return Y.encodeStateAsUpdate(mex.doc)
}

export const SOUND = '1| Agradecer[+MEX: mucho] a los Países\na| [-MEX:Instar] a la PPT'

/** What a file holds into which somebody wrote whatever he liked, past every gate. */
export function stored(spoil: (draft: Draft, transaction: Y.Transaction) => void): Uint8Array {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 666
  Y.applyUpdate(doc, soundDraft())
  const draft = openDraft(doc)
  doc.transact((transaction) => spoil(draft, transaction))
  return Y.encodeStateAsUpdate(doc)
}

/** Opens it as whoever comes first, and as one who is there when it arrives: both must see the same. */
export function opened(file: Uint8Array): { readonly fresh: Reader; readonly present: Reader } {
  const [doc, waiting] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })]
  Y.applyUpdate(doc, file)
  Y.applyUpdate(waiting, soundDraft())
  const present = openReader(openDraft(waiting))
  Y.applyUpdate(waiting, file)
  return { fresh: openReader(openDraft(doc)), present }
}
