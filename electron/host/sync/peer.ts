import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsUpdate } from 'y-protocols/sync'
import type { WebSocketLike } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import { CLOSE, WIRE } from '../../../shared/protocol/wire.ts'
import { MAX_WAITING_BYTES } from './limits.ts'
import { AWARENESS, SYNC, isWellFormed } from './well-formed.ts'

/** Hocuspocus' own types, which a y-websocket client neither knows nor may send. */
const HOCUSPOCUS = { auth: 2, syncReply: 4, close: 7 } as const
const AUTH = { token: 0, denied: 1 } as const

/** Any code that y-websocket comes back after by itself. */
export const TRY_AGAIN = 1013

/**
 * One client, with y-websocket's wire on its side and Hocuspocus' on ours: there each message
 * bears the room's name, and a ticket is a message.
 *
 * 1. Only whole sync and awareness messages pass inwards: a client cannot speak Hocuspocus' inner
 *    language.
 * 2. Nothing passes after `end`, in either direction.
 * 3. What the client has just written does not come back to it, though Hocuspocus sends it to all.
 */
export class Peer implements WebSocketLike {
  readonly room: string
  /** The client id by which its page shows itself; null until it has. */
  client: number | null = null
  readonly #socket: WebSocket
  #written: Uint8Array | null = null
  #isEnded = false

  constructor(socket: WebSocket, room: string) {
    this.#socket = socket
    this.room = room
  }

  get readyState(): number {
    return this.#socket.readyState
  }

  get isOpen(): boolean {
    return !this.#isEnded && this.#socket.readyState === this.#socket.OPEN
  }

  /** Called by Hocuspocus, with a message in its language. */
  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (!(data instanceof Uint8Array) || this.#isEnded) return
    const decoder = decoding.createDecoder(data)
    decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    const rest = data.subarray(decoder.pos)
    if (type === AWARENESS || (type === SYNC && !this.#isWritten(rest))) this.#write(type, rest)
    if (type === HOCUSPOCUS.syncReply) this.#write(SYNC, rest)
    if (type === HOCUSPOCUS.auth && rest[0] === AUTH.denied) this.end(CLOSE.ticket)
    if (type === HOCUSPOCUS.close) this.close()
  }

  /** Notes an update that the client wrote: it has that. */
  note(update: Uint8Array): void {
    this.#written = update
  }

  /** Called by Hocuspocus, whose own codes would keep a y-websocket client away for good. */
  close(): void {
    this.end(TRY_AGAIN)
  }

  /** Says one of the things that Mesa adds to y-websocket's wire. */
  tell(type: keyof typeof WIRE, message: unknown): void {
    this.pass(type, encodeTold(message))
  }

  /** Says what was put into bytes for many at once. */
  pass(type: keyof typeof WIRE, message: Uint8Array): void {
    if (!this.#isEnded) this.#write(WIRE[type], message)
  }

  /** Closes the connection with one of `CLOSE`. The first ending counts. */
  end(code: number): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#socket.close(code)
  }

  /** Cuts the line without a word: who does not listen takes the memory of all. */
  cut(): void {
    this.#isEnded = true
    this.#socket.terminate()
  }

  /** The message in Hocuspocus' language; null for one that is not the client's to send. */
  translate(data: Uint8Array): Uint8Array | null {
    if (this.#isEnded || !isWellFormed(data)) return null
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, this.room)
    encoding.writeUint8Array(encoder, data)
    return encoding.toUint8Array(encoder)
  }

  /** What a page brings under the meeting's seal; undefined where the message is none such. */
  readSealed(data: Uint8Array): unknown {
    if (this.#isEnded || data[0] !== WIRE.sealed) return undefined
    try {
      return JSON.parse(decoding.readVarString(decoding.createDecoder(data.subarray(1))))
    } catch {
      return undefined
    }
  }

  /** What a Hocuspocus client would have opened with. */
  introduce(ticket: string): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, this.room)
    encoding.writeVarUint(encoder, HOCUSPOCUS.auth)
    encoding.writeVarUint(encoder, AUTH.token)
    encoding.writeVarString(encoder, ticket)
    return encoding.toUint8Array(encoder)
  }

  /** Together with what others wrote it does come back, and does no harm. */
  #isWritten(sync: Uint8Array): boolean {
    if (this.#written === null || sync[0] !== messageYjsUpdate) return false
    const update = decoding.readVarUint8Array(decoding.createDecoder(sync.subarray(1)))
    if (Buffer.compare(update, this.#written) !== 0) return false
    this.#written = null
    return true
  }

  #write(type: number, rest: Uint8Array): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, type)
    encoding.writeUint8Array(encoder, rest)
    this.#socket.send(encoding.toUint8Array(encoder))
    if (this.#socket.bufferedAmount > MAX_WAITING_BYTES) this.cut()
  }
}

/** A message of Mesa's own as `Peer.pass` takes it. */
export function encodeTold(message: unknown): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, JSON.stringify(message))
  return encoding.toUint8Array(encoder)
}
