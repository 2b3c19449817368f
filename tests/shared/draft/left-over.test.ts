import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { viewOf } from '../../../shared/document/views.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import { showParagraphs } from '../../support/notation.ts'

describe('words whose paragraph was taken back', () => {
  it('stay, and go with their author: without suggestions it is the base text', () => {
    const base = baseUpdate('1| Agradecer')
    const [mex, can] = [deskFor('MEX', base, 10), deskFor('CAN', base, 20)]
    mex.pen.split(after(mex, 'Agradecer'))
    exchange(mex, can)
    const added = can.reader.document().paragraphs[1]?.id
    if (added === undefined) throw new Error('Nothing was added')
    can.pen.insertText({ paragraph: added, offset: 0 }, 'Instar')
    mex.pen.undo()
    exchange(mex, can)
    expect(draw(mex)).toBe('1| Agradecer\n1| [+CAN:Instar] ¶[+CAN]')
    const { reader } = mex
    expect(showParagraphs(viewOf(reader.document(), 'original'))).toBe('1| Agradecer')
    expect(showParagraphs(viewOf(reader.document(), 'accepted'))).toBe('1| Agradecer\n1| Instar')
  })
})

describe('a mark that names more than letters', () => {
  it('shows who is there what it shows who comes later', () => {
    const base = baseUpdate('1| Agradecer')
    const [mex, can] = [deskFor('MEX', base, 10), deskFor('CAN', base, 20)]
    mex.pen.insertText(after(mex, 'Agra'), 'x')
    mex.pen.insertText(after(mex, 'decer'), 'y')
    exchange(mex, can)
    const { marks } = can.reader.draft
    const [suggestion] = [...mex.reader.document().suggestions.keys()]
    marks.set('20.0', { kind: 'delete', suggestion, ranges: [10, 0, Number.MAX_SAFE_INTEGER] })
    const later = openReader(openDraft(can.doc)).document().paragraphs
    expect(showParagraphs(can.reader.document().paragraphs)).toBe(showParagraphs(later))
    expect(draw(can)).toContain('[-MEX:[+MEX:x]]')
  })
})

describe('what arrives before the suggestion that it belongs to', () => {
  it('is drawn again when that one comes: under its own flag', () => {
    const base = baseUpdate('1| Agradecer')
    const [mex, can] = [deskFor('MEX', base, 10), deskFor('CAN', base, 20)]
    mex.pen.insertText(after(mex, 'Agra'), 'x')
    const first = Y.encodeStateAsUpdate(mex.doc)
    const later = deskFor('MEX', first, 11)
    later.pen.insertText(after(later, 'Agrax'), 'y')
    later.pen.deleteRange(before(later, 'decer'), after(later, 'de'))
    Y.applyUpdate(can.doc, Y.encodeStateAsUpdate(later.doc, Y.encodeStateVector(mex.doc)))
    const unknown = can.reader.document().paragraphs[0]
    Y.applyUpdate(can.doc, first)
    expect(can.reader.document().paragraphs[0]).not.toBe(unknown)
    expect(draw(can)).toBe('1| Agra[+MEX:xy][-MEX:de]cer')
  })

  it('also where it only strikes', () => {
    const base = baseUpdate('1| Agradecer\n1| Instar')
    const [mex, can] = [deskFor('MEX', base, 10), deskFor('CAN', base, 20)]
    mex.pen.deleteRange(after(mex, 'Agradec'), after(mex, 'Agradecer'))
    const first = Y.encodeStateAsUpdate(mex.doc)
    const later = deskFor('MEX', first, 11)
    later.pen.deleteRange(before(later, 'Agradecer'), before(later, 'Inst'))
    Y.applyUpdate(can.doc, Y.encodeStateAsUpdate(later.doc, Y.encodeStateVector(mex.doc)))
    const unknown = can.reader.document().paragraphs
    Y.applyUpdate(can.doc, first)
    expect(can.reader.document().paragraphs[0]).not.toBe(unknown[0])
  })
})
