import { describe, expect, it } from 'vitest'
import { decide, lastDecision, undoDecision } from '../../../shared/draft/decide.ts'
import { markedLabels } from '../../../shared/document/labels.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { showParagraphs } from '../../support/notation.ts'

const BY = { name: 'Elena Robles', atMs: 99 }

function table() {
  const base = baseUpdate(`
    1| uno
    1| dos
    1| tres
    1| cuatro`)
  return {
    mex: deskFor('MEX', base, 10),
    can: deskFor('CAN', base, 20),
    chair: deskFor('PPT', base, 30),
  }
}

const idOf = (desk: Desk, words: string) => before(desk, words).paragraph

const move = (desk: Desk, words: string, target: string | null) =>
  desk.pen.move(idOf(desk, words), target === null ? null : idOf(desk, target))

const pending = ({ reader }: Desk) => reader.entries().filter((entry) => entry.state === 'pending')

const order = ({ reader }: Desk, view: 'marked' | 'accepted' | 'original' = 'accepted') =>
  showParagraphs(viewOf(reader.document(), view))
    .replace(/^\S+\| ?/gm, '')
    .replaceAll('\n', ' / ')

describe('moving a paragraph', () => {
  it('is a suggestion: it stands where it stood, and elsewhere once accepted', () => {
    const { mex } = table()
    move(mex, 'uno', 'tres')
    expect(order(mex, 'marked')).toBe('uno / dos / tres / cuatro')
    expect(order(mex, 'original')).toBe('uno / dos / tres / cuatro')
    expect(order(mex)).toBe('dos / tres / uno / cuatro')
    expect(pending(mex).map(({ kind }) => kind)).toEqual(['move'])
  })

  it('numbers as Word would with it accepted, and strikes the number it had', () => {
    const { mex } = table()
    move(mex, 'uno', 'tres')
    expect(markedLabels(mex.reader.document())).toEqual([
      { label: '3.', struck: '1.', isProposed: true },
      { label: '1.', struck: null, isProposed: false },
      { label: '2.', struck: null, isProposed: false },
      { label: '4.', struck: null, isProposed: false },
    ])
  })

  it('is taken back by moving it where it was, and by undo', () => {
    const { mex } = table()
    move(mex, 'dos', 'cuatro')
    move(mex, 'dos', 'uno')
    expect(pending(mex)).toEqual([])
    move(mex, 'dos', null)
    expect(order(mex)).toBe('dos / uno / tres / cuatro')
    mex.pen.undo()
    expect(order(mex)).toBe('uno / dos / tres / cuatro')
    mex.pen.redo()
    expect(order(mex)).toBe('dos / uno / tres / cuatro')
  })

  it('takes along what another writes in it at the same time, and what it is cut into', () => {
    const { mex, can, chair } = table()
    move(mex, 'dos', 'cuatro')
    can.pen.insertText(after(can, 'do'), 'ce')
    can.pen.split(after(can, 'd'))
    can.pen.insertText(after(can, 'uno'), '\nuno bis')
    exchange(mex, can, chair)
    expect(order(chair)).toBe('uno / uno bis / tres / cuatro / d / oces')
    decide(chair.reader, pending(chair), 'accepted', BY)
    expect(draw(chair)).toBe('1| uno\n1| uno bis\n1| tres\n1| cuatro\n1| d\n1| oces')
    exchange(mex, chair)
    expect(draw(mex)).toBe(draw(chair))
  })

  it('does not take along what was cut off before', () => {
    const { mex, chair } = table()
    mex.pen.split(after(mex, 'd'))
    exchange(mex, chair)
    decide(chair.reader, pending(chair), 'accepted', BY)
    exchange(mex, chair)
    move(mex, 'os', null)
    expect(order(mex)).toBe('os / uno / d / tres / cuatro')
  })

  it('keeps what is added after a moved paragraph beside it', () => {
    const { mex, chair } = table()
    move(mex, 'uno', 'cuatro')
    exchange(mex, chair)
    decide(chair.reader, pending(chair), 'accepted', BY)
    exchange(mex, chair)
    mex.pen.insertText(after(mex, 'uno'), '\ncinco\nseis')
    mex.pen.insertText(after(mex, 'seis'), '\nsiete')
    mex.pen.split(after(mex, 'cin'))
    expect(order(mex)).toBe('dos / tres / cuatro / uno / cin / co / seis / siete')
    exchange(mex, chair)
    decide(chair.reader, pending(chair), 'accepted', BY)
    expect(order(chair, 'marked')).toBe('dos / tres / cuatro / uno / cin / co / seis / siete')
  })

  it('stays after what is later added after the paragraph that it was put after', () => {
    const { mex, chair } = table()
    move(mex, 'cuatro', 'uno')
    exchange(mex, chair)
    decide(chair.reader, pending(chair), 'accepted', BY)
    exchange(mex, chair)
    mex.pen.insertText(after(mex, 'uno'), '\ncinco')
    mex.pen.insertText(after(mex, 'cinco'), '\nseis')
    expect(order(mex)).toBe('uno / cinco / seis / cuatro / dos / tres')
  })

  it('keeps what it was cut into together, also when something is added between', () => {
    const { mex, can, chair } = table()
    move(mex, 'dos', 'cuatro')
    can.pen.split(after(can, 'do'))
    exchange(mex, can, chair)
    decide(chair.reader, pending(chair), 'accepted', BY)
    exchange(mex, can, chair)
    expect(order(mex)).toBe('uno / tres / cuatro / do / s')
    mex.pen.insertText(after(mex, 'do'), '\ncinco')
    expect(order(mex)).toBe('uno / tres / cuatro / do / cinco / s')
  })

  it('is replayed in the order of the decisions, and undone by a further one', () => {
    const { mex, can, chair } = table()
    move(mex, 'uno', 'dos')
    move(can, 'dos', 'cuatro')
    exchange(mex, can, chair)
    expect(order(chair)).toBe(order(mex))
    const [first, second] = pending(chair)
    if (first === undefined || second === undefined) throw new Error('Two moves are pending')
    decide(chair.reader, [second], 'accepted', BY)
    expect(order(chair, 'marked')).toBe('uno / tres / cuatro / dos')
    decide(chair.reader, [first], 'accepted', BY)
    expect(order(chair, 'marked')).toBe('tres / cuatro / dos / uno')
    const last = lastDecision(chair.reader)
    if (last !== null) undoDecision(chair.reader, last.id, BY)
    expect(order(chair, 'marked')).toBe('uno / tres / cuatro / dos')
  })

  it('is refused into nowhere: a paragraph after itself stays', () => {
    const { mex } = table()
    move(mex, 'dos', 'dos')
    move(mex, 'dos', 'uno')
    expect(pending(mex)).toEqual([])
  })

  it('strikes and joins as people see it once a move is settled', () => {
    const { mex, chair } = table()
    move(mex, 'uno', 'tres')
    exchange(mex, chair)
    decide(chair.reader, pending(chair), 'accepted', BY)
    exchange(mex, chair)
    mex.pen.deleteRange(after(mex, 'tres'), before(mex, 'uno'))
    expect(order(mex)).toBe('dos / tresuno / cuatro')
    exchange(mex, chair)
    decide(chair.reader, pending(chair), 'accepted', BY)
    expect(order(chair, 'marked')).toBe('dos / tresuno / cuatro')
  })
})
