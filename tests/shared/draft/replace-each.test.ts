import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { createGate } from '../../../shared/draft/gate.ts'
import { findHits } from '../../../shared/text/hits.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { showParagraphs } from '../../support/notation.ts'

const BASE = `
  1| Los Países y los Países Miembros.
  a| A los países, su apoyo.`

function replaceAll({ reader, pen }: Desk, words: string, text: string): number {
  const hits = findHits(reader.document(), 'marked', words, {
    isCaseKept: false,
    isWholeWords: false,
  })
  const standing = hits.filter(({ isStanding }) => isStanding)
  return pen.replaceEach(
    standing.map(({ parts }) => parts),
    text,
  )
}

const textIn = ({ reader }: Desk, view: 'accepted' | 'original') =>
  showParagraphs(viewOf(reader.document(), view))

describe('replacing all', () => {
  it('suggests each by itself, in the name of the country', () => {
    const mexico = deskFor('MEX', baseUpdate(BASE), 12)
    expect(replaceAll(mexico, 'países', 'Estados')).toBe(3)
    expect(textIn(mexico, 'accepted')).toBe(
      '1| Los Estados y los Estados Miembros.\na| A los Estados, su apoyo.',
    )
    expect(
      mexico.reader.entries().map((entry) => {
        return `${entry.suggestion.party} ${entry.kind} ${entry.deleted} ${entry.inserted}`
      }),
    ).toEqual([
      'MEX replace Países Estados',
      'MEX replace Países Estados',
      'MEX replace países Estados',
    ])
  })

  it('is taken back, and done again, in one step', () => {
    const mexico = deskFor('MEX', baseUpdate(BASE), 12)
    mexico.pen.insertText(after(mexico, 'apoyo'), ' firme')
    const untouched = draw(mexico)
    replaceAll(mexico, 'países', 'Estados')
    const replaced = draw(mexico)
    mexico.pen.undo()
    expect(draw(mexico)).toBe(untouched)
    mexico.pen.redo()
    expect(draw(mexico)).toBe(replaced)
  })

  it('leaves alone what is struck already, and finds words over it', () => {
    const base = baseUpdate(BASE)
    const canada = deskFor('CAN', base, 13)
    const mexico = deskFor('MEX', base, 12)
    canada.pen.deleteRange(before(canada, 'Países y'), after(canada, 'Los Países'))
    canada.pen.deleteRange(before(canada, 'Miembros'), after(canada, 'Países M'))
    exchange(canada, mexico)
    expect(replaceAll(mexico, 'países iembros', 'Estados')).toBe(1)
    expect(replaceAll(mexico, 'países', 'pueblos')).toBe(1)
    expect(textIn(mexico, 'accepted')).toBe('1| Los  y los Estados.\na| A los pueblos, su apoyo.')
    expect(textIn(mexico, 'original')).toBe(
      '1| Los Países y los Países Miembros.\na| A los países, su apoyo.',
    )
  })

  it('writes over one’s own pending words outright, and upon another’s as a suggestion', () => {
    const base = baseUpdate('1| Nada.')
    const canada = deskFor('CAN', base, 13)
    const mexico = deskFor('MEX', base, 12)
    canada.pen.insertText(before(canada, 'Nada'), 'Dos países. ')
    mexico.pen.insertText(after(mexico, 'Nada.'), ' Tres países más.')
    exchange(canada, mexico)
    replaceAll(mexico, 'países', 'Estados')
    expect(draw(mexico)).toBe(
      '1| [+CAN:Dos ][-MEX:[+CAN:países]][+MEX:Estados][+CAN:. ]Nada.[+MEX: Tres Estados más.]',
    )
  })

  it('takes words away where nothing is to stand for them', () => {
    const mexico = deskFor('MEX', baseUpdate(BASE), 12)
    expect(replaceAll(mexico, ' los', '')).toBe(2)
    expect(textIn(mexico, 'accepted')).toBe(
      '1| Los Países y Países Miembros.\na| A países, su apoyo.',
    )
  })

  it('keeps the format of the words replaced', () => {
    const mexico = deskFor('MEX', baseUpdate('1| Los países todos.'), 12)
    mexico.pen.setFormat(before(mexico, 'países'), after(mexico, 'países'), 'bold', true)
    replaceAll(mexico, 'países todos', 'Estados')
    const [accepted] = viewOf(mexico.reader.document(), 'accepted')
    expect(accepted?.runs.map(({ text, format = [] }) => [text, ...format])).toEqual([
      ['Los '],
      ['Estados', 'bold'],
      ['.'],
    ])
  })

  it('passes the gate', () => {
    const base = baseUpdate(BASE)
    const mexico = deskFor('MEX', base, 12)
    const vector = Y.encodeStateVector(mexico.doc)
    replaceAll(mexico, 'países', 'Estados')
    const gate = createGate(() => base)
    const update = Y.encodeStateAsUpdate(mexico.doc, vector)
    const seat = { party: 'MEX', role: 'delegate', name: 'MEX' } as const
    expect(gate.admit(update, seat)).toMatchObject({ ok: true })
  })

  it('does to the text what it would do to plain words, and nothing to the text as it was', () => {
    const stroke = fc.record({
      who: fc.boolean(),
      line: fc.nat(1),
      at: fc.nat(20),
      length: fc.nat(4),
      text: fc.constantFrom('', '', 'a', 'ab', 'bá', 'AB'),
    })
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 12 }), (strokes) => {
        const base = baseUpdate('1| abcabcab\n1| ábabab')
        const [canada, mexico] = [deskFor('CAN', base, 13), deskFor('MEX', base, 12)]
        for (const { who, line, at, length, text } of strokes) {
          const { reader, pen } = who ? canada : mexico
          const paragraph = reader.document().paragraphs[line]
          if (paragraph === undefined) continue
          const size = textOf(paragraph).length
          const from = { paragraph: paragraph.id, offset: Math.min(at, size) }
          pen.replaceRange(from, { ...from, offset: Math.min(at + length, size) }, text)
          exchange(canada, mexico)
        }
        const untouched = textIn(mexico, 'original')
        const wanted = textIn(mexico, 'accepted').replaceAll(/[aá]b/gi, 'X')
        replaceAll(mexico, 'ab', 'X')
        expect(textIn(mexico, 'accepted')).toBe(wanted)
        expect(textIn(mexico, 'original')).toBe(untouched)
        mexico.pen.undo()
        expect(textIn(mexico, 'original')).toBe(untouched)
      }),
      { numRuns: 300 },
    )
  })

  it('costs about as much for each of many as for one', () => {
    const sizeOf = (count: number) => {
      const mexico = deskFor('MEX', baseUpdate(`1| ${'un país. '.repeat(count)}`), 12)
      const vector = Y.encodeStateVector(mexico.doc)
      replaceAll(mexico, 'país', 'Estado')
      return Y.encodeStateAsUpdate(mexico.doc, vector).length / count
    }
    expect(sizeOf(200)).toBeLessThan(sizeOf(20) * 1.3)
  })
})
