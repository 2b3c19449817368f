import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createGate } from '../../shared/draft/gate.ts'
import type { Writer } from '../../shared/draft/gate.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { chanceOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { knownIn, mutate } from './mutate.ts'
import { furnishedBase } from './furnished.ts'
import { MODEL } from './parts.ts'
import { scripts } from './script.ts'
import type { Script } from './script.ts'
import { leave, setTable, settle } from './table.ts'
import { take } from './take.ts'
import { expectUntouched, standsOf } from './untouched.ts'
import { newWorld, notePuts } from './world.ts'
import { SEED } from '../support/seed.ts'

const RUNS = 24
const LENGTH = 80
/** Of a hundred honest updates so many are sent on changed as well. */
const TRIED_OF_HUNDRED = 30
const MUTATIONS = 3

describe(`whatever a program makes of honest updates (MESA_SEED=${SEED})`, () => {
  it('never changes another country’s words, the base text or a decision', () => {
    const chance = chanceOf(SEED)
    const tally = { sent: 0, taken: 0 }
    for (const script of fc.sample(scripts(LENGTH, { least: LENGTH }), {
      seed: SEED,
      numRuns: RUNS,
    })) {
      playWithForgers(script, chance, tally)
    }
    // Where all is refused, or next to nothing is tried, nothing is shown.
    expect(tally.sent).toBeGreaterThan(500)
    expect(tally.taken).toBeGreaterThan(tally.sent / 50)
  })
})

/** Plays a script whose honest updates are admitted, and tries what could have been sent instead. */
function playWithForgers(
  script: Script,
  chance: Chance,
  tally: { sent: number; taken: number },
): void {
  const { base, owners } = furnishedBase()
  const table = setTable(base, MODEL, (actor, transaction) => notePuts(world, actor, transaction))
  const world = newWorld(true, table.host)
  const watched = {
    ...table,
    admit(update: Uint8Array, writer: Writer) {
      if (chance.below(100) < TRIED_OF_HUNDRED) {
        for (let n = 0; n < MUTATIONS; n += 1) {
          tally.sent += 1
          if (tryForged(table.host, owners, update, writer, chance)) tally.taken += 1
        }
      }
      const refusal = table.admit(update, writer)
      for (const client of Y.parseUpdateMeta(update).to.keys()) owners.set(client, writer.party)
      return refusal
    },
  }
  try {
    script.forEach((step, at) => take(watched, world, step, at))
    settle(watched)
    expect(watched.refused).toEqual([])
  } finally {
    leave(watched)
  }
}

/** Whether a changed update was taken. If so, it has done no harm, nor to who receives it. */
function tryForged(
  host: Y.Doc,
  owners: ReadonlyMap<number, Party>,
  honest: Uint8Array,
  writer: Writer,
  chance: Chance,
): boolean {
  const state = Y.encodeStateAsUpdate(host)
  const gate = createGate(() => state)
  for (const [client, party] of owners) gate.bind(client, party)
  const forged = mutate(honest, knownIn(host), chance)
  if (!gate.admit(forged, writer).ok) {
    expect(gate.admit(honest, writer)).toMatchObject({ ok: true })
    return false
  }
  const copy = new Y.Doc({ gc: false })
  Y.applyUpdate(copy, state)
  const before = standsOf(copy, writer)
  let passedOn: Uint8Array | null = null
  copy.on('update', (update: Uint8Array) => (passedOn = update))
  Y.applyUpdate(copy, forged)
  expectUntouched(copy, before, writer)
  if (passedOn === null) return false
  const other = new Y.Doc({ gc: false })
  Y.applyUpdate(other, state)
  Y.applyUpdate(other, passedOn)
  expect(standsOf(other, writer)).toEqual(standsOf(copy, writer))
  return true
}
