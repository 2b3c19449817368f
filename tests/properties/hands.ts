import type { BaseParagraph, Level, ParagraphKind } from '../../shared/document/document.ts'
import type { Attribute } from '../../shared/document/format.ts'
import { anchorAt, lengthOf, placeOf } from '../../shared/draft/anchors.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { copiedBetween } from '../../renderer/editor/copied.ts'
import { deletionFrom } from '../../renderer/editor/steps.ts'
import type { Direction, Unit } from '../../renderer/editor/steps.ts'
import type { Desk } from '../support/drafting.ts'

/** What an actor does to a text, by whatever means: the pen alone, or an editor's commands. */
export interface Hands {
  type(at: Place, text: string): void
  /** As the list of paragraphs writes the letter of one. */
  refer(at: Place, letter: string): void
  erase(from: Place, to: Place): void
  /** As Ctrl+X does. */
  cut(from: Place, to: Place): void
  /** Begins to drag what lies between two places; whatever comes meanwhile, it is that which is dropped. */
  grab(from: Place, to: Place): Grabbed
  replace(from: Place, to: Place, text: string): void
  split(at: Place): void
  /** One press of Backspace or Delete, with Ctrl or without. */
  press(at: Place, unit: Unit, direction: Direction): void
  /** From a place to the beginning or the end of its line, which without a page is the paragraph. */
  deleteLine(at: Place, direction: Direction): void
  /** Writes by an input method; whatever comes `meanwhile` does not disturb what is being composed. */
  compose(at: Place, text: string, meanwhile: () => void): void
  /** Several lines, each a paragraph. */
  paste(at: Place, lines: readonly string[]): void
  setKind(paragraph: ParagraphId, kind: ParagraphKind, level: Level): void
  setFormat(from: Place, to: Place, attribute: Attribute, isOn: boolean): void
  move(paragraph: ParagraphId, after: ParagraphId | null): void
  undo(): void
  redo(): void
  /** In whose name it goes on from here. */
  take(pen: Pen): void
  /** Throws where what is shown is not what is kept. */
  check(): void
  stop(): void
}

export interface Grabbed {
  /** Not within what was grabbed. */
  drop(at: Place, isCopy: boolean): void
  /** Escape. */
  leave(): void
}

/** The model alone. */
export function penHands({ pen: own, reader }: Desk): Hands {
  let pen = own
  return {
    type: (at, text) => void pen.insertText(at, text),
    refer: (at, letter) => void pen.insertText(at, letter),
    erase: (from, to) => void pen.deleteRange(from, to),
    cut: (from, to) => void pen.deleteRange(from, to),
    grab(from, to) {
      const anchors = [anchorAt(reader, from), anchorAt(reader, to)]
      return {
        drop(at, isCopy) {
          const [first, last] = anchors.map((each) => each && placeOf(reader, each))
          if (!first || !last) return
          const copied = copiedBetween(reader.document().paragraphs, first, last, () => '')
          if (isCopy) pen.insertParagraphs(at, copied)
          else pen.carry(first, last, at, copied)
        },
        leave: () => undefined,
      }
    },
    replace: (from, to, text) => void pen.replaceRange(from, to, text),
    split: (at) => void pen.split(at),
    press(at, unit, direction) {
      const found = deletionFrom(reader.document(), at, unit, direction, pen.author.party)
      if (found !== null) pen.deleteRange(found.from, found.to)
    },
    deleteLine(at, direction) {
      const [from, to] = lineFrom(reader, at, direction)
      pen.deleteRange(from, to)
    },
    compose(at, text, meanwhile) {
      const anchor = anchorAt(reader, at)
      meanwhile()
      const now = anchor === null ? null : placeOf(reader, anchor)
      if (now !== null) pen.insertText(now, text)
    },
    paste: (at, lines) => void pen.insertParagraphs(at, lines.map(plainLine)),
    setKind: (paragraph, kind, level) => pen.setProps([paragraph], { kind, level }),
    setFormat: (from, to, attribute, isOn) => pen.setFormat(from, to, attribute, isOn),
    move: (paragraph, after) => pen.move(paragraph, after),
    undo: () => void pen.undo(),
    redo: () => void pen.redo(),
    take(other) {
      pen = other
    },
    check: () => undefined,
    stop: () => undefined,
  }
}

export function lineFrom(
  reader: Reader,
  at: Place,
  direction: Direction,
): readonly [from: Place, to: Place] {
  const live = reader.live(at.paragraph)
  const end = live === null ? at.offset : lengthOf(live)
  return direction === 'backward' ? [{ ...at, offset: 0 }, at] : [at, { ...at, offset: end }]
}

function plainLine(text: string): BaseParagraph {
  return { props: { kind: 'plain', level: 0 }, text }
}
