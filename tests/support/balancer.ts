import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What stands before several hosts: it sends each connection to the next of them that answers. */
export interface Balancer {
  readonly url: string
  /** How many of the connections that are open now lead to each port. */
  readonly open: () => ReadonlyMap<number, number>
}

export function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const pairs = new Map<Socket, number>()
  let turn = 0

  function pass(client: Socket, tries: number): void {
    const port = ports[turn % ports.length] ?? 0
    turn += 1
    const host = connect(port, '127.0.0.1')
    host.once('connect', () => {
      pairs.set(client, port)
      client.pipe(host).pipe(client)
    })
    host.on('error', () => {
      if (pairs.has(client) || tries === 0) client.destroy()
      else pass(client, tries - 1)
    })
    host.on('close', () => pairs.has(client) && client.destroy())
    client.on('close', () => {
      pairs.delete(client)
      host.destroy()
    })
  }

  const server = createServer((client) => {
    client.on('error', () => undefined)
    pass(client, ports.length)
  })
  onTestFinished(() => {
    server.close()
    for (const client of pairs.keys()) client.destroy()
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({
        url: `http://127.0.0.1:${port}`,
        open() {
          const open = new Map(ports.map((each) => [each, 0]))
          for (const each of pairs.values()) open.set(each, (open.get(each) ?? 0) + 1)
          return open
        },
      })
    })
  })
}
