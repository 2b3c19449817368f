import type { Level, ParagraphKind } from '../../shared/document/document.ts'
import { ATTRIBUTES } from '../../shared/document/format.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import { anchorAt, placeOf } from '../../shared/draft/anchors.ts'
import { findHits } from '../../shared/text/hits.ts'
import { support } from '../../shared/draft/support.ts'
import { withdraw } from '../../shared/draft/withdraw.ts'
import {
  expectErasure,
  expectFormat,
  expectInsertion,
  expectReplacement,
  expectSplit,
} from './expectations.ts'
import { dragWords } from './carrying.ts'
import { commentOn } from './commenting.ts'
import { tell, touch, touchAll } from './doing.ts'
import type { Doing } from './doing.ts'
import { addNote, liftNote } from './footnotes.ts'
import { lineFrom } from './hands.ts'
import { addLetters, wordOf } from './letters.ts'
import type { Act } from './script.ts'
import { endIn, inOrder, placeIn, rangeIn, show } from './places.ts'
import { referTo } from './referring.ts'
import { deliverDown } from './table.ts'
import type { Actor } from './table.ts'
import { cellsIn } from './cells.ts'
import type { World } from './world.ts'

type TableAct = 'carry' | 'cut' | 'reload' | 'rejoin' | 'decide' | 'reopen' | 'round' | 'speakFor'

/** What an author does to the text, each with what must come of it. */
export const STROKES: { readonly [A in Exclude<Act, TableAct>]: (doing: Doing) => void } = {
  type: typeWord,
  erase: eraseNear,
  eraseFar: eraseAcross,
  press: pressKey,
  deleteLine: deleteToLineEnd,
  compose: composeWord,
  replace: replaceNear,
  replaceAll: replaceEverywhere,
  cutOut: cutNear,
  drag: dragWords,
  split: (doing) => splitAt(doing, placeIn(doing.actor, doing.step.a, doing.step.b)),
  addAfter: (doing) => splitAt(doing, endIn(doing.actor, doing.step.a)),
  join: joinToNext,
  paste: pasteLines,
  level: (doing) => setKind(doing, 'point', LEVELS[doing.step.c % 3] ?? 0),
  kind: (doing) => setKind(doing, KINDS[doing.step.c % KINDS.length] ?? 'plain', 0),
  format: setFormat,
  move: moveParagraph,
  footnote: putFootnote,
  comment: commentOn,
  refer: referTo,
  lift: (doing) => {
    tell(doing.world, doing.author, doing.actor, 'lifts a footnote')
    liftNote(doing)
  },
  undo: ({ actor, author, world }) => {
    tell(world, author, actor, 'undoes')
    actor.hands.undo()
  },
  redo: ({ actor, author, world }) => {
    tell(world, author, actor, 'redoes')
    actor.hands.redo()
  },
  support: supportOne,
  withdraw: takeOneBack,
}

const LEVELS: readonly Level[] = [0, 1, 2]
const KINDS: readonly ParagraphKind[] = ['plain', 'group', 'section', 'title']

function typeWord({ world, actor, author, step: { a, b, c } }: Doing): void {
  const text = wordOf(author.party, c)
  const at = (c % 4 === 1 ? caretOf(world, actor) : null) ?? placeIn(actor, a, b)
  tell(world, author, actor, `types “${text}” at ${show(actor, at)}`)
  addLetters(world.letters, author.party, text)
  expectInsertion(actor.desk, author, at, text, () => actor.hands.type(at, text))
  const caret = anchorAt(actor.desk.reader, { ...at, offset: at.offset + text.length })
  if (caret !== null) world.carets.set(actor.name, caret)
}

/** Where somebody typed last: often one goes on there. */
function caretOf({ carets }: World, { name, desk }: Actor): Place | null {
  const caret = carets.get(name)
  return caret === undefined ? null : placeOf(desk.reader, caret)
}

function eraseNear({ world, actor, author, step: { a, b, c } }: Doing): void {
  const [from, to] = rangeIn(actor, a, b, c)
  if (from.offset === to.offset) return
  tell(world, author, actor, `deletes ${show(actor, from)} to ${show(actor, to)}`)
  touch(world, actor, author, 'strikes', from, to)
  expectErasure(actor.desk, author, [from, to], () => actor.hands.erase(from, to))
}

function eraseAcross({ world, actor, author, step: { a, b, c } }: Doing): void {
  const [from, to] = inOrder(actor, placeIn(actor, a, b), placeIn(actor, a + 1 + (c % 2), c))
  if (from.paragraph === to.paragraph && from.offset === to.offset) return
  tell(world, author, actor, `deletes ${show(actor, from)} to ${show(actor, to)}`)
  touch(world, actor, author, 'strikes', from, to)
  actor.hands.erase(from, to)
}

/** Takes at most what lies between two words, and perhaps the end of a paragraph. */
function pressKey({ world, actor, author, step: { a, b, c } }: Doing): void {
  const at = placeIn(actor, a, b)
  const unit = c % 2 === 0 ? 'character' : 'word'
  const direction = c % 3 === 0 ? 'forward' : 'backward'
  tell(world, author, actor, `deletes a ${unit} ${direction} at ${show(actor, at)}`)
  touchAll(world, actor, author, 'strikes')
  actor.hands.press(at, unit, direction)
}

function deleteToLineEnd({ world, actor, author, step: { a, b, c } }: Doing): void {
  const at = placeIn(actor, a, b)
  const direction = c % 2 === 0 ? 'backward' : 'forward'
  const [from, to] = lineFrom(actor.desk.reader, at, direction)
  if (from.offset === to.offset) return
  tell(world, author, actor, `deletes the line ${direction} from ${show(actor, at)}`)
  touch(world, actor, author, 'strikes', from, to)
  expectErasure(actor.desk, author, [from, to], () => actor.hands.deleteLine(at, direction))
}

/** Some of what the others did arrives while it is not yet decided what is written. */
function composeWord({ world, actor, author, step: { a, b, c } }: Doing): void {
  const text = wordOf(author.party, c)
  const at = placeIn(actor, a, b)
  const arriving = Math.min(actor.down.length, c % 4)
  tell(world, author, actor, `composes “${text}” at ${show(actor, at)} while ${arriving} arrive`)
  addLetters(world.letters, author.party, text)
  const meanwhile = () => {
    for (let n = 0; n < arriving; n += 1) deliverDown(actor, a, false)
  }
  const compose = () => actor.hands.compose(at, text, meanwhile)
  if (arriving === 0) expectInsertion(actor.desk, author, at, text, compose)
  else compose()
}

function replaceNear({ world, actor, author, step: { a, b, c } }: Doing): void {
  const [from, to] = rangeIn(actor, a, b, c)
  const text = wordOf(author.party, a)
  if (from.offset === to.offset) return
  tell(world, author, actor, `replaces ${show(actor, from)} to ${show(actor, to)} by “${text}”`)
  touch(world, actor, author, 'strikes', from, to)
  addLetters(world.letters, author.party, text)
  expectReplacement(actor.desk, author, [from, to], text, () => actor.hands.replace(from, to, text))
}

/** What stands at some place, wherever it stands. */
function replaceEverywhere({ world, actor, author, step: { a, b, c } }: Doing): void {
  const { reader, pen } = actor.desk
  const [from, to] = rangeIn(actor, a, b, c % 2)
  const cells = cellsIn(reader, from.paragraph).slice(from.offset, to.offset)
  const words = cells.map(({ letter }) => letter).join('')
  const options = { isCaseKept: true, isWholeWords: false }
  const hits = findHits(reader.document(), 'marked', words, options)
  const standing = hits.filter(({ isStanding }) => isStanding).map(({ parts }) => parts)
  const text = wordOf(author.party, a)
  tell(world, author, actor, `replaces “${words}” by “${text}” at ${standing.length} places`)
  for (const { paragraph, ...span } of standing.flat()) {
    const [start, end] = [span.from, span.to].map((offset) => ({ paragraph, offset }))
    if (start !== undefined && end !== undefined) touch(world, actor, author, 'strikes', start, end)
  }
  const replaced = pen.replaceEach(standing, text)
  addLetters(world.letters, author.party, text.repeat(replaced))
}

function cutNear({ world, actor, author, step: { a, b, c } }: Doing): void {
  const [from, to] = rangeIn(actor, a, b, c)
  if (from.offset === to.offset) return
  tell(world, author, actor, `cuts ${show(actor, from)} to ${show(actor, to)}`)
  touch(world, actor, author, 'strikes', from, to)
  expectErasure(actor.desk, author, [from, to], () => actor.hands.cut(from, to))
}

function splitAt({ world, actor, author }: Doing, at: Place): void {
  tell(world, author, actor, `presses Enter at ${show(actor, at)}`)
  const split = () => actor.hands.split(at)
  const { reader } = actor.desk
  // In an empty paragraph an editor may take Enter for a step outwards.
  if (cellsIn(reader, at.paragraph).length === 0) split()
  else expectSplit(actor.desk, at, split)
}

/** Delete at a paragraph's end. */
function joinToNext({ world, actor, author, step: { a } }: Doing): void {
  const at = endIn(actor, a)
  tell(world, author, actor, `presses Delete at ${show(actor, at)}`)
  actor.hands.press(at, 'character', 'forward')
}

function pasteLines({ world, actor, author, step: { a, b, c } }: Doing): void {
  const at = placeIn(actor, a, b)
  const lines = [0, 1, 2, 3].slice(0, 2 + (c % 3)).map((n) => wordOf(author.party, c + n))
  tell(world, author, actor, `pastes “${lines.join('/')}” at ${show(actor, at)}`)
  addLetters(world.letters, author.party, lines.join(''))
  actor.hands.paste(at, lines)
}

function setKind(doing: Doing, kind: ParagraphKind, level: Level): void {
  const { world, actor, author, step } = doing
  const { paragraph, offset } = placeIn(actor, step.a, step.b)
  tell(world, author, actor, `makes ${show(actor, { paragraph, offset })} a ${kind} ${level}`)
  actor.hands.setKind(paragraph, kind, level)
}

function setFormat({ world, actor, author, step: { a, b, c } }: Doing): void {
  const [from, to] = rangeIn(actor, a, b, c)
  const attribute = ATTRIBUTES[c % ATTRIBUTES.length] ?? 'bold'
  const isOn = a % 3 !== 0
  const words = `${attribute} ${isOn ? 'on' : 'off'}`
  tell(world, author, actor, `turns ${words} at ${show(actor, from)} to ${show(actor, to)}`)
  touch(world, actor, author, 'formats', from, to)
  expectFormat(actor.desk, author, [from, to], attribute, () =>
    actor.hands.setFormat(from, to, attribute, isOn),
  )
}

function moveParagraph({ world, actor, author, step: { a, b } }: Doing): void {
  const ids = actor.desk.reader.lives().map((live) => live.paragraph.id)
  const moved = ids[a % ids.length]
  const after = [null, ...ids][b % (ids.length + 1)] ?? null
  if (moved === undefined) return
  const place = after === null ? 'the beginning' : `¶${ids.indexOf(after) + 1}`
  tell(world, author, actor, `moves ¶${ids.indexOf(moved) + 1} after ${place}`)
  actor.hands.move(moved, after)
}

function putFootnote(doing: Doing): void {
  const { world, actor, author, step } = doing
  const at = placeIn(actor, step.a, step.b)
  tell(world, author, actor, `puts a footnote at ${show(actor, at)}`)
  addNote(doing, at)
}

function supportOne({ world, actor, author, step: { a, c } }: Doing): void {
  const { reader } = actor.desk
  const pending = reader.entries().filter((entry) => entry.state === 'pending')
  const entry = pending[a % Math.max(1, pending.length)]
  if (entry === undefined) return
  const isOn = c % 3 !== 0
  tell(world, author, actor, `${isOn ? 'supports' : 'supports no more'} ${entry.suggestion.id}`)
  support(reader, entry.suggestion, isOn, { ...author, atMs: actor.nowMs() })
}

function takeOneBack({ world, actor, author, step: { a } }: Doing): void {
  const { reader } = actor.desk
  const own = reader
    .entries()
    .filter((entry) => entry.state === 'pending' && entry.suggestion.party === author.party)
  const entry = own[a % Math.max(1, own.length)]
  if (entry === undefined) return
  tell(world, author, actor, `withdraws ${entry.suggestion.id}`)
  withdraw(reader, entry, author)
}
