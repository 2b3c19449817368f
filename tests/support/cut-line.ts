import { createServer, connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** A network cable between a participant and the host, to be pulled and plugged in again. */
export interface Line {
  /** Of the near end: `http://127.0.0.1:PORT`. */
  readonly url: string
  isCut(): boolean
  cut(): void
  mend(): void
  stop(): Promise<void>
}

/** Lays a line to a port of this computer. */
export async function layLine(toPort: number): Promise<Line> {
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(toPort, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.once('error', () => one.destroy())
      one.once('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is always one
  const drop = () => sockets.forEach((socket) => socket.destroy())
  return {
    url: `http://127.0.0.1:${port}`,
    isCut: () => isCut,
    cut() {
      isCut = true
      drop()
    },
    mend() {
      isCut = false
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        drop()
      }),
  }
}
