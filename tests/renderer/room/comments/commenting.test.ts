import { describe, expect, it } from 'vitest'
import { openCommenting } from '../../../../renderer/features/room/comments/commenting.ts'
import { createSide } from '../../../../renderer/features/room/model/side.ts'
import { rangesBetween } from '../../../../shared/draft/passages.ts'
import { commentOn } from '../../../support/commenting.ts'
import { after, baseUpdate, before, deskFor, exchange } from '../../../support/drafting.ts'
import { fakeClock } from '../../../support/fake-clock.ts'

function commenting() {
  const base = baseUpdate('1| Agradecer a los Países Miembros')
  const [mex, can] = [deskFor('MEX', base, 10), deskFor('CAN', base, 20)]
  const clock = fakeClock()
  const side = createSide()
  const seat = { party: 'MEX', role: 'delegate', name: 'Lucía' } as const
  const store = openCommenting({ reader: mex.reader, side, seat, clock })
  const ranges = rangesBetween(mex.reader, before(mex, 'Países'), after(mex, 'Países'))
  const beginning = { on: { kind: 'passage', ranges }, words: 'Países', back: null } as const
  const shown = () => store.state.get().threads.map(({ text, passage }) => [text, passage.words])
  return { mex, can, clock, side, store, beginning, shown }
}

describe('commenting', () => {
  it('opens the panel where the thread is begun, and chooses it once it is said', () => {
    const { store, side, beginning, shown } = commenting()
    store.begin(beginning)
    expect(side.state.get()).toEqual({ tab: 'comments', isOpen: true })
    expect(store.say('   ')).toBe(false)
    expect(store.state.get().beginning).toBe(beginning)
    expect(store.say('¿Todos?')).toBe(true)
    const { chosen, threads, beginning: left } = store.state.get()
    expect([chosen, left, shown()]).toEqual([threads[0]?.id, null, [['¿Todos?', 'Países']]])
    expect(threads[0]?.delegate).toBe('Lucía')
  })

  it('shows where the words are that a comment is being written on, as others write', () => {
    const { mex, can, clock, store, beginning } = commenting()
    const begun = () => store.state.get().begun.map(({ from, to }) => [from, to])
    store.begin(beginning)
    expect(begun()).toEqual([[16, 22]])
    can.pen.insertText(before(can, 'Agradecer'), 'Y ')
    exchange(mex, can)
    clock.pass(250)
    expect(begun()).toEqual([[18, 24]])
    store.cancel()
    expect(begun()).toEqual([])
  })

  it('says nothing when it was given up', () => {
    const { store, beginning, shown } = commenting()
    store.begin(beginning)
    store.cancel()
    expect([store.say('¿Todos?'), shown()]).toEqual([false, []])
  })

  it('follows what others say and write, a moment later', () => {
    const { mex, can, clock, shown } = commenting()
    commentOn(can, 'Miembros', '¿Cuáles?')
    exchange(mex, can)
    expect(shown()).toEqual([])
    clock.pass(250)
    expect(shown()).toEqual([['¿Cuáles?', 'Miembros']])
    can.pen.deleteRange(before(can, 'bros'), after(can, 'bros'))
    can.pen.insertText(after(can, 'Miem'), '-')
    exchange(mex, can)
    clock.pass(250)
    expect(shown()).toEqual([['¿Cuáles?', 'Miem bros']])
  })

  it('keeps the object of a thread that others’ words did not touch', () => {
    const { mex, can, clock, store } = commenting()
    commentOn(can, 'Agradecer', 'uno')
    commentOn(can, 'Miembros', 'dos')
    exchange(mex, can)
    clock.pass(250)
    const [first, second] = store.state.get().threads
    can.pen.insertText(after(can, 'Países'), ' todos')
    exchange(mex, can)
    clock.pass(250)
    const [firstNow, secondNow] = store.state.get().threads
    expect([firstNow === first, secondNow === second]).toEqual([true, false])
  })

  it('lets a resolved thread go, and chooses it again when it is opened', () => {
    const { store, beginning } = commenting()
    store.begin(beginning)
    store.say('¿Todos?')
    const id = store.state.get().threads[0]?.id
    if (id === undefined) throw new Error('Nothing was said')
    store.resolve(id, true)
    expect(store.state.get().threads[0]?.resolved?.delegate).toBe('Lucía')
    expect(store.state.get().chosen).toBeNull()
    store.resolve(id, false)
    expect(store.state.get().threads[0]?.resolved).toBeNull()
    expect(store.state.get().chosen).toBe(id)
  })
})
