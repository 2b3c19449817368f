import type { HttpCall, HttpCalls } from '../../shared/protocol/http.ts'
import type { Result } from '../../shared/result.ts'
import { err } from '../../shared/result.ts'

/** The host did not answer, or what answered is not a host of Mesa. */
export interface NoHost {
  readonly kind: 'no-host'
}

type ReplyOf<C extends HttpCall> = HttpCalls[C]['reply']
type ValueOf<R> = R extends { readonly ok: true; readonly value: infer V } ? V : never
type ErrorOf<R> = R extends { readonly ok: false; readonly error: infer E } ? E : never
export type Answer<C extends HttpCall> = Result<ValueOf<ReplyOf<C>>, ErrorOf<ReplyOf<C>> | NoHost>

/** Calls the host that this page came from. */
export type Client = <C extends HttpCall>(
  call: C,
  request: HttpCalls[C]['request'],
  /** For calls of somebody who has come in. It travels in a header, never in an address. */
  ticket?: string,
) => Promise<Answer<C>>

export const DESK_HEADER = 'x-mesa-desk'
const TICKET_HEADER = 'x-mesa-ticket'

/** `deskKey` is null on a delegate's page: calls of the desk are then refused by the host. */
export function createClient(fetchFrom: typeof fetch, deskKey: string | null): Client {
  return async <C extends HttpCall>(call: C, request: HttpCalls[C]['request'], ticket?: string) => {
    try {
      const response = await fetchFrom(`/api/${call}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(deskKey !== null && { [DESK_HEADER]: deskKey }),
          ...(ticket !== undefined && { [TICKET_HEADER]: ticket }),
        },
        body: JSON.stringify(request),
      })
      return parseAnswer<C>(await response.json())
    } catch {
      return err({ kind: 'no-host' })
    }
  }
}

/** Trusts the host for what is inside: it served this very page. */
function parseAnswer<C extends HttpCall>(body: unknown): Answer<C> {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return err({ kind: 'no-host' })
  const isAnswer = body.ok === true ? 'value' in body : 'error' in body
  return isAnswer ? (body as Answer<C>) : err({ kind: 'no-host' })
}
