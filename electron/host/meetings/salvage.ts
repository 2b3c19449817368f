import * as Y from 'yjs'
import type { Party } from '../../../shared/meeting/party.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { DRAFT, notesDocument } from '../store/port.ts'
import type { NewEntry, StoreError } from '../store/port.ts'
import { writeSqliteStore } from '../store/sqlite.ts'
import { surveyFile } from '../store/survey.ts'
import type { Flaw, Survey } from '../store/survey.ts'
import { isReady } from '../sync/ready.ts'
import { Replay } from './replay.ts'
import { decodeSnapshot } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

/** What became of a damaged file. */
export interface Salvage {
  /** The file with what is sound; the damaged one is as it was. */
  readonly path: string
  readonly flaws: readonly Flaw[]
  /** Entries that are sound and could not be taken over, because they build on what is not. */
  readonly leftOut: number
  /** Entries whose words are not in the new file. */
  readonly lost: number
}

/**
 * Writes what is sound of a damaged meeting into a new file. It takes nothing on trust:
 *
 * 1. Entries that the chain proves, as far as all that they build on is there.
 * 2. Where a snapshot is proved by a later place of the chain, what is missing up to there comes
 *    from it, under the name of the party whose client wrote it.
 */
export function salvageMeeting(path: string, target: string): Result<Salvage, StoreError> {
  const surveyed = surveyFile(path)
  if (!surveyed.ok) return surveyed
  const { flaws, sound, ...rest } = surveyed.value
  const entries = soundEntries(surveyed.value)
  if (entries.length === 0) return err({ kind: 'damaged', path })
  const written = writeSqliteStore(target, { ...rest, entries })
  if (!written.ok) return written
  const covered = surveyed.value.snapshot?.seq ?? 0
  const isLost = ({ seq }: { readonly seq: number }) => seq > covered
  const taken = new Set(entries)
  const leftOut = sound.filter((entry) => !taken.has(entry) && isLost(entry)).length
  return ok({ path: target, flaws, leftOut, lost: leftOut + flaws.filter(isLost).length })
}

function soundEntries({ sound, snapshot }: Survey): readonly NewEntry[] {
  const held = snapshot === null ? null : decodeSnapshot(snapshot.bytes)
  const replay = new Replay()
  const kept: NewEntry[] = []
  let isToppedUp = held === null
  const take = (entry: NewEntry) => {
    replay.add(entry)
    kept.push(entry)
  }
  const topUp = () => {
    isToppedUp = true
    if (held !== null) for (const entry of missingIn(replay, held)) take(entry)
  }
  for (const entry of sound) {
    if (!isToppedUp && snapshot !== null && entry.seq > snapshot.seq) topUp()
    const doc = documentOf(replay, entry)
    if (doc !== null && isReady(doc, entry.bytes)) take(entry)
  }
  if (!isToppedUp) topUp()
  return kept
}

function documentOf(replay: Replay, { document, party }: NewEntry): Y.Doc | null {
  if (document === DRAFT) return replay.doc
  return party !== null && document === notesDocument(party) ? replay.notesOf(party) : null
}

/** What a snapshot has more than was replayed, an entry for each party. */
function missingIn(replay: Replay, held: Snapshot): readonly NewEntry[] {
  const entries: NewEntry[] = []
  const add = (document: string, party: Party | null, bytes: Uint8Array) =>
    entries.push({ document, bytes, party, delegate: '', atMs: held.changedMs })
  const draft = docOf(held.draft)
  for (const party of new Set(held.clients.values())) {
    const known = new Map<number, number>()
    for (const client of draft.store.clients.keys()) known.set(client, Infinity)
    for (const [client, owner] of held.clients) {
      if (owner === party) known.set(client, Y.getState(replay.doc.store, client))
    }
    const bytes = diffOf(draft, known)
    if (bytes !== null) add(DRAFT, party, bytes)
  }
  for (const [party, notes] of held.notes) {
    const doc = docOf(notes)
    const bytes = diffOf(doc, Y.decodeStateVector(Y.encodeStateVector(replay.notesOf(party))))
    if (bytes !== null) add(notesDocument(party), party, bytes)
  }
  return entries
}

/** Null where there is nothing beyond what is known. */
function diffOf(doc: Y.Doc, known: ReadonlyMap<number, number>): Uint8Array | null {
  const vector = new Map<number, number>()
  let isMore = false
  for (const client of doc.store.clients.keys()) {
    const has = Y.getState(doc.store, client)
    const from = Math.min(known.get(client) ?? 0, has)
    vector.set(client, from)
    if (from < has) isMore = true
  }
  return isMore ? Y.encodeStateAsUpdate(doc, Y.encodeStateVector(vector)) : null
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, update)
  return doc
}
