import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { unconfirmedWords } from '../../../renderer/sync/words.ts'
import { replyTo, resolveThread } from '../../../shared/draft/comment.ts'
import { commentOn, said } from '../../support/commenting.ts'
import { after, baseUpdate, deskFor, exchange } from '../../support/drafting.ts'

describe('the words that the host never confirmed', () => {
  it('are what was typed after its last word, piece by piece', () => {
    const doc = new Y.Doc({ gc: false })
    const text = doc.getText('body')
    text.insert(0, 'Agradecer a la PPT.')
    const received = Y.decodeStateVector(Y.encodeStateVector(doc))
    text.insert(9, ' mucho')
    text.insert(15, ' y bien')
    text.insert(0, 'Además, ')
    doc.getMap('marks').set('x', { kind: 'delete' })
    expect(unconfirmedWords(doc, received, own(doc))).toEqual(['mucho y bien', 'Además,'])
  })

  it('are none when the host has everything', () => {
    const doc = new Y.Doc({ gc: false })
    doc.getText('body').insert(0, 'Agradecer')
    expect(unconfirmedWords(doc, Y.decodeStateVector(Y.encodeStateVector(doc)), own(doc))).toEqual(
      [],
    )
  })

  it('break the line at a new paragraph', () => {
    const doc = new Y.Doc({ gc: false })
    const text = doc.getText('body')
    text.insert(0, 'uno')
    text.insertEmbed(3, { p: 'a' })
    text.insertEmbed(4, { s: 1 })
    text.insert(5, 'dos')
    expect(unconfirmedWords(doc, new Map(), own(doc))).toEqual(['uno\n\ndos'])
  })

  it('hold comments, each a piece of its own', () => {
    const mex = deskFor('MEX', baseUpdate('1| Agradecer a los Países'), 10)
    const received = Y.decodeStateVector(Y.encodeStateVector(mex.doc))
    const thread = commentOn(mex, 'Países', '¿Todos?')
    replyTo(mex.reader.draft, thread, 'Sí.', said('MEX'))
    resolveThread(mex.reader.draft, thread, true, said('MEX'))
    expect(unconfirmedWords(mex.doc, received, own(mex.doc))).toEqual(['¿Todos?', 'Sí.'])
  })

  it('are not those of others, of which no receipt comes', () => {
    const base = baseUpdate('1| Agradecer a los Países')
    const [mex, can] = [deskFor('MEX', base, 10), deskFor('CAN', base, 11)]
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    can.pen.insertText(after(can, 'Países'), ' todos')
    exchange(mex, can)
    expect(unconfirmedWords(mex.doc, new Map([[1, 1_000]]), own(mex.doc))).toEqual(['mucho'])
  })
})

function own({ clientID }: Y.Doc): ReadonlySet<number> {
  return new Set([clientID])
}
