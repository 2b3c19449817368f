import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Paragraph } from '../../../shared/document/document.ts'
import { CLEAN, seenIn } from '../../../shared/document/sight.ts'
import type { Sight } from '../../../shared/document/sight.ts'
import { textOf } from '../../../shared/document/views.ts'
import { after, baseUpdate, deskFor, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { showParagraphs } from '../../support/notation.ts'
import { anyStrokes, strike } from '../../support/strokes-at-random.ts'

const BASE = `
  1| Los Países y los Países Miembros.
  a| A los países, su apoyo.
  a| De los países, su voz.
  1| Por los países, todo.`

const SIGHTS = {
  accepted: { view: 'accepted', only: null },
  original: { view: 'original', only: null },
  'only Mexico’s': { view: 'marked', only: ['MEX'] },
} as const

function drawn(document: Document, sight: Sight): readonly string[] {
  const { document: shown, parts, indexOf } = seenIn(document, sight)
  const groups = parts.map((group) => group.map(({ id }) => `${id} ${indexOf(id)}`).join(' + '))
  return [showParagraphs(shown.paragraphs), JSON.stringify(shown.paragraphs), ...groups]
}

/** The same, remembered from nothing: other objects all through. */
function fresh(document: Document): Document {
  const copy = (paragraph: Paragraph): Paragraph => ({ ...paragraph })
  const { paragraphs, tail } = document
  return { ...document, paragraphs: paragraphs.map(copy), ...(tail && { tail: copy(tail) }) }
}

/** Proposes to join a paragraph with the next; or takes such a proposal back where there is none. */
function joinAt({ reader, pen }: Desk, share: number): void {
  const { paragraphs } = reader.document()
  const at = Math.floor(share * paragraphs.length)
  const [one, next] = paragraphs.slice(at, at + 2)
  if (one === undefined || next === undefined) return void pen.undo()
  const end = { paragraph: one.id, offset: textOf(one).length }
  pen.deleteRange(end, { paragraph: next.id, offset: 0 })
}

describe('what is seen of a text that changes', () => {
  it.each(Object.entries(SIGHTS))('is at each step what the first look gives: %s', (_, sight) => {
    const strokes = anyStrokes(14)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), strokes), { maxLength: 3 }), (turns) => {
        const desks = [deskFor('MEX', baseUpdate(BASE), 12), deskFor('CAN', baseUpdate(BASE), 13)]
        const look = ({ reader }: Desk) => {
          const document = reader.document()
          const seen = drawn(document, sight)
          expect(seen).toEqual(drawn(fresh(document), sight))
          // The next look goes on from what was looked at last.
          drawn(document, sight)
        }
        for (const [at, some] of turns) {
          const desk = desks[at]
          if (desk === undefined) continue
          for (const stroke of some) {
            strike(desk, desk.pen, stroke, at === 0)
            look(desk)
            if (stroke.n % 4 !== 0) continue
            joinAt(desk, stroke.at)
            look(desk)
          }
          exchange(...desks)
          look(desk)
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each(['Los', 'todo'])(
    'goes on from what was seen of that text, not of another: %s',
    (word) => {
      const [one, other] = [
        deskFor('MEX', baseUpdate(BASE), 12),
        deskFor('CAN', baseUpdate(BASE), 13),
      ]
      const look = ({ reader }: Desk) => seenIn(reader.document(), CLEAN)
      const [before, there] = [look(one), look(other)]
      one.pen.insertText(after(one, word), ' ya')
      other.pen.insertText(after(other, 'voz'), ' ya')
      // Whoever looks at all of a text again asks what is seen of it anew.
      expect(look(one).sees).toBe(before.sees)
      expect(look(other).sees).toBe(there.sees)
      expect(before.sees).not.toBe(there.sees)
    },
  )

  it('lets a text go that is past, of whichever parties one looked at it', async () => {
    const { reader, pen } = deskFor('MEX', baseUpdate(BASE), 12)
    const last = () => reader.document().paragraphs.at(-1)
    const lookedAt = () => {
      const document = reader.document()
      seenIn(document, SIGHTS['only Mexico’s'])
      return new WeakRef(document)
    }
    const [past, still] = [lookedAt(), last()]
    const [first] = reader.document().paragraphs
    if (first === undefined) throw new Error('There is no text')
    pen.insertText({ paragraph: first.id, offset: 0 }, 'Todos ')
    expect(last()).toBe(still)
    // What a reference was asked for lives to the end of the turn.
    await new Promise((resolve) => setImmediate(resolve))
    collectGarbage()
    expect(past.deref()).toBeUndefined()
    expect(reader.document().paragraphs).toHaveLength(4)
  })
})

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
}
