import * as Y from 'yjs'
import { decide } from '../../shared/draft/decide.ts'
import type { Decider } from '../../shared/draft/decide.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import type { Entry } from '../../shared/draft/entry.ts'
import { openPen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { baseUpdate } from '../support/drafting.ts'
import type { Desk } from '../support/drafting.ts'
import { editorHands } from './editor-hands.ts'
import { penHands } from './hands.ts'
import type { Hands } from './hands.ts'
import type { Actor } from './table.ts'

/** Somebody who sits down with a copy. */
export interface Sitting {
  readonly party: Party
  readonly name: string
  readonly base: Uint8Array
  readonly client: number
  readonly nowMs: () => number
}

/** What a table is built from. A test that plants a defect passes another part. */
export interface Parts {
  readonly base: (notation: string) => Uint8Array
  readonly sit: (sitting: Sitting) => Desk
  readonly handsOf: (desk: Desk) => Hands
  readonly decide: (chair: Actor, entries: readonly Entry[], verdict: Settled, by: Decider) => void
  /** What one who rejoins tells the host. */
  readonly catchUp: (own: Y.Doc, host: Y.Doc) => Uint8Array
  /** Whether the host looks at what it is sent. Off where a defect must be found without it. */
  readonly isGated: boolean
}

export type Settled = 'accepted' | 'rejected'

/** The model alone: strokes of the pen. */
export const MODEL: Parts = {
  base: baseUpdate,
  sit,
  handsOf: penHands,
  decide: ({ desk }, entries, verdict, by) => void decide(desk.reader, entries, verdict, by),
  catchUp: (own, host) => Y.encodeStateAsUpdate(own, Y.encodeStateVector(host)),
  isGated: true,
}

/** Editors without a page: Lexical's commands. */
export const EDITORS: Parts = { ...MODEL, handsOf: (desk) => editorHands(desk) }

function sit({ party, name, base, client, nowMs }: Sitting): Desk {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = client
  Y.applyUpdate(doc, base)
  const reader = openReader(openDraft(doc))
  return { doc, reader, pen: openPen(reader, { party, delegate: name }, nowMs) }
}
