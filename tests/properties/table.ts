import * as Y from 'yjs'
import type { Party } from '../../shared/meeting/party.ts'
import { createGate } from '../../shared/draft/gate.ts'
import type { Gate } from '../../shared/draft/gate.ts'
import { deskFor } from '../support/drafting.ts'
import type { Desk } from '../support/drafting.ts'

/** Somebody at a table whose network delays, reorders what comes down, repeats and breaks. */
export interface Actor {
  readonly party: Party
  desk: Desk
  isConnected: boolean
  /** To the host, in order, as a WebSocket keeps it. */
  readonly up: Uint8Array[]
  /** From the host, in any order. */
  readonly down: Uint8Array[]
}

export interface Table {
  readonly actors: readonly Actor[]
  readonly host: Y.Doc
  /** Refusals of the gate; honest actors get none. */
  readonly refused: string[]
}

export const PARTIES: readonly Party[] = ['MEX', 'MEX', 'CAN', 'CRI', 'PPT']

export function setTable(base: Uint8Array): Table {
  const host = new Y.Doc({ gc: false })
  Y.applyUpdate(host, base)
  const actors = PARTIES.map((party, at): Actor => {
    const actor: Actor = {
      party,
      desk: deskFor(party, base, 100 + at),
      isConnected: true,
      up: [],
      down: [],
    }
    listen(actor)
    return actor
  })
  return { actors, host, refused: [] }
}

/** A gate for a table's host. */
export function gateOf({ host }: Table): Gate {
  return createGate(() => Y.encodeStateAsUpdate(host))
}

/** The next message of an actor reaches the host, which sends it on to whoever is connected. */
export function deliverUp(table: Table, gate: Gate, actor: Actor): void {
  const update = actor.up.shift()
  if (update === undefined || !actor.isConnected) return
  const role = actor.party === 'PPT' ? 'chair' : 'delegate'
  const admitted = gate.admit(update, { party: actor.party, role, name: actor.party })
  if (!admitted.ok) {
    table.refused.push(`${actor.party}: ${admitted.error}`)
    return
  }
  Y.applyUpdate(table.host, update)
  for (const other of table.actors) {
    if (other !== actor && other.isConnected) other.down.push(update)
  }
}

export function deliverDown(actor: Actor, pick: number, isRepeated: boolean): void {
  const at = actor.down.length === 0 ? -1 : pick % actor.down.length
  const update = actor.down[at]
  if (update === undefined) return
  if (!isRepeated) actor.down.splice(at, 1)
  Y.applyUpdate(actor.desk.doc, update, 'network')
}

export function cut(actor: Actor): void {
  actor.isConnected = false
  actor.up.length = 0
  actor.down.length = 0
}

/** Both tell each other what the other lacks, as the sync protocol does. */
export function rejoin(table: Table, actor: Actor): void {
  if (actor.isConnected) return
  actor.isConnected = true
  const { doc } = actor.desk
  actor.up.push(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(table.host)))
  actor.down.push(Y.encodeStateAsUpdate(table.host, Y.encodeStateVector(doc)))
}

/** Comes back after a reload: the same words, another client id, no undo. */
export function reload(table: Table, actor: Actor, client: number): void {
  const kept = Y.encodeStateAsUpdate(actor.desk.doc)
  actor.desk.reader.stop()
  actor.desk.doc.destroy()
  cut(actor)
  actor.desk = deskFor(actor.party, kept, client)
  listen(actor)
  rejoin(table, actor)
}

export function settle(table: Table, gate: Gate): void {
  for (const actor of table.actors) rejoin(table, actor)
  for (const actor of table.actors) while (actor.up.length > 0) deliverUp(table, gate, actor)
  for (const actor of table.actors) while (actor.down.length > 0) deliverDown(actor, 0, false)
}

function listen(actor: Actor): void {
  actor.desk.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'network' && actor.isConnected) actor.up.push(update)
  })
}
