import { setTimeout } from 'node:timers/promises'
import { Hocuspocus } from '@hocuspocus/server'
import type { Document } from '@hocuspocus/server'
import type { RawData, WebSocket } from 'ws'
import * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import type { Surroundings } from '../events.ts'
import { admitMembers } from './admit.ts'
import { checkPresence } from './check-presence.ts'
import { createEarly } from './early.ts'
import { Ending } from './ending.ts'
import { limitConnections } from './limit-connections.ts'
import { MAX_MESSAGE_BYTES } from './limits.ts'
import { paceOf } from './pace.ts'
import { Peer, TRY_AGAIN } from './peer.ts'
import { createRefusalPace } from './refusal-pace.ts'
import { receiptsOnArrival } from './receipts.ts'
import type { Context, Room } from './room.ts'
import { restoreTail } from './restore-tail.ts'
import { takeUpdates } from './take-updates.ts'
import { troubleOnArrival } from './tell-trouble.ts'

/** Keeps everybody in a room on the same text. */
export interface Engine {
  /** Loads the text of a room, and keeps it loaded until the room is closed. */
  open(room: Room, doc: Y.Doc): Promise<void>
  /** What a room's clients share; null while it is not open. */
  documentOf(id: string): Document | null
  /** Shows a room what the host itself wrote and has on record. */
  tell(id: string, update: Uint8Array): void
  /** How many rooms wait for the disk. */
  countFailing(): number
  /**
   * Sends everybody home, with one of `CLOSE` or `TRY_AGAIN`, once what they sent before is dealt with. After
   * `TRY_AGAIN` whoever comes before it is open anew is sent to try again, until it is closed otherwise.
   */
  close(id: string, code: number): Promise<void>
  /** Attaches a client that asked for this room; the engine owns the socket from now on. */
  connect(socket: WebSocket, id: string, ticket: string): void
}

interface OpenRoom {
  readonly room: Room
  readonly document: Document
  readonly leave: () => Promise<void>
}

const CONNECTIONS_PER_ROOM = 400

/** Every host of the meeting takes this from its record: none need pass it on to the others. */
const ON_RECORD = { source: 'redis' } as const

export function createEngine({ nowMs, report, onFault }: Surroundings): Engine {
  const rooms = new Map<string, OpenRoom>()
  const texts = new Map<string, Y.Doc>()
  const awaited = new Set<string>()
  const refusals = createRefusalPace(nowMs)
  const hocuspocus = new Hocuspocus<Context>({
    quiet: true,
    // Ids of items are names in the ledger, so nothing is collected.
    yDocOptions: { gc: false, gcFilter: () => false },
    maxUnauthenticatedQueueSize: MAX_MESSAGE_BYTES,
    extensions: [
      limitConnections({ perRoom: CONNECTIONS_PER_ROOM }),
      admitMembers(report, (room) => rooms.get(room.id)?.room === room, refusals),
      takeUpdates(nowMs, report, refusals),
      receiptsOnArrival(),
      troubleOnArrival(),
      checkPresence(),
      { onLoadDocument: ({ documentName }) => Promise.resolve(texts.get(documentName)) },
    ],
  })

  return {
    async open(room, doc) {
      texts.set(room.id, doc)
      const direct = await hocuspocus.openDirectConnection(room.id)
      texts.delete(room.id)
      if (direct.document === null) throw new Error(`Room ${room.id} did not load`)
      const { document } = direct
      // Who was on the way in when the room was last closed may have made an empty one.
      Y.applyUpdate(document, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(document)))
      room.readers.add((update) => Y.applyUpdate(document, update, ON_RECORD))
      rooms.set(room.id, { room, document, leave: () => direct.disconnect() })
      awaited.delete(room.id)
    },
    documentOf: (id) => rooms.get(id)?.document ?? null,
    tell(id, update) {
      const document = rooms.get(id)?.document
      if (document !== undefined) Y.applyUpdate(document, update)
    },
    countFailing: () => [...rooms.values()].filter(({ room }) => room.journal.isFailing).length,
    async close(id, code) {
      if (code === TRY_AGAIN) awaited.add(id)
      else awaited.delete(id)
      const open = rooms.get(id)
      if (open === undefined) return
      rooms.delete(id)
      for (const peer of open.room.members.keys()) peer.end(code)
      await open.room.journal.stop()
      open.room.seals?.stop()
      const connections = open.document.getConnections()
      await Promise.all(connections.map((connection) => connection.waitForPendingMessages()))
      for (const connection of connections) connection.close()
      await open.leave()
      // Hocuspocus looks once more a moment later, by name: it would throw away what is opened anew by then.
      await setTimeout(1)
    },
    connect(socket, id, ticket) {
      const peer = new Peer(socket, id)
      const open = rooms.get(id)
      // Not open (yet): whoever waits outside may come back, the ticket may well be good.
      if (open === undefined) return peer.end(awaited.has(id) ? TRY_AGAIN : CLOSE.closing)
      const { room, document } = open
      const request = new Request(`http://host/${encodeURIComponent(id)}`)
      const connection = hocuspocus.handleConnection(peer, request, { peer, room })
      const pace = paceOf(nowMs)
      const isEarly = createEarly(document)
      socket.on('message', (data: RawData, isBinary: boolean) => {
        const bytes = bytesOf(data)
        // Cut off and not refused: what was written comes again, in one message.
        if (peer.isOpen && !pace.mayTake(bytes.length)) {
          report({ kind: 'client:cut', room: id })
          peer.close()
        }
        const sealed = isBinary ? peer.readSealed(bytes) : undefined
        if (sealed !== undefined) {
          restoreTail(room, peer, sealed).catch((fault: unknown) => {
            // An ending: the room was closed while the disk took nothing, and the page has it still.
            if (!(fault instanceof Ending)) onFault(fault)
          })
        }
        const message = isBinary && !isEarly(bytes) ? peer.translate(bytes) : null
        if (message !== null) connection.handleMessage(message)
      })
      socket.on('close', (code, reason) => {
        const member = room.members.get(peer)
        room.members.delete(peer)
        if (member !== undefined) {
          const { party, role } = member.seat
          report({ kind: 'client:left', room: id, party, role })
        }
        connection.handleClose({ code, reason: reason.toString() })
      })
      // A broken line also emits 'close', which is where it is dealt with. To a message that is too
      // long `ws` itself says so, and needs the line for it.
      socket.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') peer.cut()
      })
      connection.handleMessage(peer.introduce(ticket))
    },
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  return Array.isArray(data) ? Buffer.concat(data) : data
}
