import type { WebsocketProvider } from 'y-websocket'
import * as decoding from 'lib0/decoding'
import type { FoundDamage } from '../../shared/protocol/damage.ts'
import { parseFoundDamage } from '../../shared/protocol/damage.ts'
import type { Sealed } from '../../shared/protocol/seal.ts'
import { parseSealed } from '../../shared/protocol/seal.ts'
import { WIRE } from '../../shared/protocol/wire.ts'
import type { Clocks } from './clocks.ts'
import { parseClocks } from './clocks.ts'

export interface WireEvents {
  readonly onReceived: (clocks: Clocks) => void
  readonly onRefused: (code: string) => void
  readonly onStorage: (isFailing: boolean) => void
  readonly onSealed: (sealed: Sealed) => void
  /** On arrival: all that this host has. */
  readonly onReach: (clocks: Clocks) => void
  /** To who presides alone. */
  readonly onDamage: (found: FoundDamage) => void
  /** Likewise. */
  readonly onSplit: (isSplit: boolean) => void
}

/** Hears the messages that Mesa's host adds to y-websocket's; what does not parse is no message. */
export function listenToHost(provider: WebsocketProvider, events: WireEvents): void {
  const on = (type: number, hear: (message: unknown) => void) => {
    provider.messageHandlers[type] = (_reply, decoder) => hear(readJson(decoder))
  }
  on(WIRE.received, (message) => {
    const clocks = parseClocks(message)
    if (clocks !== null) events.onReceived(clocks)
  })
  on(WIRE.refused, (message) => {
    const code = fieldOf(message, 'code')
    events.onRefused(typeof code === 'string' ? code : 'unknown')
  })
  on(WIRE.storage, (message) => events.onStorage(fieldOf(message, 'isFailing') === true))
  on(WIRE.sealed, (message) => {
    const sealed = parseSealed(message)
    if (sealed !== null) events.onSealed(sealed)
  })
  on(WIRE.reach, (message) => {
    const clocks = parseClocks(message)
    if (clocks !== null) events.onReach(clocks)
  })
  on(WIRE.damage, (message) => {
    const found = parseFoundDamage(message)
    if (found !== null) events.onDamage(found)
  })
  on(WIRE.split, (message) => events.onSplit(fieldOf(message, 'isSplit') === true))
}

function readJson(decoder: decoding.Decoder): unknown {
  const text = decoding.readVarString(decoder)
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return null
  return (value as Readonly<Record<string, unknown>>)[name] // any object may be asked for any name
}
