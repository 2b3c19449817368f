import { describe, expect, it } from 'vitest'
import { shiftOf } from '../../../shared/document/shift.ts'
import { viewOf, textOf } from '../../../shared/document/views.ts'
import { paragraphId } from '../../../shared/ids.ts'
import { after, baseUpdate, deskFor } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { documentOf } from '../../support/notation.ts'

const goal = (notation: string, id: string, by: 1 | -1) =>
  shiftOf(documentOf(notation), [paragraphId(id)], by, () => false)?.after

const LIST = '1| uno\n1| dos\n1| tres'

describe('one place up or down', () => {
  it('is after the neighbour, or at the beginning', () => {
    expect(goal(LIST, 'p1', 1)).toBe('p2')
    expect(goal(LIST, 'p3', -1)).toBe('p1')
    expect(goal(LIST, 'p2', -1)).toBeNull()
  })

  it('is nowhere beyond the ends', () => {
    expect(goal(LIST, 'p1', -1)).toBeUndefined()
    expect(goal(LIST, 'p3', 1)).toBeUndefined()
  })

  it('goes by where others’ moves put things', () => {
    expect(goal('1>^p3:CAN| uno\n1| dos\n1| tres\n1| cuatro', 'p2', 1)).toBe('p3')
  })

  it('takes several together, as one suggestion and one step', () => {
    const desk = deskFor('MEX', baseUpdate('1| a\n1| b\n1| c\n1| d'), 10)
    const both = ['b', 'c'].map((letter) => after(desk, letter).paragraph)
    const up = shiftOf(desk.reader.document(), both, -1, () => true)
    desk.pen.moveAll(up?.paragraphs ?? [], up?.after ?? null)
    expect(order(desk)).toBe('bcad')
    expect(desk.reader.entries()).toHaveLength(1)
    desk.pen.undo()
    expect(order(desk)).toBe('abcd')
    desk.pen.redo()
    for (const expected of ['abcd', 'adbc']) {
      const down = shiftOf(desk.reader.document(), both, 1, () => true)
      desk.pen.moveAll(down?.paragraphs ?? [], down?.after ?? null)
      expect(order(desk)).toBe(expected)
    }
  })

  it('leads one place on, or nowhere, whatever was moved before', () => {
    const desk = deskFor('MEX', baseUpdate('1| a\n1| b\n1| c\n1| d'), 10, () => (clock += 1))
    let clock = 10
    const steps = 'a+ d- d- d- a- b- a+ c- c- d+ a- b+'.split(' ')
    const orders = steps.map((step) => {
      shift(desk, step.charAt(0), step.endsWith('+') ? 1 : -1)
      return order(desk)
    })
    // The last finds no way: what stands first went there by a move that was made later.
    expect(orders.join(' ')).toBe('bacd badc bdac dbac dabc dbac dbca dcba cdba cbda cbad cbad')
  })
})

const order = ({ reader }: Desk) => viewOf(reader.document(), 'accepted').map(textOf).join('')

function shift(desk: Desk, letter: string, by: 1 | -1): void {
  const document = desk.reader.document()
  const { paragraph } = after(desk, letter)
  const found = shiftOf(document, [paragraph], by, (id) => document.suggestions.has(id))
  if (found !== null) desk.pen.moveAll(found.paragraphs, found.after)
}
