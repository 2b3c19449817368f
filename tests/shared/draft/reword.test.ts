import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLEAN, seenIn } from '../../../shared/document/sight.ts'
import { textOf } from '../../../shared/document/views.ts'
import { guardedPen } from '../../../shared/draft/guarded-pen.ts'
import { markBlock } from '../../../shared/draft/blocks.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'

const BASE = `
  1| Actualizar el calendario
  a| Taller, en México, con el apoyo de OIM.
  1| Agradecer`

function table() {
  const base = baseUpdate(BASE)
  return { mex: deskFor('MEX', base, 10), can: deskFor('CAN', base, 20) }
}

const taller = (desk: Desk) => before(desk, 'Taller').paragraph

const clean = ({ reader }: Desk) => seenIn(reader.document(), CLEAN).document.paragraphs.map(textOf)

describe('Pen.reword', () => {
  it('writes only the words that differ, as one suggestion', () => {
    const { mex } = table()
    expect(mex.pen.reword(taller(mex), 'Taller, en Panamá, con el apoyo de la OIM.')).toBe(true)
    expect(draw(mex)).toContain(
      'a| Taller, en [-MEX:México][+MEX:Panamá], con el apoyo de [+MEX:la ]OIM.',
    )
    expect(mex.reader.entries()).toHaveLength(1)
    mex.pen.undo()
    expect(draw(mex)).toContain('a| Taller, en México, con el apoyo de OIM.')
  })

  it('leaves the blanks of other words as they are', () => {
    const { mex } = table()
    const where = mex.pen.insertText(after(mex, 'Taller'), ', el 10\u00a0de  junio')
    mex.pen.reword(where.paragraph, 'Taller, el 10\u00a0de  junio, en Panamá, con el apoyo de OIM.')
    expect(clean(mex)).toContain('Taller, el 10\u00a0de  junio, en Panamá, con el apoyo de OIM.')
  })

  it('says nothing where the words are there', () => {
    const { mex } = table()
    expect(mex.pen.reword(taller(mex), 'Taller, en México, con el apoyo de OIM.')).toBe(false)
    expect(mex.pen.canUndo()).toBe(false)
  })

  it('goes on in its own suggestion, and takes its own words back outright', () => {
    const { mex } = table()
    mex.pen.reword(taller(mex), 'Taller, en Panamá, con el apoyo de OIM.')
    mex.pen.reword(taller(mex), 'Taller, en Belice, con el apoyo de OIM.')
    expect(draw(mex)).toContain('a| Taller, en [-MEX:México][+MEX:Belice], con el apoyo')
    expect(mex.reader.entries().filter(({ state }) => state === 'pending')).toHaveLength(1)
  })

  it('leaves what another has struck, and strikes what another proposes', () => {
    const { mex, can } = table()
    can.pen.replaceRange(before(can, 'México'), after(can, 'México'), 'Canadá')
    exchange(mex, can)
    mex.pen.reword(taller(mex), 'Taller, en Belice, con el apoyo de OIM.', CLEAN)
    expect(clean(mex)[1]).toBe('Taller, en Belice, con el apoyo de OIM.')
    expect(draw(mex)).toContain('[-CAN:México]')
    expect(draw(mex)).toContain('[-MEX:[+CAN:Canadá]]')
  })

  it('comes to the words whatever others have pending there', () => {
    const words = fc.array(fc.constantFrom('a', 'de', 'OIM', 'México', ',', 'y'), { maxLength: 8 })
    fc.assert(
      fc.property(words, words, words, (first, second, third) => {
        const { mex, can } = table()
        can.pen.reword(taller(can), `Taller ${first.join(' ')}.`)
        exchange(mex, can)
        mex.pen.reword(taller(mex), `Taller ${second.join(' ')}.`, CLEAN)
        expect(clean(mex)[1]).toBe(`Taller ${second.join(' ')}.`)
        exchange(mex, can)
        can.pen.reword(taller(can), third.join(' '), CLEAN)
        exchange(mex, can)
        expect(clean(mex)[1]).toBe(third.join(' '))
        expect(draw(mex)).toBe(draw(can))
        can.pen.undo()
        expect(clean(can)[1]).toBe(`Taller ${second.join(' ')}.`)
      }),
    )
  })

  it('is refused in a block', () => {
    const { mex } = table()
    const { paragraph } = before(mex, 'Agradecer')
    mex.doc.transact(() => markBlock(mex.reader.draft, paragraph, 'Agradecer'))
    let told = 0
    const pen = guardedPen(mex.pen, mex.reader, () => (told += 1))
    expect(pen.reword(paragraph, 'Otra cosa')).toBe(false)
    expect(told).toBe(1)
    const item = taller(mex)
    pen.deleteRange({ paragraph: item, offset: 0 }, { paragraph, offset: 0 })
    expect([told, clean(mex)]).toEqual([1, ['Actualizar el calendario', 'Agradecer']])
  })
})
