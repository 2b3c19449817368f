import type { Place } from '../../../../shared/draft/anchors.ts'
import type { Pen } from '../../../../shared/draft/pen.ts'
import type { Turning } from '../../../../shared/draft/undo.ts'
import { PART_SIZE } from './long-work.ts'
import type { LongWork, LongWorks } from './long-work.ts'

/** The same pen, which takes back and does again thousands of suggestions part by part: what was replaced all over the text. */
export function pacedPen(pen: Pen, works: LongWorks): Pen {
  const turn = (kind: LongWork['kind'], begin: (size: number) => Turning): Place | null => {
    // All of it, and not the parts that are done so far.
    works.finish()
    const { total, parts } = begin(PART_SIZE)
    let caret: Place | null = null
    // Where there are several parts the caret has no reason to move: what was written was not written at it.
    works.run({ kind, total }, parts, (place) => {
      caret = place
    })
    return caret
  }
  return {
    ...pen,
    undo: () => turn('take-back', (size) => pen.undoInParts(size)),
    redo: () => turn('redo', (size) => pen.redoInParts(size)),
  }
}
