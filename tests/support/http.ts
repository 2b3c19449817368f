import { request } from 'node:http'
import type { HttpCall, HttpCalls } from '../../shared/protocol/http.ts'

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

export interface RawRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** One request as it is given: `fetch` would tidy up addresses and forbid headers. */
export function ask(url: string, path: string, given: RawRequest = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const { method = 'GET', headers = {}, body = '' } = given
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Calls a host as its page does; with the desk's key where `deskUrl` is given. */
export function callAt(url: string, extra: Readonly<Record<string, string>> = {}) {
  const [base = '', key] = url.split('/#desk=')
  const headers = { ...(key !== undefined && { 'x-mesa-desk': key }), ...extra }
  return async <C extends HttpCall>(
    call: C,
    body: HttpCalls[C]['request'],
  ): Promise<HttpCalls[C]['reply']> => {
    const given = { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await ask(base, `/api/${call}`, given)
    return JSON.parse(answer.body) as HttpCalls[C]['reply'] // what our own host answers
  }
}
