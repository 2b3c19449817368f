import * as Y from 'yjs'
import { createGate } from '../../shared/draft/gate.ts'
import type { Writer } from '../../shared/draft/gate.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Desk } from '../support/drafting.ts'
import type { Hands } from './hands.ts'
import type { Parts } from './parts.ts'

/** Somebody at a table whose network delays, reorders what comes down, repeats and breaks. */
export interface Actor {
  readonly name: string
  readonly party: Party
  readonly seat: Writer
  readonly nowMs: () => number
  desk: Desk
  hands: Hands
  /** For countries that speak; the rapporteur's. */
  readonly pens: Map<Party, Pen>
  isConnected: boolean
  /** To the host, in order, as a WebSocket keeps it. */
  readonly up: Uint8Array[]
  /** From the host, in any order. */
  readonly down: Uint8Array[]
}

export interface Table {
  readonly parts: Parts
  readonly actors: readonly Actor[]
  readonly host: Y.Doc
  readonly admit: (update: Uint8Array, writer: Writer) => string | null
  /** Refusals of the gate; honest actors get none. */
  readonly refused: string[]
  /** Called with each transaction of an actor's own. */
  readonly onOwn: (actor: Actor, transaction: Y.Transaction) => void
  /** Ticks with every step. */
  readonly clock: { nowMs: number }
}

/** Two of one country, on two machines; the chair; one who writes down what others say. */
const SEATS: readonly (readonly [name: string, party: Party, role: Writer['role']])[] = [
  ['MEX', 'MEX', 'delegate'],
  ['MEX′', 'MEX', 'delegate'],
  ['CAN', 'CAN', 'delegate'],
  ['CRI', 'CRI', 'delegate'],
  ['PPT', 'PPT', 'chair'],
  ['SE', 'SE', 'rapporteur'],
]

export function setTable(base: Uint8Array, parts: Parts, onOwn: Table['onOwn']): Table {
  const host = new Y.Doc({ gc: false })
  Y.applyUpdate(host, base)
  const gate = createGate(() => Y.encodeStateAsUpdate(host))
  const admit: Table['admit'] = (update, writer) => {
    if (!parts.isGated) return null
    const admitted = gate.admit(update, writer)
    return admitted.ok ? null : admitted.error
  }
  const clock = { nowMs: 1_000_000 }
  const actors: Actor[] = []
  const table: Table = { parts, actors, host, admit, refused: [], onOwn, clock }
  SEATS.forEach(([name, party, role], at) => {
    const nowMs = clockOf(clock, at)
    const desk = parts.sit({ party, name, base, client: 100 + at, nowMs })
    const actor: Actor = {
      name,
      party,
      nowMs,
      seat: { party, role, name },
      desk,
      hands: parts.handsOf(desk),
      pens: new Map(),
      isConnected: true,
      up: [],
      down: [],
    }
    actors.push(actor)
    listen(table, actor)
  })
  return table
}

/** The next message of an actor reaches the host, which sends it on to whoever is connected. */
export function deliverUp(table: Table, actor: Actor): void {
  const update = actor.up.shift()
  if (update === undefined || !actor.isConnected) return
  const refusal = table.admit(update, actor.seat)
  if (refusal !== null) {
    table.refused.push(`${actor.name}: ${refusal}`)
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
  Y.applyUpdate(actor.desk.doc, update, NETWORK)
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
  actor.up.push(table.parts.catchUp(doc, table.host))
  actor.down.push(Y.encodeStateAsUpdate(table.host, Y.encodeStateVector(doc)))
}

/** Comes back after a reload: the same words, another client id, no undo. */
export function reload(table: Table, actor: Actor, client: number): void {
  const base = Y.encodeStateAsUpdate(actor.desk.doc)
  actor.hands.stop()
  actor.desk.reader.stop()
  actor.desk.doc.destroy()
  cut(actor)
  const { party, name, nowMs } = actor
  actor.desk = table.parts.sit({ party, name, base, client, nowMs })
  actor.hands = table.parts.handsOf(actor.desk)
  actor.pens.clear()
  listen(table, actor)
  rejoin(table, actor)
}

export function settle(table: Table): void {
  for (const actor of table.actors) rejoin(table, actor)
  while (table.actors.some(({ up, down }) => up.length + down.length > 0)) {
    for (const actor of table.actors) while (actor.up.length > 0) deliverUp(table, actor)
    for (const actor of table.actors) while (actor.down.length > 0) deliverDown(actor, 0, false)
  }
}

export function leave({ actors, host }: Table): void {
  for (const { hands, desk } of actors) {
    hands.stop()
    desk.reader.stop()
    desk.doc.destroy()
  }
  host.destroy()
}

const NETWORK = 'network'

function listen(table: Table, actor: Actor): void {
  const { doc } = actor.desk
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== NETWORK && actor.isConnected) actor.up.push(update)
  })
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.origin !== NETWORK) table.onOwn(actor, transaction)
  })
}

/** Nobody's clock agrees with another's. */
function clockOf(clock: Table['clock'], at: number): () => number {
  return () => clock.nowMs + at * 700
}
