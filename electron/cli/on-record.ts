import * as Y from 'yjs'
import { createGate } from '../../shared/draft/gate.ts'
import type { Seat } from '../../shared/meeting/roles.ts'
import { err, ok } from '../../shared/result.ts'
import type { MeetingFile } from '../host/meetings/meeting-file.ts'
import type { Outcome } from './context.ts'

/** Writes what `change` does to the draft into the journal, once the gate has let it through. */
export function onRecord(file: MeetingFile, seat: Seat, atMs: number, change: () => void): Outcome {
  const before = Y.encodeStateAsUpdate(file.doc)
  const vector = Y.encodeStateVector(file.doc)
  change()
  const update = Y.encodeStateAsUpdate(file.doc, vector)
  if (Buffer.compare(Y.encodeStateVector(file.doc), vector) === 0) return ok(null)
  const gate = createGate(() => before)
  for (const [client, party] of file.clients) if (party !== null) gate.bind(client, party)
  const admitted = gate.admit(update, seat)
  if (!admitted.ok) return err({ kind: 'refused', code: admitted.error })
  return file.append(update, { party: seat.party, delegate: seat.name, atMs })
}
