import type * as Y from 'yjs'
import type { Props } from '../document/document.ts'
import type { Attribute, Format } from '../document/format.ts'
import { NO_FORMAT } from '../document/format.ts'
import type { Sight } from '../document/sight.ts'
import type { MarkId, ParagraphId } from '../ids.ts'
import type { Anchor, Place } from './anchors.ts'
import { anchorAt, itemBefore, placeOf } from './anchors.ts'
import { adjacentSuggestion } from './beside.ts'
import { displace, planDisplacement } from './displace.ts'
import { erase, isNoErasure, planErasure } from './erase.ts'
import type { Erasure } from './erase.ts'
import { markFootnotes, planChange, planFootnote, planLift } from './footnoting.ts'
import type { FootnotePlan } from './footnoting.ts'
import { Hand } from './hand.ts'
import type { Author, Stroke } from './hand.ts'
import type { ItemId } from './items.ts'
import { EMPTY_LINE, firstContinues, linesOf, proposed, writeLines } from './lines.ts'
import type { Line, NewParagraph } from './lines.ts'
import type { LiveParagraph } from './live.ts'
import { sameProps } from './props.ts'
import type { Reader } from './reader.ts'
import { planReplacements, replaceEach } from './replace-each.ts'
import type { Occurrence } from './replace-each.ts'
import { dressNew, isNoRestyling, planRestyling, restyle } from './restyle.ts'
import { planRewording, reword } from './reword.ts'
import { setPropsOf } from './set-props.ts'
import { createUndo } from './undo.ts'
import type { Turning } from './undo.ts'

/**
 * Everything a delegate does to the text. All of it is a suggestion in the author's name: what
 * is added is the author's, what is struck stays and is marked; only the pending words of one's
 * own country are taken back outright. Places are in the marked view; the places returned are
 * where the caret belongs afterwards.
 */
export interface Pen {
  readonly author: Author
  /** Line breaks in the text begin paragraphs of the same kind. */
  insertText(at: Place, text: string, format?: Format): Place
  /**
   * The first one continues the paragraph written in, and the last one goes on in what stood
   * after the place; the others keep their own kind and level. One step to be undone.
   */
  insertParagraphs(at: Place, paragraphs: readonly NewParagraph[]): Place
  /**
   * `from` is not after `to`. Returns the place before what is struck. With a sight, here and
   * below: in its order, and what is not seen there is left alone.
   */
  deleteRange(from: Place, to: Place, sight?: Sight): Place
  replaceRange(from: Place, to: Place, text: string, sight?: Sight, format?: Format): Place
  replaceWithParagraphs(
    from: Place,
    to: Place,
    paragraphs: readonly NewParagraph[],
    sight?: Sight,
  ): Place
  /** Strikes words and puts others elsewhere, in one stroke: what a drag comes to. `at` is not within the words. */
  carry(
    from: Place,
    to: Place,
    at: Place,
    paragraphs: readonly NewParagraph[],
    sight?: Sight,
  ): Place
  /**
   * In one stroke, each as a suggestion of its own. Answers how many there were to replace. With
   * `goesOn`, here and below, that is one step of undo with the stroke before it.
   */
  replaceEach(occurrences: readonly Occurrence[], text: string, goesOn?: boolean): number
  /** Makes a paragraph say these words, of which only those that differ are written. False where none do. */
  reword(paragraph: ParagraphId, text: string, sight?: Sight): boolean
  split(at: Place): Place
  setProps(paragraphs: readonly ParagraphId[], props: Partial<Props>): void
  /** `from` is not after `to`. */
  setFormat(from: Place, to: Place, attribute: Attribute, isOn: boolean, sight?: Sight): void
  /** Puts a paragraph after another; null puts it first. */
  move(paragraph: ParagraphId, after: ParagraphId | null): void
  /** The same for several, which stand one after the other then: one suggestion. */
  moveAll(paragraphs: readonly ParagraphId[], after: ParagraphId | null): void
  /** After the letter before a place. False where there is nothing to say. */
  addFootnote(at: Place, text: string, isReservation: boolean): boolean
  /** Takes one's own back, or proposes to lift it. False for another country's reservation. */
  liftFootnote(id: MarkId): boolean
  /** Lifts it and proposes another in its place. False where nothing changes, or one may not lift it. */
  changeFootnote(id: MarkId, text: string): boolean
  /**
   * What is read from a file: `plan` works out all of it, by a hand that says itself who proposes
   * what, and answers what writes it in one stroke.
   */
  writeThrough(plan: (hand: Hand) => (transaction: Y.Transaction) => void, goesOn?: boolean): void
  /** Null where the caret has no reason to move. */
  undo(): Place | null
  redo(): Place | null
  undoInParts(size: number): Turning
  redoInParts(size: number): Turning
  canUndo(): boolean
  canRedo(): boolean
  /** Which clock of the page came after what `undo` takes back; null where there is nothing. */
  lastClock(): number | null
  /** Which clock of the page came after what `redo` does again was taken back, or else the last step was done; null where nothing was. */
  redoClock(): number | null
}

export function openPen(reader: Reader, author: Author, nowMs: () => number): Pen {
  const hand = new Hand(reader, author, nowMs)
  const { push, ...turns } = createUndo(hand)

  /** Does one stroke; `write` says where the caret belongs, as the item before it. */
  const stroke = (
    kind: 'typing' | 'erasing' | 'other',
    at: Place | null,
    write: (transaction: Y.Transaction) => ItemId | null,
    { format, goesOn }: { readonly format?: Format; readonly goesOn?: boolean } = {},
  ): Place | null => {
    const before = at === null ? null : anchorAt(reader, at)
    let after: Anchor | null = before
    const done: Stroke = hand.stroke((transaction) => {
      const item = write(transaction)
      if (item !== null) after = [item.client, item.clock]
    }, format)
    push({ kind, stroke: done, before, after }, goesOn)
    return after === null ? null : placeOf(reader, after)
  }

  const write = (
    at: Place,
    lines: readonly Line[],
    erasure: Erasure | null,
    format: Format = NO_FORMAT,
    kind: 'typing' | 'other' = lines.length === 1 && erasure === null ? 'typing' : 'other',
  ): Place => {
    const live = reader.live(at.paragraph)
    if (live === null) return at
    const adopted = adjacentSuggestion(hand, live, at.offset)
    const put = (transaction: Y.Transaction) => {
      const suggestion = once(() => adopted ?? hand.propose())
      if (erasure !== null) erase(hand, erasure, suggestion)
      const last = writeLines(hand, transaction, { live, offset: at.offset, lines, suggestion })
      dressNew(hand, format)
      return last
    }
    const caret = stroke(kind, at, put, { format })
    return caret ?? at
  }

  const replace = (
    from: Place,
    to: Place,
    lines: readonly Line[],
    sight?: Sight,
    kind?: 'other',
    format?: Format,
  ): Place => {
    const erasure = planErasure(hand, from, to, sight)
    // The new words stand after the struck ones, unless these go on into another paragraph.
    const at = from.paragraph === to.paragraph ? to : from
    return write(at, lines, isNoErasure(erasure) ? null : erasure, format, kind)
  }

  const deleteRange = (from: Place, to: Place, sight?: Sight): Place => {
    const erasure = planErasure(hand, from, to, sight)
    const live = reader.live(from.paragraph)
    if (live === null || isNoErasure(erasure)) return from
    const end = reader.live(to.paragraph)
    const adopted =
      adjacentSuggestion(hand, live, from.offset) ??
      (end === null ? null : adjacentSuggestion(hand, end, to.offset))
    const caret = stroke('erasing', from, () => {
      erase(
        hand,
        erasure,
        once(() => adopted ?? hand.propose()),
      )
      return itemBefore(live, from.offset)
    })
    return caret ?? from
  }

  const moveAll = (paragraphs: readonly ParagraphId[], after: ParagraphId | null) => {
    const displacement = planDisplacement(hand, { paragraphs, after })
    if (displacement === null) return
    stroke('other', null, () => {
      displace(
        hand,
        displacement,
        once(() => hand.propose()),
      )
      return null
    })
  }

  const putFootnotes = (plans: readonly (FootnotePlan | null)[] | null): boolean => {
    const sound = plans?.filter((plan) => plan !== null) ?? []
    if (sound.length === 0) return false
    stroke('other', null, () => {
      markFootnotes(hand, sound)
      return null
    })
    return true
  }

  return {
    author,
    addFootnote: (at, text, isReservation) =>
      putFootnotes([planFootnote(hand, at, text, isReservation)]),
    liftFootnote: (id) => putFootnotes([planLift(hand, id)]),
    changeFootnote: (id, text) => putFootnotes(planChange(hand, id, text)),
    insertText: (at, text, format) => (text === '' ? at : write(at, linesOf(text), null, format)),
    insertParagraphs: (at, paragraphs) =>
      write(at, firstContinues(paragraphs), null, NO_FORMAT, 'other'),
    deleteRange,
    replaceRange: (from, to, text, sight, format) =>
      text === ''
        ? deleteRange(from, to, sight)
        : replace(from, to, linesOf(text), sight, undefined, format),
    replaceWithParagraphs: (from, to, paragraphs, sight) =>
      replace(from, to, firstContinues(paragraphs), sight, 'other'),
    carry: (from, to, at, paragraphs, sight) =>
      write(at, firstContinues(paragraphs), planErasure(hand, from, to, sight)),
    replaceEach: (occurrences, text, goesOn = false) => {
      const replacements = planReplacements(hand, occurrences, (live, offset) =>
        adjacentSuggestion(hand, live, offset),
      )
      if (replacements.length === 0) return 0
      const words = linesOf(text).map((line) => line.text)
      const replace = (transaction: Y.Transaction) => {
        replaceEach(hand, transaction, replacements, words.join(' '))
        return null
      }
      stroke('other', null, replace, { goesOn })
      return replacements.length
    },
    reword: (paragraph, text, sight) => {
      const rewording = planRewording(hand, paragraph, text, sight)
      if (rewording === null) return false
      stroke('other', null, (transaction) => {
        reword(
          hand,
          transaction,
          rewording,
          once(() => rewording.adopted ?? hand.propose()),
        )
        return null
      })
      return true
    },
    split: (at) => write(at, [EMPTY_LINE, EMPTY_LINE], null),
    setProps: (paragraphs, props) => {
      const lives = paragraphs.map((id) => reader.live(id)).filter((live) => live !== null)
      const changed = lives.filter((live) => !sameProps(proposed(live), merged(live, props)))
      if (changed.length === 0) return
      stroke('other', null, () => {
        const suggestion = once(() => hand.propose())
        for (const live of changed) setPropsOf(hand, live, merged(live, props), suggestion)
        return null
      })
    },
    setFormat: (from, to, attribute, isOn, sight) => {
      const restyling = planRestyling(hand, from, to, { attribute, on: isOn }, sight)
      if (isNoRestyling(restyling)) return
      stroke('other', from, () => {
        restyle(
          hand,
          restyling,
          once(() => hand.propose()),
        )
        return null
      })
    },
    move: (paragraph, after) => moveAll([paragraph], after),
    moveAll,
    writeThrough: (plan, goesOn = false) => {
      const done = hand.stroke(plan(hand))
      push({ kind: 'other', stroke: done, before: null, after: null }, goesOn)
    },
    ...turns,
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function merged(live: LiveParagraph, props: Partial<Props>): Props {
  const next = { ...proposed(live), ...props }
  return next.kind === 'point' ? next : { ...next, level: 0 }
}
