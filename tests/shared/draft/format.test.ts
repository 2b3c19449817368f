import { describe, expect, it } from 'vitest'
import { decide, lastDecision, undoDecision } from '../../../shared/draft/decide.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { showParagraphs } from '../../support/notation.ts'

const BY = { name: 'Elena Robles', atMs: 99 }

function table() {
  const base = baseUpdate('1| Agradecer a los Países')
  return {
    mex: deskFor('MEX', base, 10),
    can: deskFor('CAN', base, 20),
    chair: deskFor('PPT', base, 30),
  }
}

const bold = (desk: Desk, words: string, isOn = true) =>
  desk.pen.setFormat(before(desk, words), after(desk, words), 'bold', isOn)

const pending = ({ reader }: Desk) => reader.entries().filter((entry) => entry.state === 'pending')

const view = ({ reader }: Desk, name: 'accepted' | 'original') =>
  showParagraphs(viewOf(reader.document(), name))

describe('format', () => {
  it('is a suggestion on base words', () => {
    const { mex } = table()
    bold(mex, 'los Países')
    expect(draw(mex)).toBe('1| Agradecer a [b+MEX:los Países]')
    expect(view(mex, 'accepted')).toBe('1| Agradecer a [b:los Países]')
    expect(view(mex, 'original')).toBe('1| Agradecer a los Países')
    expect(pending(mex).map(({ kind, restyled }) => [kind, restyled])).toEqual([
      ['format', 'los Países'],
    ])
  })

  it('is taken back where its own country turns it off again', () => {
    const { mex } = table()
    bold(mex, 'los Países')
    bold(mex, 'los ', false)
    expect(draw(mex)).toBe('1| Agradecer a los [b+MEX:Países]')
    mex.pen.undo()
    expect(draw(mex)).toBe('1| Agradecer a [b+MEX:los Países]')
    mex.pen.undo()
    expect(draw(mex)).toBe('1| Agradecer a los Países')
    mex.pen.redo()
    expect(draw(mex)).toBe('1| Agradecer a [b+MEX:los Países]')
  })

  it('stands for two countries side by side, and the later one holds', () => {
    const { mex, can } = table()
    bold(mex, 'los Países')
    exchange(mex, can)
    bold(can, 'Países', false)
    exchange(mex, can)
    expect(draw(mex)).toBe('1| Agradecer a [b+MEX:los ][b+MEX:[b-CAN:Países]]')
    expect(view(mex, 'accepted')).toBe('1| Agradecer a [b:los ]Países')
  })

  it('belongs to the insertion it lies on', () => {
    const { mex, chair } = table()
    mex.pen.insertText(after(mex, 'los '), 'once ')
    bold(mex, 'once')
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho', ['italic'])
    exchange(mex, chair)
    expect(draw(chair)).toBe(
      '1| Agradecer[+MEX:[i+MEX: mucho]] a los [+MEX:[b+MEX:once]][+MEX: ]Países',
    )
    expect(pending(chair)).toHaveLength(2)
    decide(chair.reader, pending(chair), 'accepted', BY)
    expect(draw(chair)).toBe('1| Agradecer[i: mucho] a los [b:once] Países')
  })

  it('is decided as the chair saw it, and reopened with its author', () => {
    const { mex, chair } = table()
    bold(mex, 'los')
    exchange(mex, chair)
    const seen = pending(chair)
    bold(mex, 'Países')
    exchange(mex, chair)
    decide(chair.reader, seen, 'accepted', BY)
    expect(draw(chair)).toBe('1| Agradecer a [b:los] [b+MEX:Países]')
    const last = lastDecision(chair.reader)
    if (last !== null) undoDecision(chair.reader, last.id, BY)
    expect(draw(chair)).toBe('1| Agradecer a [b+MEX:los] [b+MEX:Países]')
  })

  it('moves nobody else’s words and adds none', () => {
    const { mex, can } = table()
    bold(mex, 'Agradecer a los Países')
    can.pen.insertText(after(can, 'los '), 'once ')
    exchange(mex, can)
    expect(draw(mex)).toBe('1| [b+MEX:Agradecer a los ][+CAN:once ][b+MEX:Países]')
    expect(draw(can)).toBe(draw(mex))
  })
})
