import assert from 'node:assert/strict'
import { anchorAt, placeOf } from '../../shared/draft/anchors.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import { allCells, cellsIn, isOwn, showCell } from './cells.ts'
import type { Cell } from './cells.ts'
import { tell, touch } from './doing.ts'
import type { Doing } from './doing.ts'
import type { Grabbed } from './hands.ts'
import { addLetters } from './letters.ts'
import { inOrder, placeIn, rangeIn, show } from './places.ts'
import { deliverDown } from './table.ts'
import type { Actor } from './table.ts'

/**
 * Words are dragged to another place, with Ctrl as a copy: there they are the carrier's, whoever
 * wrote them first. Within a paragraph or across two; others' changes arrive meanwhile.
 */
export function dragWords(doing: Doing): void {
  const { actor, step } = doing
  const { a, b, c } = step
  const range = c % 3 === 0 ? rangeAcross(actor, a, b, c) : rangeIn(actor, a, b, c)
  const { reader } = actor.desk
  const anchors = range.map((place) => anchorAt(reader, place))
  // Where all is struck there is nothing to drag.
  const isBegun = standingIn(actor, ...range).length > 0
  const grabbed = actor.hands.grab(...range)
  for (let n = Math.min(actor.down.length, b % 3); n > 0; n -= 1) deliverDown(actor, a, false)
  const [from, to] = anchors.map((anchor) => anchor && placeOf(reader, anchor))
  const at = placeIn(actor, a + (c % 5), b + c)
  const isSound = isBegun && from && to && !isWithin(actor, from, at, to)
  if (isSound) dropWords(doing, from, to, at, grabbed)
  grabbed.leave()
}

function dropWords(
  { world, actor, author, step }: Doing,
  from: Place,
  to: Place,
  at: Place,
  grabbed: Grabbed,
): void {
  const isCopy = step.c % 4 === 0
  const [first, last] = [indexOf(actor, from), indexOf(actor, to)]
  const cells = allCells(actor.desk.reader)
  const carried = standingIn(actor, from, to)
  const words = carried.map(({ letter }) => letter).join('')
  if (words === '') return
  const range = `${show(actor, from)} to ${show(actor, to)}`
  const way = isCopy ? 'copies' : 'drags'
  tell(world, author, actor, `${way} “${words}”, ${range}, to ${show(actor, at)}`)
  if (!isCopy) touch(world, actor, author, 'strikes', from, to)
  addLetters(world.letters, author.party, words)
  const left = cells.map((cell, n) => {
    if (isCopy || n < first || n >= last) return [showCell(cell)]
    if (isOwn(cell, author)) return []
    return [showCell({ ...cell, struck: new Set([...cell.struck, author.party]) })]
  })
  left.splice(
    indexOf(actor, at),
    0,
    carried.map(({ letter }) => `${letter}+${author.party}`),
  )
  grabbed.drop(at, isCopy)
  const after = allCells(actor.desk.reader).map(showCell)
  assert.equal(after.join(' '), left.flat().join(' '), 'dragged')
}

function standingIn(actor: Actor, from: Place, to: Place): readonly Cell[] {
  const cells = allCells(actor.desk.reader).slice(indexOf(actor, from), indexOf(actor, to))
  // Also by a suggestion that has not arrived yet (seed 930131).
  return cells.filter(({ strikes }) => strikes.length === 0)
}

function rangeAcross(actor: Actor, a: number, b: number, c: number): readonly [Place, Place] {
  return inOrder(actor, placeIn(actor, a, b), placeIn(actor, a + 1, c))
}

/** A place among all letters of the text: after so many. */
function indexOf({ desk }: Actor, { paragraph, offset }: Place): number {
  const ids = desk.reader.lives().map((live) => live.paragraph.id)
  const before = ids.slice(0, ids.indexOf(paragraph))
  return before.reduce((sum, id) => sum + cellsIn(desk.reader, id).length, offset)
}

function isWithin(actor: Actor, from: Place, at: Place, to: Place): boolean {
  return inOrder(actor, from, at)[0] === from && inOrder(actor, at, to)[0] === at
}
