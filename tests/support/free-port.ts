import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/**
 * A port that nobody listens at, for who is to be killed and comes back to it. It is below those that the
 * system gives to whoever asks for any, which it also gives to the near end of each connection: one of
 * these might be somebody else's meanwhile.
 */
export async function freePort(): Promise<number> {
  const below = firstEphemeralPort()
  for (;;) {
    const port = randomInt(FIRST_PORT, below)
    if (await isFree(port)) return port
  }
}

const FIRST_PORT = 10_000
/** Where the system does not say: the first of those that IANA leaves to be given so. */
const USUAL_EPHEMERAL = 49_152

function firstEphemeralPort(): number {
  try {
    const [first] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/)
    return Math.max(FIRST_PORT + 1, Number(first))
  } catch {
    return USUAL_EPHEMERAL
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
