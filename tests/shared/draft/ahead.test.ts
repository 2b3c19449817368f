import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Format } from '../../../shared/document/format.ts'
import { ATTRIBUTES, formatIn } from '../../../shared/document/format.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { after, baseUpdate, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { guardDraft } from '../../support/guarded-draft.ts'

const BASE = '1| Agradecer a los Países'
const MOST_BYTES = 100

/** Types letter by letter after some words; gives the bytes of each letter's update. */
function type(desk: Desk, words: string, text: string, format?: Format): readonly number[] {
  const sizes: number[] = []
  const listen = (update: Uint8Array) => sizes.push(update.length)
  desk.doc.on('update', listen)
  let caret = after(desk, words)
  for (const letter of text) caret = desk.pen.insertText(caret, letter, format)
  desk.doc.off('update', listen)
  return sizes
}

describe('a format that reaches ahead', () => {
  it('costs no letter of a formatted run more than a hundred bytes', () => {
    const mex = deskFor('MEX', baseUpdate(BASE), 4_000_000_010)
    const [, ...rest] = type(mex, 'los', ` ${'once '.repeat(50)}`, ['bold', 'italic'])
    expect(Math.max(...rest)).toBeLessThanOrEqual(MOST_BYTES)
    expect(draw(mex)).toMatch(/los\[\+MEX:\[b\+MEX:\[i\+MEX: (once ){50}\]\]\] Países/)
  })

  it('is let in at the gate, letter by letter, and so is what is typed then', () => {
    const { sit, send } = guardDraft()
    const mex = sit('MEX', 61)
    const said: unknown[] = []
    mex.doc.on('update', (update: Uint8Array) => said.push(send('MEX', update)))
    type(mex, 'los', ' once', ['bold'])
    type(mex, 'Países', ' amigos')
    expect(said).toEqual(Array(12).fill(null))
    expect(draw(sit('CAN', 62))).toBe(draw(mex))
  })

  it('ends where something else is typed, there and elsewhere', () => {
    const mex = deskFor('MEX', baseUpdate(BASE), 10)
    type(mex, 'los', ' once', ['bold'])
    type(mex, 'once', ' grandes')
    type(mex, 'Países', ' amigos')
    type(mex, 'Agradecer', ' mucho', ['italic'])
    expect(draw(mex)).toBe(
      '1| Agradecer[+MEX:[i+MEX: mucho]] a los[+MEX:[b+MEX: once]][+MEX: grandes] Países[+MEX: amigos]',
    )
  })

  it('is taken back and done again with the letters alone', () => {
    let nowMs = 0
    const mex = deskFor('MEX', baseUpdate(BASE), 10, () => (nowMs += 5_000))
    type(mex, 'los', ' on', ['bold'])
    type(mex, ' on', 'ce')
    const whole = draw(mex)
    expect(whole).toContain('los[+MEX:[b+MEX: on]][+MEX:ce] Países')
    for (let step = 0; step < 5; step += 1) mex.pen.undo()
    expect(draw(mex)).toBe(BASE)
    for (let step = 0; step < 5; step += 1) mex.pen.redo()
    expect(draw(mex)).toBe(whole)
    for (let step = 0; step < 4; step += 1) mex.pen.undo()
    type(mex, 'Países', ' amigos')
    expect(draw(mex)).toContain('Países[+MEX: amigos]')
  })

  it('decides nothing that is typed after the chair has looked', () => {
    const mex = deskFor('MEX', baseUpdate(BASE), 10)
    const chair = deskFor('PPT', baseUpdate(BASE), 30)
    type(mex, 'los', ' on', ['bold'])
    exchange(mex, chair)
    const seen = chair.reader.entries().filter((entry) => entry.state === 'pending')
    type(mex, ' on', 'ce', ['bold'])
    decide(chair.reader, seen, 'accepted', { name: 'Elena Robles', atMs: 99 })
    exchange(mex, chair)
    expect(draw(chair)).toBe('1| Agradecer a los[b: on][+MEX:[b+MEX:ce]] Países')
  })

  it('stays what it is when a colleague turns it off for some words', () => {
    const mex = deskFor('MEX', baseUpdate(BASE), 10)
    const colleague = deskFor('MEX', baseUpdate(BASE), 20)
    type(mex, 'los', ' once', ['bold'])
    exchange(mex, colleague)
    const to = after(colleague, 'once')
    colleague.pen.setFormat({ ...to, offset: to.offset - 4 }, to, 'bold', false)
    exchange(mex, colleague)
    type(mex, 'once', ' grandes', ['bold'])
    type(mex, 'Países', ' amigos')
    exchange(mex, colleague)
    expect(draw(colleague)).toBe(
      '1| Agradecer a los[+MEX:[b+MEX: ]][+MEX:once][+MEX:[b+MEX: grandes]] Países[+MEX: amigos]',
    )
  })

  it('gives each letter the format it was typed in, whatever is typed, undone and done again', () => {
    const format = fc.subarray([...ATTRIBUTES])
    const op = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ at: fc.nat(60), format, length: fc.integer({ min: 1, max: 4 }) }),
      },
      { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    )
    fc.assert(
      fc.property(fc.array(op, { maxLength: 30 }), (ops) => {
        const mex = deskFor('MEX', baseUpdate('1| '), 10)
        const wanted = new Map<string, Format>()
        let next = 0x4e00
        for (const each of ops) {
          if (each === 'undo') mex.pen.undo()
          else if (each === 'redo') mex.pen.redo()
          else {
            const [paragraph] = mex.reader.document().paragraphs
            if (paragraph === undefined) throw new Error('The paragraph is gone')
            const length = paragraph.runs.reduce((sum, run) => sum + run.text.length, 0)
            let place = { paragraph: paragraph.id, offset: each.at % (length + 1) }
            for (let n = 0; n < each.length; n += 1) {
              const letter = String.fromCharCode(next)
              next += 1
              wanted.set(letter, each.format)
              place = mex.pen.insertText(place, letter, each.format)
            }
          }
        }
        for (const run of mex.reader.document().paragraphs[0]?.runs ?? []) {
          for (const letter of run.text)
            expect(formatIn('accepted', run)).toEqual(wanted.get(letter))
        }
        expect(draw(deskFor('CAN', Y.encodeStateAsUpdate(mex.doc), 20))).toBe(draw(mex))
      }),
    )
  })
})
