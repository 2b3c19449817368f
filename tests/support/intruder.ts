import type { Page } from 'playwright-core'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { decide } from '../../shared/draft/decide.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { CLOSE, SUBPROTOCOL, SYNC_PATH, WIRE } from '../../shared/protocol/wire.ts'

export interface Attempt {
  /** Whether the intruder's own copy took the decision: else the attempt was none. */
  readonly wouldHaveDecided: boolean
  /** The code with which the host closed. */
  readonly closedWith: number
}

/**
 * Takes the ticket out of a delegate's browser and, with a program instead of the page, accepts
 * everything that is pending.
 */
export async function tryToDecide(page: Page, deskAddress: string): Promise<Attempt> {
  const { room, ticket } = await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((each) => each.startsWith('mesa.seat.')) ?? ''
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as { room: string; ticket: string } // as the page keeps it
  })
  const doc = new Y.Doc({ gc: false })
  const { host } = new URL(deskAddress)
  const provider = new WebsocketProvider(`ws://${host}${SYNC_PATH}`, room, doc, {
    // y-websocket asks for the browser's class; that of `ws` has all that it uses.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    protocols: [SUBPROTOCOL, ticket],
    disableBc: true,
  })
  // Mesa's own messages are for the page; y-websocket complains of what nobody takes.
  for (const type of Object.values(WIRE)) provider.messageHandlers[type] = () => undefined
  try {
    await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    const closing = new Promise<number>((resolve) => {
      provider.on('connection-close', (event) => {
        if (event !== null && event.code >= CLOSE.ticket) resolve(event.code)
      })
      provider.on('closed', ({ code }) => resolve(code))
    })
    const reader = openReader(openDraft(doc))
    const pending = () => reader.entries().filter(({ state }) => state === 'pending')
    const count = pending().length
    decide(reader, pending(), 'accepted', { name: 'Intruso', atMs: 0 })
    const wouldHaveDecided = count > 0 && pending().length === 0
    return { wouldHaveDecided, closedWith: await closing }
  } finally {
    provider.destroy()
  }
}
