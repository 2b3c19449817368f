import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HttpCall, HttpCalls } from '../../../shared/protocol/http.ts'
import { BadRequest, isHttpCall, parseRequest } from '../../../shared/protocol/requests.ts'
import { err } from '../../../shared/result.ts'
import { Unavailable } from '../store/port.ts'
import { addressOf, isFromOwnPage } from './headers.ts'

/** Answers every call; derived from the protocol's table, so that none is forgotten. */
export type Handlers = {
  readonly [C in HttpCall]: (
    request: HttpCalls[C]['request'],
    caller: Caller,
  ) => HttpCalls[C]['reply'] | Promise<HttpCalls[C]['reply']>
}

export interface Caller {
  /** Where a call comes from; for counting tries. */
  readonly address: string
  /** What the caller was given on coming in; null for who sends none. */
  readonly ticket: string | null
}

const SMALL_BYTES = 64 * 1024
const LARGE_BYTES = 96 * 1024 * 1024
/** From outside the desk: a Word file of one text. */
const WORD_BYTES = 12 * 1024 * 1024
/** Calls that carry a text or a file. */
const LARGE: ReadonlySet<HttpCall> = new Set(['desk/create', 'desk/takeFile'])

/** Serves `POST /api/NAME`. `mayDesk` vouches for calls of the desk. */
export function createApi(handlers: Handlers, mayDesk: (request: IncomingMessage) => boolean) {
  const answer = async <C extends HttpCall>(call: C, body: unknown, caller: Caller) =>
    handlers[call](parseRequest[call](body), caller)

  return async (request: IncomingMessage, response: ServerResponse, name: string) => {
    if (request.method !== 'POST') return send(response, 405, { error: 'POST only' })
    if (!isFromOwnPage(request)) return send(response, 403, { error: 'another page' })
    if (!isHttpCall(name)) return send(response, 404, { error: 'no such call' })
    if (name.startsWith('desk/') && !mayDesk(request)) {
      return send(response, 403, err({ kind: 'not-your-desk' }))
    }
    const bytes = await readBody(request, limitOf(name))
    if (bytes === null) return send(response, 413, { error: 'too large' })
    const ticket = request.headers['x-mesa-ticket']
    const caller = {
      address: addressOf(request),
      ticket: typeof ticket === 'string' ? ticket : null,
    }
    try {
      send(response, 200, await answer(name, parseJson(bytes), caller))
    } catch (error) {
      if (error instanceof Unavailable) return send(response, 503, { error: 'try again' })
      if (!(error instanceof BadRequest)) throw error
      const { problems } = error
      if (problems.length > 0) send(response, 200, err({ kind: 'bad-meeting', problems }))
      else send(response, 400, { error: error.message })
    }
  }
}

function limitOf(name: HttpCall): number {
  if (name === 'meeting/translate') return WORD_BYTES
  return LARGE.has(name) ? LARGE_BYTES : SMALL_BYTES
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Cache-Control', 'no-store')
  response.end(JSON.stringify(body))
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new BadRequest('body')
  }
}

/** Null when there is more than allowed; the rest is not waited for. */
async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  let sizeBytes = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    sizeBytes += piece.length
    if (sizeBytes > limitBytes) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
