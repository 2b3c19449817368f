import { describe, expect, it } from 'vitest'
import { decide, decideInParts, lastDecision, undoInParts } from '../../../shared/draft/decide.ts'
import { withdraw } from '../../../shared/draft/withdraw.ts'
import { after, draw } from '../../support/drafting.ts'
import { negotiation } from '../../support/negotiation.ts'

const CHAIR = { name: 'Elena', atMs: 1 }

function deciding(size: number) {
  const { chair, mexico, meet } = negotiation()
  const pending = chair.reader.entries().filter(({ state }) => state === 'pending')
  const parts = decideInParts(chair.reader, pending, 'accepted', CHAIR, size)
  return { chair, mexico, meet, pending, parts }
}

describe('deciding in parts', () => {
  it('comes to what deciding at once comes to, and says how far it is', () => {
    const atOnce = deciding(3)
    decide(atOnce.chair.reader, atOnce.pending, 'accepted', CHAIR)
    const inParts = deciding(2)
    expect([...inParts.parts]).toEqual([2, 3])
    expect(draw(inParts.chair)).toBe(draw(atOnce.chair))
  })

  it('leaves between two parts what is not decided yet, and what is typed then', () => {
    const { chair, mexico, meet, parts } = deciding(1)
    const before = draw(chair)
    parts.next()
    expect(draw(chair)).not.toBe(before)
    mexico.pen.insertText(after(mexico, ' Miembros'), ' todos')
    meet()
    expect([...parts]).toEqual([2, 3])
    expect(draw(chair)).toContain('los Países Miembros[+MEX: todos] su apoyo')
  })

  it('takes words in the order of the text, whoever wrote first, so that a part is about few paragraphs', () => {
    const { chair, parts } = deciding(2)
    const [, , last] = chair.reader.document().paragraphs
    parts.next()
    expect(draw(chair)).toContain('Agradecer a la PPT mucho la presentación')
    expect(draw(chair)).toContain('la recomendación .')
    expect(chair.reader.document().paragraphs[2]).toBe(last)
  })

  it('takes what has a value before words, oldest first, so that the last holds', () => {
    const { chair, mexico, canada, meet } = negotiation()
    // Of the same paragraph; by their desks' clocks Mexico is first.
    const [, , last] = chair.reader.document().paragraphs
    if (last === undefined) throw new Error('There are three')
    canada.pen.setProps([last.id], { level: 2 })
    mexico.pen.setProps([last.id], { kind: 'plain' })
    meet()
    const pending = chair.reader.entries().filter(({ state }) => state === 'pending')
    const parts = decideInParts(chair.reader, pending, 'accepted', CHAIR, 2)
    parts.next()
    const decided = [...chair.reader.ledger().decisions.values()]
    const suggestions = decided.map(({ suggestion }) =>
      chair.reader.ledger().suggestions.get(suggestion),
    )
    expect(suggestions.map((each) => each?.party)).toEqual(['MEX', 'CAN'])
    expect(decided.flatMap(({ marks }) => marks.map(({ kind }) => kind))).toEqual([
      'props',
      'props',
    ])
    expect([...parts]).toEqual([4, 5])
    expect(chair.reader.document().paragraphs[2]?.props).toEqual({ kind: 'point', level: 2 })
  })

  it('keeps what was seen and is taken back between two parts, as when it is taken back later', () => {
    const { chair, mexico, meet, parts } = deciding(1)
    parts.next()
    const [last] = mexico.reader.entries().filter(({ inserted }) => inserted === ' Miembros')
    if (last !== undefined) withdraw(mexico.reader, last, { party: 'MEX', delegate: 'MEX' })
    meet()
    expect([...parts]).toEqual([2, 3])
    expect(draw(chair)).toContain('los Países Miembros su apoyo')
  })

  it('is one decision to undo, in parts too', () => {
    const { chair, meet, parts } = deciding(1)
    const before = draw(chair)
    expect([...parts]).toEqual([1, 2, 3])
    const undone = undoInParts(chair.reader, lastDecision(chair.reader)?.id ?? idOfNone(), CHAIR, 2)
    expect(undone.total).toBe(3)
    expect([...undone.parts]).toEqual([2, 3])
    meet()
    expect(draw(chair)).toBe(before)
    expect(lastDecision(chair.reader)).toBeNull()
  })

  it('goes on from what another page of the chair’s decided between two parts', () => {
    const { chair, pending, parts } = deciding(1)
    parts.next()
    decide(chair.reader, pending.slice(2), 'rejected', CHAIR)
    expect([...parts]).toEqual([2, 3])
    const orders = [...chair.reader.ledger().decisions.values()].map(({ order }) => order)
    expect(new Set(orders).size).toBe(4)
  })
})

function idOfNone(): never {
  throw new Error('Nothing was decided')
}
