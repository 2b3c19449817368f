import { describe, expect, it } from 'vitest'
import { decide, undoDecision } from '../../../shared/draft/decide.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'

const BASE = `
  t| CONCLUSIONES
  1| Agradecer a los Países
  a| Instar a la PPT
  a| Exhortar`

const BY = { name: 'Elena Robles', atMs: 99_000 }

const verdicts = ['accepted', 'rejected'] as const

const strokes: readonly (readonly [what: string, write: (desk: Desk) => void])[] = [
  ['words', (mex) => mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')],
  ['a strike', (mex) => mex.pen.deleteRange(before(mex, 'Agradecer'), after(mex, 'Agradecer'))],
  [
    'a strike of another country’s words',
    (mex) => mex.pen.deleteRange(before(mex, 'once'), after(mex, 'once')),
  ],
  [
    'a replacement',
    (mex) => mex.pen.replaceRange(before(mex, 'Agradecer'), after(mex, 'Agradecer'), 'Loar'),
  ],
  [
    'bold letters',
    (mex) => mex.pen.setFormat(before(mex, 'Agradecer'), after(mex, 'Agradecer'), 'bold', true),
  ],
  ['a level', (mex) => mex.pen.setProps([before(mex, 'Agradecer').paragraph], { level: 1 })],
  [
    'a moved paragraph',
    (mex) => mex.pen.move(before(mex, 'Agradecer').paragraph, before(mex, 'Exhortar').paragraph),
  ],
  ['paragraphs cut apart', (mex) => mex.pen.split(after(mex, 'Agradecer'))],
  ['joined paragraphs', (mex) => mex.pen.deleteRange(after(mex, 'Países'), before(mex, 'Instar'))],
  ['a footnote', (mex) => void mex.pen.addFootnote(after(mex, 'Países'), 'Con reserva.', false)],
]

describe.each(strokes)('the undo of who wrote %s', (_, write) => {
  it.each(verdicts)('passes over what was %s, and takes back what is open', (verdict) => {
    const { mex, all, settle } = tableWith(write)
    const { open, decided } = settle(verdict)
    mex.pen.undo()
    exchange(...all)
    expect(draw(mex)).toBe(decided.replace('[+MEX: siempre]', ''))
    mex.pen.redo()
    expect(draw(mex)).toBe(decided)
    expect(open).toContain('[+MEX: siempre]')
  })

  it.each(verdicts)('leaves what was %s whole, should the chair take that back', (verdict) => {
    const { mex, chair, all, settle } = tableWith(write)
    const { open, decision } = settle(verdict)
    for (let n = 0; n < 4; n += 1) mex.pen.undo()
    exchange(...all)
    undoDecision(chair.reader, decision, BY)
    exchange(...all)
    expect(draw(chair)).toBe(open.replace('[+MEX: siempre]', ''))
    expect(draw(mex)).toBe(draw(chair))
  })
})

describe('the redo of who gave a level twice', () => {
  it.each(verdicts)('leaves the one that was %s', (verdict) => {
    const { mex, chair, all, settle } = tableWith((desk) => {
      const { paragraph } = before(desk, 'Agradecer')
      desk.pen.setProps([paragraph], { level: 1 })
      desk.pen.setProps([paragraph], { level: 2 })
    })
    const { open, decision } = settle(verdict)
    for (let n = 0; n < 3; n += 1) mex.pen.undo()
    mex.pen.redo()
    mex.pen.redo()
    exchange(...all)
    undoDecision(chair.reader, decision, BY)
    exchange(...all)
    expect(draw(chair)).toBe(open)
  })
})

/** MEX has typed a word that stays open, and then written what the chair settles. */
function tableWith(write: (desk: Desk) => void) {
  const base = baseUpdate(BASE)
  let nowMs = 0
  const clock = () => (nowMs += 5_000)
  const can = deskFor('CAN', base, 20, clock)
  const mex = deskFor('MEX', base, 10, clock)
  const chair = deskFor('PPT', base, 30, clock)
  const all = [can, mex, chair] as const
  can.pen.insertText(before(can, 'Países'), 'once ')
  mex.pen.insertText(after(mex, 'Exhortar'), ' siempre')
  exchange(...all)
  const known = new Set(mex.reader.document().suggestions.keys())
  write(mex)
  exchange(...all)
  const settle = (verdict: 'accepted' | 'rejected') => {
    const open = draw(chair)
    const entries = chair.reader.entries().filter(({ suggestion }) => !known.has(suggestion.id))
    const decision = decide(chair.reader, entries, verdict, BY)
    if (decision === null) throw new Error('There was nothing to decide')
    exchange(...all)
    return { open, decision, decided: draw(chair) }
  }
  return { mex, chair, all, settle }
}
