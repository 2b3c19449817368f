import path from 'node:path'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createMeetingFile, startHost } from '../../electron/host/index.ts'
import type { Host, OpenMeeting } from '../../electron/host/index.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Admission } from '../../shared/protocol/http.ts'
import { SUBPROTOCOL, SYNC_PATH, WIRE } from '../../shared/protocol/wire.ts'
import type { Result } from '../../shared/result.ts'
import { bigOpening, suggestAll } from './big-draft.ts'

/** A real host that has the long text open. */
export interface BenchTable {
  readonly host: Host
  readonly state: Uint8Array
  /** How many times as long as the usual one its text is. */
  readonly times: number
  seat(party: Party): Promise<Admission>
  /** A copy that follows the host until it is stopped. */
  follow(party: Party): Promise<{ readonly doc: Y.Doc; readonly stop: () => void }>
}

export async function openTable(root: string, folder: string, times = 1): Promise<BenchTable> {
  const file = must(createMeetingFile(path.join(folder, `big-${times}.mesa`), bigOpening(times), 0))
  const shares = suggestAll(Y.encodeStateAsUpdate(file.doc), times)
  for (const { party, update } of shares) {
    must(file.append(update, { party, delegate: `Persona ${party}`, atMs: 0 }))
  }
  file.close()
  const host = must(
    await startHost({
      version: 'bench',
      pagesFolder: path.join(root, 'dist/renderer'),
      asideProgram: path.join(root, 'dist/node/aside.js'),
      meetingsFolder: folder,
      configFolder: folder,
      port: 0,
      networkAddresses: () => [],
      onFault: (error) => console.error(error),
    }),
  )
  const meeting = must(await host.openMeeting(file.path))
  const seat = (party: Party) => seatAt(meeting, party)
  return {
    host,
    state: shares.at(-1)?.state ?? new Uint8Array(),
    times,
    seat,
    async follow(party) {
      const doc = new Y.Doc({ gc: false })
      const url = `${host.url.replace('http', 'ws')}${SYNC_PATH}`
      const provider = new WebsocketProvider(url, meeting.id, doc, {
        // y-websocket asks for the browser's class; that of `ws` has all that it uses.
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
        protocols: [SUBPROTOCOL, (await seat(party)).ticket],
        disableBc: true,
      })
      // Mesa's own messages are for the page; y-websocket complains of what nobody takes.
      for (const type of Object.values(WIRE)) provider.messageHandlers[type] = () => undefined
      await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
      const stop = () => {
        provider.destroy()
        // The presence of others is looked after by a timer of the document's.
        doc.destroy()
      }
      return { doc, stop }
    },
  }
}

async function seatAt(meeting: OpenMeeting, party: Party): Promise<Admission> {
  const role = party === 'PPT' ? 'chair' : 'delegate'
  return must(await meeting.seat({ party, role, name: `Persona ${party}` }, null))
}

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
