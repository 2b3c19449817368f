import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedLabels } from '../../../renderer/features/room/model/counted-labels.ts'
import { pointsOf } from '../../../renderer/features/room/model/points.ts'
import { markedLabels } from '../../../shared/document/labels.ts'
import { after, baseUpdate, deskFor } from '../../support/drafting.ts'

const BASE =
  '1| Agradecer a los Países\na| Instar a la PPT\na| Saludar a la OIM\n1| Acordar lo demás'

describe('labels that are counted once', () => {
  it('are the same object while only letters are typed, and what follows from them too', () => {
    const { reader, pen } = deskFor('MEX', baseUpdate(BASE), 10)
    const before = reader.document()
    pen.insertText(after({ reader, pen, doc: reader.draft.doc }, 'los'), ' once')
    expect(reader.document()).not.toBe(before)
    expect(countedLabels(reader.document())).toBe(countedLabels(before))
    expect(pointsOf(reader.document())).toBe(pointsOf(before))
  })

  it('are counted on from the same text, not from another that is written in turns with it', () => {
    const desks = [deskFor('MEX', baseUpdate(BASE), 10), deskFor('CAN', baseUpdate(BASE), 20)]
    const counted = () => desks.map(({ reader }) => countedLabels(reader.document()))
    const before = counted()
    for (const desk of desks) desk.pen.insertText(after(desk, 'los'), ' once')
    const [one, other] = counted()
    expect(one).toBe(before[0])
    expect(other).toBe(before[1])
    expect(one).not.toBe(other)
  })

  it('are those of the document, whatever is done to it', () => {
    const act = fc.record({
      what: fc.constantFrom('type', 'delete', 'split', 'level', 'kind', 'move', 'undo'),
      at: fc.nat(9),
      to: fc.nat(9),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const { reader, pen } = deskFor('MEX', baseUpdate(BASE), 10)
        for (const { what, at, to } of acts) {
          const { paragraphs } = reader.document()
          const [one, other] = [
            paragraphs[at % paragraphs.length],
            paragraphs[to % paragraphs.length],
          ]
          if (one === undefined || other === undefined) throw new Error('All is gone')
          const length = one.runs.reduce((sum, run) => sum + run.text.length, 0)
          const start = { paragraph: one.id, offset: 0 }
          if (what === 'type') pen.insertText({ ...start, offset: Math.min(to, length) }, 'x')
          if (what === 'delete') pen.deleteRange(start, { ...start, offset: length })
          if (what === 'split') pen.split({ ...start, offset: Math.min(to, length) })
          if (what === 'level') pen.setProps([one.id], { level: to % 2 === 0 ? 0 : 1 })
          if (what === 'kind') pen.setProps([one.id], { kind: to % 2 === 0 ? 'plain' : 'point' })
          if (what === 'move' && one !== other) pen.move(one.id, other.id)
          if (what === 'undo') pen.undo()
          expect(countedLabels(reader.document())).toEqual(markedLabels(reader.document()))
        }
      }),
    )
  })
})
