import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { SUBPROTOCOL, SYNC_PATH, isRoomName } from '../../../shared/protocol/wire.ts'
import { createApi, send } from './api.ts'
import type { Handlers } from './api.ts'
import { guardResponse, heedForwarding, isFromOwnPage, isFromThisComputer } from './headers.ts'
import type { Metrics } from './metrics.ts'
import type { Pages } from './pages.ts'

/** What a listener does with what comes in. */
export interface Door {
  readonly onRequest: (request: IncomingMessage, response: ServerResponse) => void
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

export interface Web {
  /** For the host's own computer: the only door to calls of the desk. */
  readonly desk: Door
  /** For everybody else. */
  readonly room: Door
  /** Gives the WebSockets that are closing a moment for it, and cuts them then. */
  readonly stop: () => Promise<void>
}

export interface WebParts {
  readonly version: string
  readonly pages: Pages
  readonly handlers: Handlers
  /** Whether this is the key of the desk, as its page was given it. */
  readonly isDeskKey: (key: string) => boolean
  readonly connect: (socket: WebSocket, room: string, ticket: string) => void
  readonly maxMessageBytes: number
  readonly metrics: Metrics
  /** Whether what is written now comes on record. */
  readonly isWell: () => boolean
  /** Whether others than this computer may read them. */
  readonly hasOpenMetrics: boolean
  /** Addresses of what passes requests on, and says truly from whom. */
  readonly balancers: readonly string[]
  /** Something that only a bug can cause; the caller was told that it failed. */
  readonly onFault: (error: unknown) => void
}

/** One host's HTTP and WebSocket, whichever address they come in by. */
export function createWeb(parts: WebParts): Web {
  const { pages, handlers, isDeskKey, connect, maxMessageBytes } = parts
  const mayDesk = (request: IncomingMessage) =>
    isFromThisComputer(request) && isDeskKey(String(request.headers['x-mesa-desk'] ?? ''))
  const deskApi = createApi(handlers, mayDesk)
  const roomApi = createApi(handlers, () => false)
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: (protocols) => (protocols.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })

  /** What runs here exactly is nobody's business but this computer's. */
  const health = (request: IncomingMessage) => ({
    ok: parts.isWell(),
    ...(isFromThisComputer(request) && { version: parts.version }),
  })
  const mayMeasure = (request: IncomingMessage) =>
    parts.hasOpenMetrics || isFromThisComputer(request)

  async function sendMetrics(response: ServerResponse): Promise<void> {
    const text = await parts.metrics.text()
    response.setHeader('Content-Type', parts.metrics.contentType)
    response.setHeader('Cache-Control', 'no-store')
    response.end(text)
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    api: Api,
  ): Promise<void> {
    guardResponse(request, response)
    const path = pathOf(request)
    if (path === null) return send(response, 400, { error: 'no address' })
    if (path === '/health') return send(response, parts.isWell() ? 200 : 503, health(request))
    if (path === '/metrics' && mayMeasure(request)) return sendMetrics(response)
    if (path.startsWith('/api/')) return api(request, response, path.slice('/api/'.length))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(response, 405, { error: 'GET only' })
    }
    if (!pages(request, response, path)) send(response, 404, { error: 'nothing here' })
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    heedForwarding(request, parts.balancers)
    const room = roomOf(pathOf(request))
    const ticket = ticketOf(request)
    if (room === null || ticket === null) return refuse(socket, '400 Bad Request')
    if (!isFromOwnPage(request)) return refuse(socket, '403 Forbidden')
    sockets.handleUpgrade(request, socket, head, (client) => connect(client, room, ticket))
  }

  const doorTo = (api: Api): Door => ({
    onRequest(request, response) {
      heedForwarding(request, parts.balancers)
      answer(request, response, api).catch((error: unknown) => {
        parts.onFault(error)
        if (response.headersSent) response.destroy()
        else send(response, 500, { error: 'the host failed' })
      })
    },
    onUpgrade,
  })

  return {
    desk: doorTo(deskApi),
    room: doorTo(roomApi),
    async stop() {
      const closed = [...sockets.clients].map((client) => once(client, 'close'))
      await Promise.race([Promise.all(closed), setTimeout(GRACE_MS, null, { ref: false })])
      for (const client of sockets.clients) client.terminate()
      sockets.close()
    },
  }
}

type Api = ReturnType<typeof createApi>

const GRACE_MS = 500

function pathOf({ url }: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(url ?? '', 'http://host').pathname)
  } catch {
    return null
  }
}

function roomOf(path: string | null): string | null {
  const room = path?.startsWith(`${SYNC_PATH}/`) ? path.slice(SYNC_PATH.length + 1) : ''
  return isRoomName(room) ? room : null
}

/** The second of the two subprotocols. */
function ticketOf({ headers }: IncomingMessage): string | null {
  const [name, ticket] = (headers['sec-websocket-protocol'] ?? '').split(',')
  return name?.trim() === SUBPROTOCOL ? (ticket?.trim() ?? null) : null
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
