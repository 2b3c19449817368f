import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../../shared/document/document.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { after, before, exchange } from '../../support/drafting.ts'
import {
  BY,
  draw,
  expectPromise,
  fourDesks,
  join,
  move,
  pending,
} from '../../support/four-desks.ts'

describe('words whose every end is gone', () => {
  const ids = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ id }) => id)

  /** “cuatro” was joined to an added paragraph, which was taken back. */
  function endless() {
    const all = fourDesks()
    all.mex.pen.insertText(after(all.mex, 'cuatro'), '\nnuevo')
    all.meet()
    join(all.can, 'cuatro', 'nuevo')
    all.meet()
    decide(all.chair.reader, pending(all.chair, 'CAN'), 'accepted', BY)
    all.mex.pen.undo()
    all.meet()
    expect(draw(all.chair, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
    return all
  }

  it('get one where Enter is pressed after them', () => {
    const all = endless()
    all.can.pen.split(after(all.can, 'cuatro'))
    all.can.pen.insertText(after(all.can, 'cuatro'), ' bis\ny\nmás')
    expect(draw(all.can, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro bis / 3.y / 4.más / 5.')
    all.meet()
    expectPromise(all, '1.uno / a.dos / b.tres / 2.cuatro bis / 3.y / 4.más / 5.')
  })

  it.each([
    ['cuatro', '2.cuatro / 3.'],
    ['cua', '2.cua / 3.tro'],
  ])(
    'stay behind what was moved before them when Enter is pressed after “%s” (seed 20270313)',
    (words, cut) => {
      const { mex, can, cri, chair, meet } = fourDesks()
      mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
      meet()
      move(can, 'dos', 'nuevo')
      join(cri, 'cuatro', 'nuevo')
      meet()
      decide(chair.reader, pending(chair, 'CRI'), 'accepted', BY)
      mex.pen.undo()
      meet()
      decide(chair.reader, pending(chair, 'CAN'), 'accepted', BY)
      meet()
      expect(draw(mex, 'marked')).toBe('1.uno / a.tres / b.dos / 2.cuatro')
      mex.pen.split(after(mex, words))
      expect(draw(mex, 'marked')).toBe(`1.uno / a.tres / b.dos / ${cut}`)
    },
  )

  it('are the same paragraph in a view and once it is decided (seed 50002)', () => {
    const { mex, can, chair, meet } = fourDesks()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    meet()
    join(can, 'cuatro', 'nuevo')
    meet()
    decide(chair.reader, pending(chair, 'CAN'), 'accepted', BY)
    const promised = ids(viewOf(chair.reader.document(), 'original'))
    decide(chair.reader, pending(chair), 'rejected', BY)
    expect(ids(chair.reader.document().paragraphs)).toEqual(promised)
  })

  it('are so where the last of them was moved there too (seed 73008)', () => {
    const { mex, can, chair, meet } = fourDesks()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    meet()
    mex.pen.undo()
    move(mex, 'dos', 'cuatro')
    meet()
    join(can, 'dos', 'tres')
    meet()
    const promised = ids(viewOf(chair.reader.document(), 'accepted'))
    expectPromise({ chair }, '1.uno / a.tres / 2.cuatro / 3.dos')
    expect(ids(chair.reader.document().paragraphs)).toEqual(promised)
  })

  it('go with the last of their notes where no words are left (seed 910115)', () => {
    const { mex, can, cri, chair, meet } = fourDesks()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    exchange(mex, can)
    can.pen.addFootnote(after(can, 'nuevo'), 'una nota', false)
    mex.pen.undo()
    meet()
    expect(draw(cri, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro / 3.')
    expect(draw(cri, 'original')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
    decide(chair.reader, pending(chair), 'rejected', BY)
    expect(draw(chair, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
  })

  it('go with the last of them, for who is there and who comes later (seed 30003)', () => {
    const { mex, chair } = fourDesks()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    exchange(mex, chair)
    chair.pen.insertText(before(chair, 'nuevo'), 'muy ')
    exchange(mex, chair)
    mex.pen.undo()
    exchange(mex, chair)
    expect(draw(mex, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro / 3.muy ')
    chair.pen.undo()
    exchange(mex, chair)
    expect(draw(mex, 'marked')).toBe('1.uno / a.dos / b.tres / 2.cuatro')
  })
})

describe('the last paragraph', () => {
  it('keeps its end, and nobody decides on a strike of it that is not shown', () => {
    const { mex, can, chair, meet } = fourDesks()
    mex.pen.insertText(after(mex, 'cuatro'), '\nnuevo')
    meet()
    join(can, 'cuatro', 'nuevo')
    meet()
    mex.pen.undo()
    move(mex, 'dos', 'cuatro')
    meet()
    expectPromise({ chair }, '1.uno / a.tres / 2.cuatro / a.dos')
    expect(pending(chair).map(({ kind }) => kind)).toEqual(['join'])
  })
})
