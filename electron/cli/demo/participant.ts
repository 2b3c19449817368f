import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openDraft } from '../../../shared/draft/draft.ts'
import type { Pen } from '../../../shared/draft/pen.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import type { Person } from '../../../shared/practice/script.ts'
import type { Admission, InvitationError } from '../../../shared/protocol/http.ts'
import { SUBPROTOCOL, SYNC_PATH, WIRE } from '../../../shared/protocol/wire.ts'
import type { Result } from '../../../shared/result.ts'

/** Somebody at the table of a demo, with a document of their own, connected as a page is. */
export interface Participant {
  readonly person: Person
  readonly doc: Y.Doc
  readonly reader: Reader
  readonly pen: Pen
  readonly isOnline: () => boolean
  /** Whether it has the host's text, and the host has on disk all that was written here. */
  readonly isSettled: () => boolean
  /** Why the host did not take something; null as long as it took all. */
  readonly refusal: () => string | null
  /** Tells of whatever may have changed the answers above. */
  readonly subscribe: (listener: () => void) => void
  readonly goOffline: () => void
  readonly goOnline: () => void
  readonly stop: () => void
}

/** Goes in with an invitation's code, over the network. */
export async function sitDown(
  url: string,
  code: string,
  person: Person,
  nowMs: () => number,
): Promise<Participant> {
  const response = await fetch(`${url}/api/invitation/accept`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code, name: person.name }),
  })
  const admission = (await response.json()) as Result<Admission, InvitationError> // what our own host says
  if (!admission.ok) throw new Error(`Not let in: ${admission.error.kind}`)
  return connect(url, admission.value, person, nowMs)
}

function connect(
  url: string,
  { room, ticket }: Admission,
  person: Person,
  nowMs: () => number,
): Participant {
  const doc = new Y.Doc({ gc: false })
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}${SYNC_PATH}`, room, doc, {
    // y-websocket asks for the browser's class; that of `ws` has all that it uses.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    protocols: [SUBPROTOCOL, ticket],
    disableBc: true,
    maxBackoffTime: 200,
  })
  const onDisk = new Map<number, number>()
  let refused: string | null = null
  // For pages that outlive their host.
  for (const type of [WIRE.sealed, WIRE.reach]) provider.messageHandlers[type] = () => undefined
  provider.messageHandlers[WIRE.received] = (_reply, decoder) => {
    const clocks = JSON.parse(decoding.readVarString(decoder)) as [number, number][] // our own host's
    for (const [client, clock] of clocks) onDisk.set(client, clock)
    tell()
  }
  provider.messageHandlers[WIRE.refused] = (_reply, decoder) => {
    refused = decoding.readVarString(decoder)
    tell()
  }
  provider.on('sync', tell)
  provider.on('status', tell)
  const reader = openReader(openDraft(doc))
  doc.on('update', tell)
  return {
    ...{ person, doc, reader },
    pen: openPen(reader, { party: person.party, delegate: person.name }, nowMs),
    isOnline: () => provider.wsconnected,
    isSettled: () =>
      provider.synced && (onDisk.get(doc.clientID) ?? 0) >= Y.getState(doc.store, doc.clientID),
    refusal: () => refused,
    subscribe: (listener) => listeners.add(listener),
    goOffline: () => provider.disconnect(),
    goOnline: () => provider.connect(),
    stop: () => {
      reader.stop()
      provider.destroy()
      doc.destroy()
    },
  }
}
