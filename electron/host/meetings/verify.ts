import * as Y from 'yjs'
import { ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { StoreError } from '../store/port.ts'
import { surveyFile } from '../store/survey.ts'
import type { Flaw, Survey } from '../store/survey.ts'
import { Replay } from './replay.ts'

/** What can be said of a file without trusting it. */
export interface Verdict {
  /** How many are what was written. */
  readonly entries: number
  readonly firstMs: number | null
  readonly lastMs: number | null
  /** Of the last entry, hexadecimal: two copies with the same one tell the same. */
  readonly digest: string
  readonly flaws: readonly Flaw[]
  /** False where a snapshot holds something else than the journal comes to. */
  readonly isSnapshotTrue: boolean
  /** False where the file is damaged around its entries, so that no host would open it as it is. */
  readonly isWellBuilt: boolean
}

/** Reads a whole file, entry by entry, and changes none. One that was never closed is brought to its end first. */
export function verifyMeeting(path: string): Result<Verdict, StoreError> {
  const surveyed = surveyFile(path)
  if (!surveyed.ok) return surveyed
  const { sound, flaws, digest, isWellBuilt } = surveyed.value
  return ok({
    entries: sound.length,
    firstMs: sound[0]?.atMs ?? null,
    lastMs: sound.at(-1)?.atMs ?? null,
    ...{ digest, flaws, isWellBuilt },
    isSnapshotTrue: flaws.length > 0 || isSnapshotTrue(surveyed.value),
  })
}

/** Whether the journal comes to what its snapshot says. */
function isSnapshotTrue({ sound, snapshot }: Survey): boolean {
  if (snapshot === null) return true
  const [told, held] = [new Replay(), new Replay()]
  told.gather(() => {
    for (const entry of sound) if (entry.seq <= snapshot.seq) told.add(entry)
  })
  if (!held.restore(snapshot.bytes)) return true // Of a later version: it will not be used.
  return isSame(told.doc, held.doc) && [...told.notes].every(([p, d]) => isSame(d, held.notesOf(p)))
}

/** Item by item: what it is, and where it belongs. */
function isSame(one: Y.Doc, other: Y.Doc): boolean {
  return contentOf(one) === contentOf(other)
}

function contentOf(doc: Y.Doc): string {
  const { structs, ds } = Y.decodeUpdate(normalised(doc))
  return JSON.stringify([structs.map(tellStruct), [...ds.clients].sort(([a], [b]) => a - b)])
}

/** As one update whose neighbouring structs are merged, however they came in. */
function normalised(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc({ gc: false })
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return Y.encodeStateAsUpdate(copy)
}

function tellStruct(struct: Y.Item | Y.GC | Y.Skip): unknown {
  if (!(struct instanceof Y.Item)) return [struct.id, struct.length]
  const { id, origin, rightOrigin, parent, parentSub, content } = struct
  return [id, origin, rightOrigin, parent, parentSub, content.getContent()]
}
