import assert from 'node:assert/strict'
import { lastDecision, undoDecision } from '../../shared/draft/decide.ts'
import { closeRound } from '../../shared/draft/rounds.ts'
import { showParagraphs } from '../support/notation.ts'
import { allCells } from './cells.ts'
import { expectDecision } from './expectations.ts'
import type { Step } from './script.ts'
import type { Actor, Table } from './table.ts'
import type { World } from './world.ts'

/** The chair settles some of what she sees. */
export function decideSome(table: Table, world: World, chair: Actor, { a, b, c }: Step): void {
  const { desk } = chair
  const pending = desk.reader.entries().filter((entry) => entry.state === 'pending')
  const some = pending.filter((_, at) => (at + a) % (1 + (b % 3)) === 0)
  const verdict = c % 2 === 0 ? 'accepted' : 'rejected'
  const ids = new Set(some.map((entry) => entry.suggestion.id))
  for (const { id, insertion } of allCells(desk.reader)) {
    if (insertion !== null && ids.has(insertion)) world.seen.add(id)
  }
  world.story.push(`the chair has ${[...ids].join(', ')} ${verdict}`)
  const by = { name: chair.name, atMs: chair.nowMs() }
  expectDecision(desk, ids, verdict, () => table.parts.decide(chair, some, verdict, by))
}

export function reopenLast(world: World, chair: Actor, { c }: Step): void {
  const { reader } = chair.desk
  const last = lastDecision(reader)
  if (last === null) return
  world.story.push(`the chair reopens ${last.decision.suggestion}`)
  undoDecision(reader, last.id, { name: chair.name, atMs: c })
}

/** What was decided by now is sealed; what the text says stays as it is. */
export function closeOne(world: World, chair: Actor): void {
  const { reader } = chair.desk
  const shown = () => showParagraphs(reader.document().paragraphs)
  const before = shown()
  world.story.push('the chair closes the round')
  closeRound(reader, { name: chair.name, atMs: chair.nowMs() })
  assert.equal(shown(), before, 'closing a round changes no text')
  assert.equal(lastDecision(reader), null, 'nothing is left that could be taken back')
}
