import { describe, expect, it } from 'vitest'
import { PART_SIZE, createLongWorks } from '../../../renderer/features/room/model/long-work.ts'
import { pacedPen } from '../../../renderer/features/room/model/paced-pen.ts'
import { replaceInParts } from '../../../renderer/features/room/model/replace-in-parts.ts'
import { findHits } from '../../../shared/text/hits.ts'
import { after, baseUpdate, deskFor, draw } from '../../support/drafting.ts'
import { fakeClock } from '../../support/fake-clock.ts'

const PARAGRAPHS = 60
const EACH = 10

/** So many places that replacing them takes two parts. */
function long() {
  const line = `a| ${Array.from({ length: EACH }, () => 'País').join(' ')}`
  const base = baseUpdate(Array.from({ length: PARAGRAPHS }, () => line).join('\n'))
  const clock = fakeClock()
  const works = createLongWorks(clock)
  const mex = deskFor('MEX', base, 10)
  const pen = pacedPen(mex.pen, works)
  const find = () =>
    findHits(mex.reader.document(), 'marked', 'País', { isCaseKept: false, isWholeWords: false })
  const occurrences = find().map(({ parts }) => parts)
  const replacing = () => {
    const options = { reader: mex.reader, pen, occurrences, find: () => [], text: 'Estado' }
    const parts = replaceInParts(options)
    works.run({ kind: 'replace', total: occurrences.length }, parts, () => undefined)
  }
  return { mex, pen, clock, works, replacing, untouched: draw(mex) }
}

const inserted = (text: string) => text.match(/\+MEX:Estado/g)?.length ?? 0

describe('the pen of the room', () => {
  it('takes thousands back part by part, says how far it is, and does them again', () => {
    const { mex, pen, clock, works, replacing, untouched } = long()
    const total = PARAGRAPHS * EACH
    replacing()
    clock.pass(0)
    expect(inserted(draw(mex))).toBe(total)
    pen.undo()
    expect(works.state.get()).toEqual({ kind: 'take-back', done: PART_SIZE, total })
    expect(inserted(draw(mex))).toBe(total - PART_SIZE)
    clock.pass(0)
    expect(works.state.get()).toBeNull()
    expect(draw(mex)).toBe(untouched)
    pen.redo()
    expect(works.state.get()).toEqual({ kind: 'redo', done: PART_SIZE, total })
    clock.pass(0)
    expect(inserted(draw(mex))).toBe(total)
  })

  it('takes back all of what is still being replaced, and nothing of it comes after', () => {
    const { mex, pen, clock, replacing, untouched } = long()
    replacing()
    pen.undo()
    clock.pass(0)
    expect(draw(mex)).toBe(untouched)
  })

  it('says where the caret belongs when a step is small', () => {
    const { mex, pen, works } = long()
    const place = after(mex, 'País')
    pen.insertText(place, ' X')
    expect(pen.undo()).toEqual(place)
    expect(pen.redo()).toEqual({ ...place, offset: place.offset + 2 })
    expect(works.state.get()).toBeNull()
  })
})
