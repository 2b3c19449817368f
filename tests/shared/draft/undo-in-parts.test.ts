import { describe, expect, it } from 'vitest'
import { decide, undoDecision } from '../../../shared/draft/decide.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import { findHits } from '../../../shared/text/hits.ts'
import { after, baseUpdate, deskFor, draw, exchange } from '../../support/drafting.ts'

const BASE = `
  1| Los Países.
  a| A los Países.
  a| De los Países.
  a| Con los Países.`

const HOW = { isCaseKept: false, isWholeWords: false }
const BY = { name: 'Elena Robles', atMs: 99_000 }

/** MEX has replaced all, and has before it parts of two suggestions each. */
function table() {
  const base = baseUpdate(BASE)
  let nowMs = 0
  const clock = () => (nowMs += 5_000)
  const mex = deskFor('MEX', base, 10, clock)
  const chair = deskFor('PPT', base, 30, clock)
  const untouched = draw(mex)
  const hits = findHits(mex.reader.document(), 'marked', 'Países', HOW)
  mex.pen.replaceEach(
    hits.map(({ parts }) => parts),
    'Estados',
  )
  exchange(mex, chair)
  return { mex, chair, untouched, replaced: draw(mex) }
}

describe('an undo in parts', () => {
  it('takes a step back part by part, and does it again', () => {
    const { mex, untouched, replaced } = table()
    const { total, parts } = mex.pen.undoInParts(2)
    expect(total).toBe(4)
    expect(parts.next().value).toBe(2)
    expect(draw(mex)).toBe(replaced.replaceAll(/(Los|A los) \[.*\]/g, '$1 Países'))
    expect(parts.next().value).toBe(4)
    expect(parts.next().done).toBe(true)
    expect(draw(mex)).toBe(untouched)
    expect([...mex.pen.redoInParts(3).parts]).toEqual([3, 4])
    expect(draw(mex)).toBe(replaced)
  })

  it('has nothing to do where there is nothing', () => {
    const { mex } = table()
    expect(mex.pen.redoInParts(2).total).toBe(0)
    expect([...mex.pen.redoInParts(2).parts]).toEqual([])
  })

  it('is at its end before anything else is written, and that is taken back first', () => {
    const { mex, untouched, replaced } = table()
    const { parts } = mex.pen.undoInParts(2)
    parts.next()
    mex.pen.insertText(after(mex, 'Con los Países'), ' X')
    expect(draw(mex)).toBe(untouched.replace('Con los Países', 'Con los Países[+MEX: X]'))
    expect(parts.next().done).toBe(true)
    mex.pen.undo()
    expect(draw(mex)).toBe(untouched)
    expect(replaced).not.toBe(untouched)
  })

  it('is at its end before the next undo or redo', () => {
    const { mex, untouched, replaced } = table()
    mex.pen.undoInParts(2).parts.next()
    mex.pen.undo()
    expect(draw(mex)).toBe(untouched)
    mex.pen.redoInParts(2).parts.next()
    mex.pen.redo()
    expect(draw(mex)).toBe(replaced)
  })

  it('never leaves a colleague’s words and those that replaced them out at once', () => {
    const mex = deskFor('MEX', baseUpdate('1| Los.\na| A los.'), 10)
    for (const place of ['Los', 'A los']) mex.pen.insertText(after(mex, place), ' Países')
    const written = draw(mex)
    const colleague = openPen(mex.reader, { party: 'MEX', delegate: 'Otra' }, () => 0)
    const hits = findHits(mex.reader.document(), 'marked', 'Países', HOW)
    colleague.replaceEach(
      hits.map(({ parts }) => parts),
      'Estados',
    )
    const replaced = draw(mex)
    colleague.undoInParts(1).parts.next()
    expect(draw(mex)).toBe(written)
    colleague.undo()
    colleague.redoInParts(1).parts.next()
    expect(draw(mex)).toBe(replaced)
  })

  it('leaves what the chair decides between two parts, and whole', () => {
    const { mex, chair, untouched, replaced } = table()
    const { parts } = mex.pen.undoInParts(2)
    parts.next()
    const decision = decide(chair.reader, chair.reader.entries().slice(-1), 'accepted', BY)
    exchange(mex, chair)
    for (const done of parts) expect(done).toBe(4)
    expect(draw(mex)).toBe(untouched.replace('Con los Países', 'Con los Estados'))
    if (decision !== null) undoDecision(chair.reader, decision, BY)
    exchange(mex, chair)
    expect(draw(chair)).toBe(
      [...untouched.split('\n').slice(0, 3), replaced.split('\n')[3]].join('\n'),
    )
  })
})
