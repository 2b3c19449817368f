import { createSocket } from 'node:dgram'

const GROUP = '224.0.0.251'
const WITHIN_MS = 1_000

export function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4')
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.bind(0, () => {
      const { port } = socket.address()
      socket.close(() => resolve(port))
    })
  })
}

/** Whether what this machine sends to all of its network comes back to it, as mDNS needs. */
export function hasMulticast(port: number): Promise<boolean> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  return new Promise((resolve) => {
    const end = (isThere: boolean) => {
      clearTimeout(timer)
      socket.close(() => resolve(isThere))
    }
    const timer = setTimeout(() => end(false), WITHIN_MS)
    socket.once('message', () => end(true))
    socket.once('error', () => end(false))
    socket.bind(port, () => {
      try {
        socket.addMembership(GROUP)
        socket.send('here', port, GROUP)
      } catch {
        end(false)
      }
    })
  })
}
