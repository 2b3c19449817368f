import * as Y from 'yjs'
import { decide } from '../draft/decide.ts'
import { openDraft } from '../draft/draft.ts'
import type { Entry } from '../draft/entry.ts'
import type { Pen } from '../draft/pen.ts'
import { openPen } from '../draft/pen.ts'
import type { Reader } from '../draft/reader.ts'
import { openReader } from '../draft/open-reader.ts'
import { act, aim } from './act.ts'
import type { Person, Round, Script, ScriptedDecision } from './script.ts'

/** What one person wrote in one round, for the journal. */
export interface Contribution {
  readonly by: Person
  readonly update: Uint8Array
}

/**
 * Plays a script on a draft without a network: in each round everybody writes in a document of
 * their own, and then all of it comes together in `doc`.
 */
export function rehearse(doc: Y.Doc, script: Script, nowMs: () => number): readonly Contribution[] {
  const seats = script.people.map((person) => takeSeat(person, nowMs))
  const contributions = script.rounds.flatMap((round) => {
    const state = Y.encodeStateAsUpdate(doc)
    return seats.flatMap((seat, index) => {
      Y.applyUpdate(seat.doc, state)
      const updates: Uint8Array[] = []
      const keep = (update: Uint8Array) => updates.push(update)
      seat.doc.on('update', keep)
      if (index === 0) decideScripted(seat.reader, round.decisions, seat.person.name, nowMs())
      write(seat, round)
      seat.doc.off('update', keep)
      if (updates.length === 0) return []
      const update = Y.mergeUpdates(updates)
      Y.applyUpdate(doc, update)
      return [{ by: seat.person, update }]
    })
  })
  for (const { reader } of seats) reader.stop()
  return contributions
}

/** @throws Error when nothing pending is meant: the script does not fit its text. */
export function decideScripted(
  reader: Reader,
  decisions: readonly ScriptedDecision[],
  name: string,
  atMs: number,
): void {
  for (const { verdict, party, words } of decisions) {
    const meant = reader.entries().filter((entry) => isMeant(entry, party, words))
    if (meant.length === 0) throw new Error(`Nothing to decide for ${party}: "${words}"`)
    decide(reader, meant, verdict, { name, atMs })
  }
}

function isMeant({ state, suggestion, inserted, deleted }: Entry, party: string, words: string) {
  const isIts = state === 'pending' && suggestion.party === party
  return isIts && (inserted.includes(words) || deleted.includes(words))
}

interface RehearsalSeat {
  readonly person: Person
  readonly doc: Y.Doc
  readonly reader: Reader
  readonly pen: Pen
}

function takeSeat(person: Person, nowMs: () => number): RehearsalSeat {
  const doc = new Y.Doc({ gc: false })
  const reader = openReader(openDraft(doc))
  const pen = openPen(reader, { party: person.party, delegate: person.name }, nowMs)
  return { person, doc, reader, pen }
}

function write({ person, reader, pen }: RehearsalSeat, round: Round): void {
  const own = round.steps.filter(({ party }) => party === person.party)
  const aimed = own.map((step) => aim(reader, step))
  for (const each of aimed) Array.from(act(reader, pen, each))
}
