import { useEffect, useState } from 'react'
import type { HttpCall, HttpCalls } from '../../shared/protocol/http.ts'
import type { Answer, Client } from './client.ts'

/** What a call answered; null while it is under way. Asked again when `request` becomes another object. */
export function useCall<C extends HttpCall>(
  client: Client,
  call: C,
  request: HttpCalls[C]['request'],
): Answer<C> | null {
  const [heard, setHeard] = useState<{ request: unknown; answer: Answer<C> } | null>(null)
  useEffect(() => {
    let isWanted = true
    void client(call, request).then((answer) => {
      if (isWanted) setHeard({ request, answer })
    })
    return () => {
      isWanted = false
    }
  }, [client, call, request])
  return heard?.request === request ? heard.answer : null
}
