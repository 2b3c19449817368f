import * as Y from 'yjs'
import { createGate } from '../../shared/draft/gate.ts'
import { openPen } from '../../shared/draft/pen.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Seat } from '../../shared/meeting/roles.ts'
import { deskFor } from './drafting.ts'
import type { Desk } from './drafting.ts'

/** A draft behind its gate. */
export interface Gatehouse {
  /** As the host has it. */
  desk(): Desk
  /** Lets somebody write on a fresh copy; answers why the gate refuses that, or null. */
  write(seat: Seat, change: (desk: Desk) => void): string | null
  /** A fresh copy, for who writes more than once. */
  page(party: Party): Desk
  /** The same as `write`, on a page that was opened before. */
  send(seat: Seat, page: Desk, change: (desk: Desk) => void): string | null
}

export function openGatehouse(base: Uint8Array): Gatehouse {
  const host = new Y.Doc({ gc: false })
  Y.applyUpdate(host, base)
  const gate = createGate(() => Y.encodeStateAsUpdate(host))
  let client = 10
  const copyFor = (party: Party) =>
    deskFor(party, Y.encodeStateAsUpdate(host), (client += 1), () => client)
  const send: Gatehouse['send'] = (seat, page, change) => {
    const before = Y.encodeStateVector(page.doc)
    change(page)
    const update = Y.encodeStateAsUpdate(page.doc, before)
    const verdict = gate.admit(update, seat)
    if (!verdict.ok) return verdict.error
    Y.applyUpdate(host, update)
    return null
  }
  return {
    desk: () => copyFor('OBS'),
    page: copyFor,
    send,
    write: (seat, change) => send(seat, copyFor(seat.party), change),
  }
}

/** A pen on the same copy that writes for a country in the room. */
export function penFor(desk: Desk, party: Party, by: Party): Pen {
  return openPen(desk.reader, { party, by, delegate: `Relatora ${by}` }, () => 7)
}
