import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { decide } from '../../../shared/draft/decide.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { startDraft } from '../../../shared/draft/start.ts'
import { baseParagraphs } from '../../support/base-paragraphs.ts'
import { MEETING, after, before, deskFor, draw } from '../../support/drafting.ts'
import { showParagraphs } from '../../support/notation.ts'

const BASE = 's| [b:CONCLUSIONES]\n1| Instar [b:a ][b:[i:los]] Países\np| Fin'

/** The update that opens a draft with base text that is formatted. */
function opened(): Uint8Array {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 1
  const paragraphs = baseParagraphs(BASE)
  startDraft(doc, { template: 'conclusiones-grcm', title: 'Prueba', meeting: MEETING, paragraphs })
  return Y.encodeStateAsUpdate(doc)
}

describe('a draft that begins with formatted words', () => {
  it('has them formatted, and nobody proposes it', () => {
    const desk = deskFor('MEX', opened(), 10)
    expect(draw(desk)).toBe(BASE)
    expect(desk.reader.entries()).toEqual([])
  })

  it('gives words written in between no format of theirs', () => {
    const desk = deskFor('MEX', opened(), 10)
    desk.pen.insertText(after(desk, 'a l'), 'x')
    expect(draw(desk)).toBe(BASE.replace('[b:a ][b:[i:los]]', '[b:a ][b:[i:l]][+MEX:x][b:[i:os]]'))
  })

  it('loses a format where the chair takes a suggestion in', () => {
    const desk = deskFor('MEX', opened(), 10)
    desk.pen.setFormat(before(desk, 'los'), after(desk, 'los'), 'bold', false)
    decide(desk.reader, desk.reader.entries(), 'accepted', { name: 'Elena Robles', atMs: 99 })
    expect(draw(desk)).toContain('1| Instar [b:a ][i:los] Países')
  })

  it('passes over a format of words that are not there', () => {
    const doc = new Y.Doc({ gc: false })
    const formats = [{ from: 2, to: 9, attribute: 'bold' } as const]
    const [base] = baseParagraphs('p| Fin')
    const paragraphs = base === undefined ? [] : [{ ...base, formats }]
    startDraft(doc, { template: 'acta', title: 'Prueba', meeting: MEETING, paragraphs })
    const { paragraphs: shown } = openReader(openDraft(doc)).document()
    expect(showParagraphs(shown)).toBe('p| Fi[b:n]')
  })
})
