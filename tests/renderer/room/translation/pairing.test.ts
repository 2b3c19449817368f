import { describe, expect, it } from 'vitest'
import { pairChoicesIn } from '../../../../renderer/features/room/translation/pair-choices.ts'
import { decide } from '../../../../shared/draft/decide.ts'
import { openAligning } from '../../../../renderer/features/room/translation/aligning.ts'
import type { Desk } from '../../../support/drafting.ts'
import { after, before, exchange } from '../../../support/drafting.ts'
import { fakeClock } from '../../../support/fake-clock.ts'
import {
  bilingualUpdate,
  confirmAll,
  drawRows,
  twoDesksFor,
} from '../../../support/two-languages.ts'

const BASE = bilingualUpdate(
  '1| Agradecer.\n1| Tomar nota.\n1| Instar.',
  '1| To thank.\n1| To take note.\n1| To urge.',
)
const APART = [
  'Agradecer. ↔ –',
  'Tomar nota. ↔ To thank. (unconfirmed)',
  '– ↔ To take note.',
  'Instar. ↔ To urge. (current)',
].join('\n')
const TOGETHER = [
  'Agradecer. ↔ To thank. (current)',
  'Tomar nota. ↔ To take note. (current)',
  'Instar. ↔ To urge. (current)',
].join('\n')

function table(client = 10) {
  const desks = twoDesksFor('MEX', BASE, client)
  const { es, en, doc } = desks
  const aligning = openAligning(es.reader, en.reader, fakeClock())
  const by = { party: 'MEX', delegate: 'Ana', atMs: client } as const
  const at = (desk: Desk, words: string) => before(desk, words).paragraph
  const pairNote = () => aligning.pairing.pair('original', at(es, 'Tomar'), at(en, 'To thank'), by)
  return { doc, es, en, desks, at, by, pairNote, ...aligning }
}

describe('paragraphs that are paired by hand', () => {
  it('leave what they were paired with, and come back as they were', () => {
    const { desks, pairNote, pairing, by, state } = table()
    confirmAll(desks)
    expect(pairNote()).toBe(true)
    expect(drawRows(desks)).toBe(APART)
    expect(state.get()).toMatchObject({ canUndo: true })
    expect(pairing.undo(by)).toBe(true)
    expect(drawRows(desks)).toBe(TOGETHER)
    expect(state.get()).toMatchObject({ canUndo: false })
  })

  it('are several that translate one, where each was given its original', () => {
    const { desks, es, en, at, by, pairing } = table()
    en.pen.split(after(en, 'To take'))
    expect(pairing.pair('translation', at(en, ' note'), at(es, 'Tomar'), by)).toBe(true)
    expect(drawRows(desks)).toContain('Tomar nota. ↔ To take (unconfirmed) +  note. (unconfirmed)')
  })

  it('are left without a pair, from either side', () => {
    const { desks, es, en, at, by, pairing } = table()
    expect(pairing.part('original', at(es, 'Agradecer'), by)).toBe(true)
    expect(pairing.part('original', at(es, 'Agradecer'), by)).toBe(false)
    expect(pairing.part('translation', at(en, 'To urge'), by)).toBe(true)
    expect(drawRows(desks)).toBe(
      [
        ...['– ↔ To thank.', 'Agradecer. ↔ –'],
        ...['Tomar nota. ↔ To take note. (unconfirmed)', '– ↔ To urge.', 'Instar. ↔ –'],
      ].join('\n'),
    )
  })

  it('stay as somebody else paired them since', () => {
    const [one, two] = [table(10), table(20)]
    one.pairNote()
    exchange(one.es, two.es)
    two.pairing.pair('translation', two.at(two.en, 'To thank'), two.at(two.es, 'Instar'), two.by)
    two.pairing.pair('translation', two.at(two.en, 'To take'), two.at(two.es, 'Instar'), two.by)
    exchange(one.es, two.es)
    const then = drawRows(one.desks)
    expect(one.pairing.undo(one.by)).toBe(false)
    expect(drawRows(one.desks)).toBe(then)
  })

  it('are the same on all copies where two pair at once', () => {
    const [one, two] = [table(10), table(20)]
    one.pairNote()
    two.pairing.pair('original', two.at(two.es, 'Instar'), two.at(two.en, 'To thank'), two.by)
    exchange(one.es, two.es)
    expect(drawRows(one.desks)).toBe(drawRows(two.desks))
    expect(drawRows(one.desks).match(/To /g)).toHaveLength(3)
  })

  it('are what Ctrl+Z means outside the text until something else is written', () => {
    const { es, pairNote, pairing } = table()
    expect(pairing.isLastDone()).toBe(false)
    pairNote()
    expect(pairing.isLastDone()).toBe(true)
    es.pen.insertText(after(es, 'Instar'), ' a todos')
    expect(pairing.isLastDone()).toBe(false)
  })

  it('are taken back one by one, in their turn among what was typed, whatever others do', () => {
    const [mex, can] = [table(10), table(20)]
    const { desks, es, en, at, by, pairing } = mex
    const pairWith = (words: string) => pairing.pair('original', at(es, 'Tomar'), at(en, words), by)
    es.pen.insertText(after(es, 'Instar'), ' a todos')
    pairWith('To thank')
    exchange(es, can.es)
    can.es.pen.insertText(after(can.es, 'Agradecer'), ' siempre')
    confirmAll(can.desks)
    exchange(es, can.es)
    es.pen.insertText(after(es, 'nota'), ' con aprecio')
    es.pen.insertText(after(es, 'Agradecer'), ' mucho')
    es.pen.undo()
    pairWith('To urge')
    exchange(es, can.es)
    confirmAll(can.desks)
    exchange(es, can.es)
    const undone = ['', '', '', ''].map(() => {
      if (!pairing.isAfter(es.pen.lastClock())) es.pen.undo()
      else expect(pairing.undo(by)).toBe(true)
      return drawRows(desks)
        .split('\n')
        .filter((row) => /^(Tomar|Instar)/.test(row))
        .map((row) => row.replace(/ \([a-z-]+\)/g, ''))
    })
    expect(undone).toEqual([
      ['Tomar nota con aprecio. ↔ To thank.', 'Instar a todos. ↔ To urge.'],
      ['Tomar nota. ↔ To thank.', 'Instar a todos. ↔ To urge.'],
      ['Tomar nota. ↔ To take note.', 'Instar a todos. ↔ To urge.'],
      ['Tomar nota. ↔ To take note.', 'Instar. ↔ To urge.'],
    ])
    expect(pairing.canUndo() || es.pen.canUndo()).toBe(false)
  })

  it('are done again in their turn among what was typed, until something else is written', () => {
    const { desks, es, en, at, by, pairing } = table()
    const pairWith = (words: string) => pairing.pair('original', at(es, 'Tomar'), at(en, words), by)
    es.pen.insertText(after(es, 'Instar'), ' a todos')
    pairWith('To thank')
    es.pen.insertText(after(es, 'nota'), ' con aprecio')
    pairWith('To urge')
    const done = drawRows(desks)
    const [undo, redo] = [
      () => (pairing.isAfter(es.pen.lastClock()) ? pairing.undo(by) : es.pen.undo()),
      () => (pairing.isUndoneAfter(es.pen.redoClock()) ? pairing.redo(by) : es.pen.redo()),
    ]
    const steps = [undo, undo, undo, undo].map((step) => {
      const before = drawRows(desks)
      step()
      return before
    })
    for (const before of steps.toReversed()) {
      redo()
      expect(drawRows(desks)).toBe(before)
    }
    expect(steps[0]).toBe(done)
    expect(pairing.canRedo() || es.pen.canRedo()).toBe(false)
    undo()
    expect(pairing.isLastUndone()).toBe(true)
    es.pen.insertText(after(es, 'Agradecer'), ' mucho')
    expect(pairing.isUndoneAfter(es.pen.redoClock()) || pairing.isLastUndone()).toBe(false)
  })

  it('are not done again over what somebody else said since', () => {
    const [one, two] = [table(10), table(20)]
    one.pairNote()
    one.pairing.undo(one.by)
    exchange(one.es, two.es)
    two.pairing.pair('translation', two.at(two.en, 'To thank'), two.at(two.es, 'Instar'), two.by)
    two.pairing.pair('translation', two.at(two.en, 'To take'), two.at(two.es, 'Instar'), two.by)
    exchange(one.es, two.es)
    const then = drawRows(one.desks)
    expect(one.pairing.redo(one.by)).toBe(false)
    expect(drawRows(one.desks)).toBe(then)
    expect(one.pairing.canRedo()).toBe(false)
  })

  it('go before what was typed once that is taken back, decided or typed in the other text', () => {
    const { es, en, pairNote, pairing } = table()
    es.pen.insertText(after(es, 'Instar'), ' a todos')
    pairNote()
    es.pen.insertText(after(es, 'Tomar'), ' buena')
    en.pen.insertText(after(en, 'To urge'), ' all')
    expect(pairing.isAfter(es.pen.lastClock())).toBe(false)
    expect(pairing.isAfter(en.pen.lastClock())).toBe(false)
    en.pen.undo()
    expect(pairing.isAfter(en.pen.lastClock())).toBe(true)
    const typed = es.reader.entries().filter(({ inserted }) => inserted === ' buena')
    decide(es.reader, typed, 'accepted', { name: 'Elena', atMs: 2 })
    expect(pairing.isAfter(es.pen.lastClock())).toBe(true)
  })

  it('are offered with what has no pair before all others', () => {
    const { en, pairNote, state } = table()
    pairNote()
    const { facing } = state.get()
    expect(
      pairChoicesIn(en.reader.document(), facing.translation).map(
        ({ name, words, with: pair }) => `${name} ${words} ${pair === null ? '' : 'paired'}`,
      ),
    ).toEqual(['2 To take note. ', '1 To thank. paired', '3 To urge. paired'])
  })
})
