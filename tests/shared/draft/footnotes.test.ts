import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { viewOf } from '../../../shared/document/views.ts'
import { decide, lastDecision, undoDecision } from '../../../shared/draft/decide.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { startDraft } from '../../../shared/draft/start.ts'
import { withdraw } from '../../../shared/draft/withdraw.ts'
import type { MarkId } from '../../../shared/ids.ts'
import {
  MEETING,
  after,
  baseUpdate,
  before,
  deskFor,
  draw,
  exchange,
} from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { showParagraphs } from '../../support/notation.ts'

const BY = { name: 'Elena Robles', atMs: 99 }
const TEXT = '1| Agradecer a los Países\n1| Instar a México'

function table() {
  const base = baseUpdate(TEXT)
  return {
    mex: deskFor('MEX', base, 10),
    can: deskFor('CAN', base, 20),
    chair: deskFor('PPT', base, 30),
  }
}

const pending = ({ reader }: Desk) => reader.entries().filter(({ state }) => state === 'pending')
const view = ({ reader }: Desk, name: 'accepted' | 'original') =>
  showParagraphs(viewOf(reader.document(), name)).split('\n')
const accept = (chair: Desk) => decide(chair.reader, pending(chair), 'accepted', BY)
const reserve = (desk: Desk, words: string) =>
  desk.pen.addFootnote(after(desk, words), 'No aplica', true)

function firstOf({ reader }: Desk): MarkId {
  const [note] = reader.document().paragraphs.flatMap(({ footnotes = [] }) => footnotes)
  if (note === undefined) throw new Error('There is no footnote')
  return note.id
}

describe('a footnote', () => {
  it('is a proposal until the chair takes it in', () => {
    const { mex, chair } = table()
    expect(reserve(mex, 'Países')).toBe(true)
    exchange(mex, chair)
    expect(draw(chair).split('\n')[0]).toBe('1| Agradecer a los Países[+MEX:[^MEX:No aplica]]')
    expect(view(chair, 'original')[0]).toBe('1| Agradecer a los Países')
    expect(pending(chair).map(({ kind, footnote }) => [kind, footnote])).toEqual([
      ['footnote', { text: 'No aplica', of: 'MEX' }],
    ])
    accept(chair)
    expect(draw(chair).split('\n')[0]).toBe('1| Agradecer a los Países[^MEX:No aplica]')
    const last = lastDecision(chair.reader)
    if (last !== null) undoDecision(chair.reader, last.id, BY)
    expect(draw(chair).split('\n')[0]).toBe('1| Agradecer a los Países[+MEX:[^MEX:No aplica]]')
  })

  it('is no more once it is rejected, and changes no word', () => {
    const { mex, chair } = table()
    reserve(mex, 'Países')
    exchange(mex, chair)
    decide(chair.reader, pending(chair), 'rejected', BY)
    expect(draw(chair)).toBe(TEXT)
  })

  it('is undone and done again', () => {
    const { mex } = table()
    reserve(mex, 'Países')
    mex.pen.undo()
    expect(draw(mex)).toBe(TEXT)
    mex.pen.redo()
    expect(draw(mex).split('\n')[0]).toBe('1| Agradecer a los Países[+MEX:[^MEX:No aplica]]')
  })

  it('is taken back by its own country, by either way', () => {
    const { mex, can } = table()
    reserve(mex, 'Países')
    mex.pen.liftFootnote(firstOf(mex))
    expect(draw(mex)).toBe(TEXT)
    reserve(mex, 'Países')
    exchange(mex, can)
    const [entry] = pending(mex)
    if (entry !== undefined) withdraw(mex.reader, entry, mex.pen.author)
    expect(draw(mex)).toBe(TEXT)
  })

  it('is lifted by its own country once it stands, if the chair agrees', () => {
    const { mex, can, chair } = table()
    reserve(mex, 'Países')
    exchange(mex, can, chair)
    accept(chair)
    exchange(mex, can, chair)
    expect(can.pen.liftFootnote(firstOf(can))).toBe(false)
    expect(mex.pen.liftFootnote(firstOf(mex))).toBe(true)
    expect(mex.pen.liftFootnote(firstOf(mex))).toBe(false)
    expect(draw(mex).split('\n')[0]).toBe('1| Agradecer a los Países[-MEX:[^MEX:No aplica]]')
    exchange(mex, chair)
    expect(pending(chair).map(({ kind, footnote }) => [kind, footnote?.text])).toEqual([
      ['lift', 'No aplica'],
    ])
    accept(chair)
    expect(draw(chair)).toBe(TEXT)
  })

  it('is changed as a whole, in one step, by whoever may lift it', () => {
    const { mex, can, chair } = table()
    reserve(mex, 'Países')
    expect(mex.pen.changeFootnote(firstOf(mex), 'No aplica')).toBe(false)
    expect(mex.pen.changeFootnote(firstOf(mex), 'No nos aplica')).toBe(true)
    expect(draw(mex).split('\n')[0]).toBe('1| Agradecer a los Países[+MEX:[^MEX:No nos aplica]]')
    mex.pen.undo()
    expect(draw(mex).split('\n')[0]).toBe('1| Agradecer a los Países[+MEX:[^MEX:No aplica]]')
    exchange(mex, chair)
    accept(chair)
    exchange(mex, can, chair)
    expect(can.pen.changeFootnote(firstOf(can), 'Sí aplica')).toBe(false)
    expect(mex.pen.changeFootnote(firstOf(mex), 'Sí aplica')).toBe(true)
    expect(draw(mex).split('\n')[0]).toBe(
      '1| Agradecer a los Países[-MEX:[^MEX:No aplica]][+MEX:[^MEX:Sí aplica]]',
    )
    exchange(mex, chair)
    accept(chair)
    expect(draw(chair).split('\n')[0]).toBe('1| Agradecer a los Países[^MEX:Sí aplica]')
  })

  it('is the same for everybody, in whatever order things came to know', () => {
    const { mex, can, chair } = table()
    chair.pen.addFootnote(after(chair, 'los'), 'Véase', false)
    exchange(mex, can, chair)
    can.pen.liftFootnote(firstOf(can))
    mex.pen.liftFootnote(firstOf(mex))
    can.pen.addFootnote(after(can, 'Países'), 'Dos', true)
    mex.pen.addFootnote(after(mex, 'Países'), 'Uno', true)
    exchange(mex, can, chair)
    const drawn =
      '1| Agradecer a los[-MEX:[-CAN:[+PPT:[^Véase]]]] Países[+MEX:[^MEX:Uno]][+CAN:[^CAN:Dos]]'
    expect([mex, can, chair].map((desk) => draw(desk).split('\n')[0])).toEqual([
      drawn,
      drawn,
      drawn,
    ])
  })

  it('travels with its letter through cuts, joins and moves', () => {
    const { mex, chair } = table()
    reserve(mex, 'a los')
    mex.pen.split(after(mex, 'Agradecer'))
    exchange(mex, chair)
    accept(chair)
    chair.pen.move(before(chair, 'Instar').paragraph, null)
    chair.pen.deleteRange(after(chair, 'Países'), after(chair, 'Países'))
    accept(chair)
    expect(draw(chair).split('\n')).toEqual([
      '1| Instar a México',
      '1| Agradecer',
      '1|  a los[^MEX:No aplica] Países',
    ])
  })

  it('stands where its words were, and says that they are gone', () => {
    const { mex, chair } = table()
    reserve(mex, 'los')
    exchange(mex, chair)
    accept(chair)
    chair.pen.deleteRange(after(chair, 'Agradecer'), after(chair, 'los'))
    accept(chair)
    expect(draw(chair).split('\n')[0]).toBe('1| Agradecer[^MEX:No aplica] Países')
    const [note] = chair.reader.document().paragraphs[0]?.footnotes ?? []
    expect(note?.hasLostWords).toBe(true)
  })

  it('waits for the chair even where its words are gone', () => {
    const { mex, chair } = table()
    chair.pen.deleteRange(after(chair, 'Agradecer'), after(chair, 'los'))
    reserve(mex, 'los')
    exchange(mex, chair)
    decide(
      chair.reader,
      pending(chair).filter(({ kind }) => kind === 'delete'),
      'accepted',
      BY,
    )
    expect(pending(chair).map(({ kind }) => kind)).toEqual(['footnote'])
    accept(chair)
    expect(draw(chair).split('\n')[0]).toBe('1| Agradecer[^MEX:No aplica] Países')
  })

  it('stays where nothing else is left after the last paragraph (seed 2021)', () => {
    const base = baseUpdate('1| Uno\n1| Dos\n1| Tres')
    const [mex, can, chair] = [
      deskFor('MEX', base, 10),
      deskFor('CAN', base, 20),
      deskFor('PPT', base, 30),
    ]
    const [first, second, third] = mex.reader.document().paragraphs.map(({ id }) => id)
    if (first === undefined || second === undefined || third === undefined)
      throw new Error(base.join())
    mex.pen.move(second, third)
    exchange(mex, can)
    can.pen.deleteRange({ paragraph: first, offset: 1 }, { paragraph: third, offset: 1 })
    reserve(mex, 'Dos')
    exchange(mex, can, chair)
    const expected = view(chair, 'accepted')
    expect(expected.join()).toContain('No aplica')
    accept(chair)
    expect(view(chair, 'accepted')).toEqual(expected)
  })

  it('may open a paragraph, and belong to a text from the beginning', () => {
    const doc = new Y.Doc({ gc: false })
    const props = { kind: 'plain', level: 0 } as const
    startDraft(doc, {
      ...{ template: 'x', title: 'x', meeting: MEETING },
      paragraphs: [
        {
          ...{ props, text: 'Instar' },
          footnotes: [
            { offset: 0, text: 'Al principio' },
            { offset: 6, text: '', of: 'MEX' },
          ],
        },
      ],
    })
    const reader = openReader(openDraft(doc))
    expect(draw({ reader })).toBe('p| [^Al principio]Instar[^MEX:…]')
    expect(reader.entries()).toEqual([])
  })

  it('is nothing where there is nothing to say, and no reservation of who is no country', () => {
    const { chair } = table()
    expect(chair.pen.addFootnote(after(chair, 'los'), '  ', false)).toBe(false)
    expect(chair.pen.addFootnote(after(chair, 'los'), 'No aplica', true)).toBe(false)
    expect(chair.pen.addFootnote(after(chair, 'los'), 'Véase\n2016', false)).toBe(true)
    expect(chair.reader.document().paragraphs[0]?.footnotes?.[0]?.text).toBe('Véase\n2016')
  })
})
