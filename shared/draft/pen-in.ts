import type { Sight } from '../document/sight.ts'
import { seesAll } from '../document/sight.ts'
import { fromMarked, toMarked, toMarkedCut } from '../document/view-places.ts'
import type { Place } from './anchors.ts'
import type { Pen } from './pen.ts'
import type { Reader } from './reader.ts'

/**
 * The same pen for who sees something else than the marked view: places given and answered are
 * those of the sight, and what is not seen is neither struck nor changed. Undo is one for all.
 */
export function penIn(pen: Pen, reader: Reader, sight: Sight): Pen {
  if (seesAll(sight)) return pen
  /** Where writing goes on, in words or, with a paragraph's end among them, after a cut. */
  const at = (place: Place, isCut: boolean) =>
    (isCut ? toMarkedCut : toMarked)(reader.document(), sight, place) ?? place
  /** From before the first letter to after the last: what lies outside stays outside. */
  const first = (place: Place) => at(place, true)
  const last = (place: Place) => at(place, false)
  const seen = (place: Place) => fromMarked(reader.document(), sight, place) ?? place
  const seenOrNone = (place: Place | null) => (place === null ? null : seen(place))

  return {
    ...pen,
    insertText: (place, text, format) =>
      seen(pen.insertText(at(place, BREAK.test(text)), text, format)),
    insertParagraphs: (place, paragraphs) =>
      seen(pen.insertParagraphs(at(place, true), paragraphs)),
    deleteRange: (from, to) => seen(pen.deleteRange(first(from), last(to), sight)),
    replaceRange: (from, to, text, _sight, format) =>
      seen(pen.replaceRange(first(from), at(to, BREAK.test(text)), text, sight, format)),
    replaceWithParagraphs: (from, to, paragraphs) =>
      seen(pen.replaceWithParagraphs(first(from), at(to, true), paragraphs, sight)),
    carry: (from, to, place, paragraphs) =>
      seen(pen.carry(first(from), last(to), at(place, true), paragraphs, sight)),
    reword: (paragraph, text) => pen.reword(paragraph, text, sight),
    split: (place) => seen(pen.split(at(place, true))),
    setFormat: (from, to, attribute, isOn) =>
      pen.setFormat(first(from), last(to), attribute, isOn, sight),
    addFootnote: (place, text, isReservation) =>
      pen.addFootnote(at(place, false), text, isReservation),
    undo: () => seenOrNone(pen.undo()),
    redo: () => seenOrNone(pen.redo()),
  }
}

const BREAK = /[\r\n]/
