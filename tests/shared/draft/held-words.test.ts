import { describe, expect, it } from 'vitest'
import { decide } from '../../../shared/draft/decide.ts'
import { after, baseUpdate, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'

function table() {
  const base = baseUpdate('1| uno\n1| dos')
  const desks = {
    mex: deskFor('MEX', base, 10),
    can: deskFor('CAN', base, 20),
    chair: deskFor('PPT', base, 30),
  }
  return { ...desks, meet: () => exchange(...Object.values(desks)) }
}

const holds = ({ reader }: Desk) =>
  reader.entries().map(({ suggestion, holds }) => `${suggestion.party}: ${holds.join(' ')}`)

describe('a paragraph that somebody adds', () => {
  it('tells of the words of others in it, which fall to the next when it is rejected', () => {
    const { mex, can, chair, meet } = table()
    mex.pen.insertText(after(mex, 'uno'), '\nnuevo')
    meet()
    expect(holds(chair)).toEqual(['MEX: '])
    can.pen.insertText(after(can, 'nuevo'), ' y más')
    meet()
    expect(holds(chair)).toEqual(['MEX: CAN', 'CAN: '])
    const [added] = chair.reader.entries()
    decide(chair.reader, added === undefined ? [] : [added], 'rejected', { name: 'Ana', atMs: 1 })
    expect(draw(chair)).toBe('1| uno\n1| [+CAN: y más]dos')
  })

  it('tells of them when it was empty', () => {
    const { mex, can, chair, meet } = table()
    mex.pen.split(after(mex, 'uno'))
    meet()
    const [, empty] = can.reader.document().paragraphs
    if (empty !== undefined) can.pen.insertText({ paragraph: empty.id, offset: 0 }, 'más')
    meet()
    expect(holds(chair)).toEqual(['MEX: CAN', 'CAN: '])
  })

  it('says nothing of those that stay among agreed words, or are one’s own', () => {
    const { mex, can, chair, meet } = table()
    mex.pen.split(after(mex, 'un'))
    can.pen.insertText(after(can, 'u'), 'ho')
    mex.pen.insertText(after(mex, 'dos'), '\ntres')
    mex.pen.insertText(after(mex, 'tre'), 'ce')
    meet()
    expect(holds(chair).every((each) => each.endsWith(': '))).toBe(true)
  })

  it('is not what is merely cut off another’s words', () => {
    const { mex, can, chair, meet } = table()
    mex.pen.insertText(after(mex, 'uno'), '\nnuevo')
    meet()
    can.pen.split(after(can, 'nue'))
    meet()
    expect(holds(chair).filter((each) => each.startsWith('CAN'))).toEqual(['CAN: '])
  })
})
