import { describe, expect, it } from 'vitest'
import { replaceInParts } from '../../../renderer/features/room/model/replace-in-parts.ts'
import { guardedPen } from '../../../shared/draft/guarded-pen.ts'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { findHits } from '../../../shared/text/hits.ts'
import { baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'

const BASE = `
  1| Los Países, los Países.
  a| A los Países, su apoyo.
  a| De los Países todos.`

function replacing(text: string) {
  const mexico = deskFor('MEX', baseUpdate(BASE), 12)
  const canada = deskFor('CAN', baseUpdate(BASE), 13)
  const { reader } = mexico
  // As in the room, where every pen is guarded.
  const pen = guardedPen(mexico.pen, reader, () => undefined)
  const options = { isCaseKept: false, isWholeWords: false }
  const find = () =>
    findHits(reader.document(), 'marked', 'Países', options).flatMap(({ isStanding, parts }) =>
      isStanding ? [parts] : [],
    )
  const parts = replaceInParts({ reader, pen, occurrences: find(), find, text, size: 1 })
  const outcome = () => viewOf(reader.document(), 'accepted').map((each) => textOf(each))
  return { mexico, canada, parts, outcome }
}

describe('replacing in parts', () => {
  it('takes the whole of a paragraph in one part', () => {
    const { parts, outcome } = replacing('Estados')
    expect(parts.next().value).toBe(2)
    expect(outcome()).toEqual([
      'Los Estados, los Estados.',
      'A los Países, su apoyo.',
      'De los Países todos.',
    ])
    expect([parts.next().value, parts.next().value]).toEqual([3, 4])
    expect(parts.next()).toEqual({ done: true, value: 4 })
  })

  it('is one step of undo', () => {
    const { mexico, parts } = replacing('Estados')
    const untouched = draw(mexico)
    for (const done of parts) expect(done).toBeGreaterThan(0)
    mexico.pen.undo()
    expect(draw(mexico)).toBe(untouched)
  })

  it('finds the words that others’ typing has moved, and strikes no other', () => {
    const { mexico, canada, parts, outcome } = replacing('Estados')
    parts.next()
    canada.pen.insertText(before(canada, 'A los Países'), 'Y ')
    canada.pen.insertText(before(canada, 'aíses todos'), 'X')
    exchange(mexico, canada)
    expect([...parts]).toEqual([3, 4])
    expect(outcome()).toEqual([
      'Los Estados, los Estados.',
      'Y A los Estados, su apoyo.',
      'De los PXaíses todos.',
    ])
  })

  it('looks once more only where others wrote: new words may hold the old ones', () => {
    const { mexico, canada, parts, outcome } = replacing('Países Miembros')
    parts.next()
    canada.pen.insertText(before(canada, 'De los'), 'Y ')
    exchange(mexico, canada)
    expect([...parts]).toEqual([3, 4])
    expect(outcome()).toEqual([
      'Los Países Miembros, los Países Miembros.',
      'A los Países Miembros, su apoyo.',
      'Y De los Países Miembros todos.',
    ])
  })
})
