import { describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import type { Engine } from '../../../../electron/host/sync/engine.ts'
import { connectTo } from '../../../../electron/host/together/reach.ts'

describe('who comes to a host', () => {
  it('waits where the meeting is about to be open, and not where it is, or none is', async () => {
    const connected: string[] = []
    const engine = {
      documentOf: (id: string) => (id === 'm1' ? {} : null),
      connect: (_: WebSocket, id: string) => void connected.push(id),
    } as unknown as Engine // of which nothing else is used
    const asked: string[] = []
    let answer = () => undefined as void
    const connect = connectTo(engine, (id) => {
      asked.push(id)
      if (id === 'm3') return null
      return new Promise<null>((resolve) => {
        answer = () => resolve(null)
      })
    })
    const socket = { readyState: 1, OPEN: 1, pause() {}, resume() {} } as unknown as WebSocket
    connect(socket, 'm1', 't')
    connect(socket, 'm2~notes~MEX', 't')
    connect(socket, 'm3', 't')
    expect([connected, asked]).toEqual([
      ['m1', 'm3'],
      ['m2', 'm3'],
    ])
    answer()
    await Promise.resolve()
    expect(connected).toEqual(['m1', 'm3', 'm2~notes~MEX'])
  })
})
