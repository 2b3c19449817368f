import { describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import type { Engine } from '../../../../electron/host/sync/engine.ts'
import { connectTo } from '../../../../electron/host/together/reach.ts'

describe('who comes to a host of several', () => {
  it('does not wait for the database where the meeting is open, and does where it is not', async () => {
    const connected: string[] = []
    const engine = {
      documentOf: (id: string) => (id === 'm1' ? {} : null),
      connect: (_: WebSocket, id: string) => void connected.push(id),
    } as unknown as Engine // of which nothing else is used
    const asked: string[] = []
    let answer = () => undefined as void
    const connect = connectTo(engine, {
      find: (id: string) =>
        new Promise<null>((resolve) => {
          asked.push(id)
          answer = () => resolve(null)
        }),
    })
    const socket = { readyState: 1, OPEN: 1, pause() {}, resume() {} } as unknown as WebSocket
    connect(socket, 'm1', 't')
    connect(socket, 'm2~notes~MEX', 't')
    expect([connected, asked]).toEqual([['m1'], ['m2']])
    answer()
    await Promise.resolve()
    expect(connected).toEqual(['m1', 'm2~notes~MEX'])
  })
})
