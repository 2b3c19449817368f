import type * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import * as encoding from 'lib0/encoding'
import { writeSyncStep1 } from 'y-protocols/sync'
import { messageSync, WebsocketProvider } from 'y-websocket'
import type { Sealed } from '../../shared/protocol/seal.ts'
import { CLOSE, SUBPROTOCOL, SYNC_PATH, WIRE } from '../../shared/protocol/wire.ts'
import type { Clock } from './clock.ts'
import type { WireEvents } from './wire.ts'
import { listenToHost } from './wire.ts'

export interface LinkEvents extends WireEvents {
  /** In step with the host: it has sent what was missing here, and asked for what it lacks. */
  readonly onUp: () => void
  readonly onDown: () => void
  /** The host closed with one of `CLOSE`. Unless it is `closing`, nothing reconnects but `retry`. */
  readonly onClosed: (code: number) => void
}

export interface LinkOptions {
  /** `ws://HOST:PORT`. */
  readonly address: string
  readonly room: string
  readonly ticket: string
  readonly clock: Clock
  /** Where the runtime has no WebSocket of its own. */
  readonly socket?: typeof WebSocket
}

/** One document's connection to its host: reconnects by itself, and notices a line gone dead. */
export interface Link {
  readonly awareness: Awareness
  /** What the provider applies comes with this origin. */
  readonly origin: unknown
  readonly retry: () => void
  /** Asks the host for a sign of life, and starts anew without one. */
  readonly probe: () => void
  /** Gives back to the host what another one had sealed. */
  readonly offer: (sealed: Sealed) => void
  readonly close: () => void
}

const MAX_BACKOFF_MS = 2_500
const QUIET_MS = 5_000
/** How long a sign of life may take: less when the device itself says that the network is gone. */
const PROBE_MS = 2_000
const QUICK_PROBE_MS = 500

export function openLink(doc: Y.Doc, options: LinkOptions, events: LinkEvents): Link {
  const { address, room, ticket, clock, socket } = options
  const provider = new WebsocketProvider(`${address}${SYNC_PATH}`, room, doc, {
    connect: false,
    protocols: [SUBPROTOCOL, ticket],
    disableBc: true, // tabs of one browser would talk past the gate
    maxBackoffTime: MAX_BACKOFF_MS,
    shouldReconnect: ({ code }) => !isFinal(code),
    ...(socket === undefined ? {} : { WebSocketPolyfill: socket }),
  })
  listenToHost(provider, events)
  provider.on('sync', (isSynced) => (isSynced ? events.onUp() : events.onDown()))
  provider.on('connection-close', (event) => {
    if (event?.code === CLOSE.closing) events.onClosed(event.code)
  })
  provider.on('closed', ({ code }) => events.onClosed(code))
  const pulse = takePulse(provider, clock)
  provider.connect()
  return {
    awareness: provider.awareness,
    origin: provider,
    retry() {
      if (provider.wsconnected) pulse.probe()
      else provider.connect()
    },
    probe: () => pulse.probe(QUICK_PROBE_MS),
    offer: (sealed) => provider.ws?.send(sealedMessage(sealed)),
    close() {
      pulse.stop()
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}

/** A meeting that was closed may be opened again; the rest of 44xx says never, and so does what is too long. */
function isFinal(code: number): boolean {
  return code === CLOSE.tooLong || (code !== CLOSE.closing && code >= 4400 && code < 4500)
}

/** A cable pulled closes no socket: after a while of silence the host is asked, and then left. */
function takePulse(provider: WebsocketProvider, clock: Clock) {
  let stopTimer = clock.after(QUIET_MS, look)

  function look() {
    const isQuiet = provider.wsLastMessageReceived + QUIET_MS <= clock.nowMs()
    if (provider.wsconnected && isQuiet) probe()
    else again(look, QUIET_MS)
  }

  function probe(waitMs = PROBE_MS) {
    if (!provider.wsconnected) return
    const asked = provider.ws
    const heardMs = provider.wsLastMessageReceived
    asked?.send(syncStep1(provider.doc))
    again(() => {
      const isDead = provider.ws === asked && provider.wsLastMessageReceived === heardMs
      if (isDead) restart(provider)
      again(look, QUIET_MS)
    }, waitMs)
  }

  function again(run: () => void, delayMs: number) {
    stopTimer()
    stopTimer = clock.after(delayMs, run)
  }

  return { probe, stop: () => stopTimer() }
}

function restart(provider: WebsocketProvider): void {
  provider.disconnect()
  provider.connect()
}

function sealedMessage(sealed: Sealed): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, WIRE.sealed)
  encoding.writeVarString(encoder, JSON.stringify(sealed))
  return encoding.toUint8Array(encoder)
}

function syncStep1(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageSync)
  writeSyncStep1(encoder, doc)
  return encoding.toUint8Array(encoder)
}
