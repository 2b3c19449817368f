import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openDraft } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { SUBPROTOCOL, SYNC_PATH, WIRE } from '../../shared/protocol/wire.ts'
import { clockMs } from './clock.ts'
import type { Guest, Sent } from './orders.ts'

/** One person at a table, with a document and a connection of their own, as a page has. */
export interface LoadClient {
  readonly guest: Guest
  readonly doc: Y.Doc
  /** What came from others: in order, `[client, clock, atMs]`. */
  readonly arrivals: readonly Arrival[]
  /** What the host said it has on disk. */
  readonly receipts: readonly Arrival[]
  readonly refusals: readonly string[]
  readonly closes: () => number
  readonly sent: () => Sent
  /** Up to which clock the host has on disk what this one wrote. */
  readonly confirmed: () => number
  /** What it wrote that the host has not confirmed yet, in steps of its clock. */
  readonly unconfirmed: () => number
  readonly pressKey: () => void
  /** Keys are timed from now on. */
  readonly startTiming: () => void
  readonly joined: Promise<void>
  readonly leave: () => void
}

export type Arrival = readonly [client: number, clock: number, atMs: number]

export function connect(guest: Guest): LoadClient {
  const doc = new Y.Doc({ gc: false })
  const arrivals: Arrival[] = []
  const receipts: Arrival[] = []
  const refusals: string[] = []
  let [closes, confirmed] = [0, 0]
  const provider = new WebsocketProvider(`${guest.url}${SYNC_PATH}`, guest.room, doc, {
    // y-websocket asks for the browser's class; that of `ws` has all that it uses.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    protocols: guest.ticket === '' ? [] : [SUBPROTOCOL, guest.ticket],
    disableBc: true,
    maxBackoffTime: 500,
  })
  // Mesa's own messages are for the page; y-websocket complains of what nobody takes.
  for (const type of Object.values(WIRE)) provider.messageHandlers[type] = () => undefined
  provider.messageHandlers[WIRE.received] = (_reply, decoder) => {
    const clocks = JSON.parse(decoding.readVarString(decoder)) as [number, number][] // our own host's
    for (const [client, clock] of clocks) {
      receipts.push([client, clock, clockMs()])
      if (client === doc.clientID) confirmed = Math.max(confirmed, clock)
    }
  }
  provider.messageHandlers[WIRE.refused] = (_reply, decoder) => {
    refusals.push(decoding.readVarString(decoder))
  }
  provider.on('connection-close', () => {
    closes += 1
  })
  // A page reads its text when it is there, and not at the first key.
  const joined = new Promise<void>((resolve) => {
    provider.once('sync', () => {
      if (guest.paragraph !== null) typist.sitDown()
      resolve()
    })
  })
  doc.on('afterTransaction', ({ local, beforeState, afterState }: Y.Transaction) => {
    if (local) return
    const atMs = clockMs()
    for (const [client, clock] of afterState) {
      if (beforeState.get(client) !== clock) arrivals.push([client, clock, atMs])
    }
  })
  const typist = createTypist(guest, doc)
  return {
    ...{ guest, doc, arrivals, receipts, refusals, joined },
    closes: () => closes,
    sent: () => typist.sent(),
    pressKey: () => typist.pressKey(),
    startTiming: () => typist.startTiming(),
    confirmed: () => confirmed,
    unconfirmed: () => Y.getState(doc.store, doc.clientID) - confirmed,
    leave() {
      typist.stop()
      provider.destroy()
      // The presence of others is looked after by a timer of the document's.
      doc.destroy()
    },
  }
}

/** Types letter after letter in one paragraph; the text says whose it is and which key it was. */
function createTypist({ room, paragraph: at, party, name }: Guest, doc: Y.Doc) {
  const [clocks, atMs]: [number[], number[]] = [[], []]
  let text = ''
  let timedFromMs = 0
  let desk: { readonly press: (letter: string) => void; readonly stop: () => void } | null = null

  function sitDown() {
    const reader = openReader(openDraft(doc))
    const pen = openPen(reader, { party, delegate: name }, () => Date.now())
    const paragraph = reader.document().paragraphs[at ?? 0]?.id
    if (paragraph === undefined) throw new Error('No paragraph to write in')
    let caret = { paragraph, offset: 0 }
    return {
      press(letter: string) {
        caret = pen.insertText(caret, letter)
      },
      stop: () => reader.stop(),
    }
  }

  return {
    sent: (): Sent => ({ room, client: doc.clientID, text, clocks, atMs, timedFromMs }),
    sitDown() {
      desk ??= sitDown()
    },
    startTiming() {
      timedFromMs = clockMs()
    },
    pressKey() {
      const letter = LETTERS.charAt((text.length * 7 + Math.floor(text.length / 26)) % 26)
      const pressedMs = clockMs()
      desk?.press(letter)
      text += letter
      atMs.push(pressedMs)
      clocks.push(Y.getState(doc.store, doc.clientID))
    },
    stop: () => desk?.stop(),
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
