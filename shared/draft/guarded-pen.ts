import { lengthOf } from './anchors.ts'
import type { Place } from './anchors.ts'
import type { Pen } from './pen.ts'
import type { Reader } from './reader.ts'

/**
 * The same pen for who writes by hand: what is made from the meeting's data is not typed over by
 * accident. Nothing is written then, and `tell` says so. No boundary: what comes into a block all the
 * same, by a file or from a page that knows none, is a suggestion like any other, and no word is lost.
 *
 * 1. After the end of a block one goes on as anywhere; its end itself is not struck. Whole paragraphs
 *    right before it go as anywhere, too.
 * 2. Notes, comments and moves change no word of a block.
 */
export function guardedPen(pen: Pen, reader: Reader, tell: () => void): Pen {
  const isFixed = ({ paragraph }: Place): boolean =>
    reader.document().fixed?.has(paragraph) === true

  /** Whether a block is touched from one place to another, `from` before `to`. */
  const touches = (from: Place, to: Place): boolean => {
    const { paragraphs, fixed } = reader.document()
    if (fixed === undefined) return false
    const [first, last] = [from, to].map(({ paragraph }) =>
      paragraphs.findIndex(({ id }) => id === paragraph),
    )
    if (first === undefined || last === undefined) return false
    // In another order than this one only what moves stands otherwise.
    const isUpToBlock = first < last && from.offset === 0 && to.offset === 0
    const end = Math.max(first, last) + (isUpToBlock ? 0 : 1)
    const between = paragraphs.slice(Math.min(first, last), end)
    return between.some(({ id }) => fixed.has(id))
  }

  const isAtEnd = ({ paragraph, offset }: Place): boolean => {
    const live = reader.live(paragraph)
    return live !== null && offset >= lengthOf(live)
  }

  const unless = <T>(isBarred: boolean, otherwise: T, write: () => T): T => {
    if (!isBarred) return write()
    tell()
    return otherwise
  }

  return {
    ...pen,
    insertText: (at, text, format) =>
      unless(isFixed(at), at, () => pen.insertText(at, text, format)),
    insertParagraphs: (at, paragraphs) =>
      unless(isFixed(at), at, () => pen.insertParagraphs(at, paragraphs)),
    deleteRange: (from, to, sight) =>
      unless(touches(from, to), from, () => pen.deleteRange(from, to, sight)),
    replaceRange: (from, to, text, sight, format) =>
      unless(touches(from, to), from, () => pen.replaceRange(from, to, text, sight, format)),
    replaceWithParagraphs: (from, to, paragraphs, sight) =>
      unless(touches(from, to), from, () => pen.replaceWithParagraphs(from, to, paragraphs, sight)),
    carry: (from, to, at, paragraphs, sight) =>
      unless(touches(from, to) || isFixed(at), from, () =>
        pen.carry(from, to, at, paragraphs, sight),
      ),
    replaceEach: (occurrences, text, goesOn) => {
      const open = occurrences.filter(
        (parts) => !parts.some(({ paragraph }) => isFixed({ paragraph, offset: 0 })),
      )
      if (open.length < occurrences.length) tell()
      return open.length === 0 ? 0 : pen.replaceEach(open, text, goesOn)
    },
    reword: (paragraph, text, sight) =>
      unless(isFixed({ paragraph, offset: 0 }), false, () => pen.reword(paragraph, text, sight)),
    split: (at) => unless(isFixed(at) && !isAtEnd(at), at, () => pen.split(at)),
    setProps: (paragraphs, props) =>
      unless(
        paragraphs.some((paragraph) => isFixed({ paragraph, offset: 0 })),
        undefined,
        () => pen.setProps(paragraphs, props),
      ),
    setFormat: (from, to, attribute, isOn, sight) =>
      unless(touches(from, to), undefined, () => pen.setFormat(from, to, attribute, isOn, sight)),
  }
}
