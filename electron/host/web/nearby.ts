import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { isIPv4 } from 'node:net'
import { Bonjour } from 'bonjour-service'
import type { Browser, Service } from 'bonjour-service'
import type { NearbyTable } from '../../../shared/protocol/http.ts'

/** The tables of the room's network, by multicast DNS (RFC 6762) and service discovery (RFC 6763). */
export interface Nearby {
  /** Shows these tables from now on, and no others. `url` is where they are; null hides what was shown. */
  announce(url: string | null, names: readonly string[]): Promise<void>
  /** What others show. The first call begins to look, and so finds nothing yet. */
  tables(): Promise<readonly NearbyTable[]>
  stop(): Promise<void>
}

/** Where there is no multicast, or nobody wants it: an invitation's link leads there all the same. */
export const NOBODY_NEARBY: Nearby = {
  announce: () => Promise.resolve(),
  tables: () => Promise.resolve([]),
  stop: () => Promise.resolve(),
}

const MDNS_PORT = 5353
const TYPE = 'mesa-crm'
/** A host that died says no goodbye: what has not answered for so long is not shown. */
const LOOK_ANEW_MS = 15_000
/** Answers to a question come within a second, or after one that was lost. */
const ANSWERS_WITHIN_MS = 3_000
/** Whoever floods the network with tables shall not fill a page. */
const MAX_TABLES = 30
const MAX_NAME = 80

/** What somebody set: `off`, or another port; 5353 where nothing was. */
export function readMdnsPort(asked = String(MDNS_PORT)): number | null {
  const port = Number(asked)
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null
}

/** `port` is where to speak mDNS: 5353, or another for tests. */
export function openNearby(port: number): Nearby {
  const own = randomBytes(6).toString('hex')
  let open: Promise<Bonjour | null> | null = null
  const shown = new Map<string, Service>()
  /** Goodbyes take a moment: who announces anew meanwhile comes after, and holds. */
  let announced = Promise.resolve()
  let look: Look | null = null
  let isStopped = false

  const bonjour = () => (open ??= openBonjour(port))

  async function begin(): Promise<Look | null> {
    const there = await bonjour()
    if (there === null) return null
    return { browser: there.find({ type: TYPE }), sinceMs: Date.now() }
  }

  /** What is shown already stays as it is. */
  async function show(url: string, names: readonly string[]): Promise<void> {
    await hideAllBut(new Set(names.map((name, at) => keyOf(url, name, at))))
    const there = await bonjour()
    if (there === null) return
    const { protocol, port: at } = new URL(url)
    names.forEach((name, nth) => {
      const key = keyOf(url, name, nth)
      if (shown.has(key)) return
      const txt = { host: own, name: plain(name), scheme: protocol.slice(0, -1) }
      const label = `mesa-${randomBytes(6).toString('hex')}`
      const config = {
        name: label,
        type: TYPE,
        port: Number(at),
        txt,
        probe: false,
        disableIPv6: true,
      }
      shown.set(key, there.publish(config))
    })
  }

  async function hideAllBut(kept: ReadonlySet<string>): Promise<void> {
    const gone = [...shown].filter(([key]) => !kept.has(key))
    for (const [key] of gone) shown.delete(key)
    await Promise.all(gone.map(([, service]) => hide(service)))
  }

  function next(change: () => Promise<void>): Promise<void> {
    announced = announced.then(change, change)
    return announced
  }

  return {
    announce(url, names) {
      // A meeting may come out of its mending when its host is on the way home.
      if (isStopped) return announced
      return next(() => (url === null ? hideAllBut(new Set()) : show(url, names)))
    },
    async tables() {
      look ??= await begin()
      if (look === null) return []
      const ageMs = Date.now() - look.sinceMs
      if (ageMs > LOOK_ANEW_MS && look.next === undefined) {
        const next = await begin()
        if (next !== null) look.next = next
      }
      if (look.next !== undefined && Date.now() - look.next.sinceMs > ANSWERS_WITHIN_MS) {
        look.browser.stop()
        look = look.next
      }
      look.browser.update()
      return tablesIn(look.browser.services, own)
    },
    async stop() {
      isStopped = true
      await next(() => hideAllBut(new Set()))
      const there = await open
      if (there === null) return
      await new Promise<void>((resolve) => there.destroy(() => resolve()))
    },
  }
}

interface Look {
  readonly browser: Browser
  readonly sinceMs: number
  /** The one that takes over once it has had time to hear answers. */
  next?: Look
}

/** Two tables may have one name. */
function keyOf(url: string, name: string, at: number): string {
  return `${url} ${at} ${name}`
}

/** Null where the system does not let us: then bonjour would end the process. */
async function openBonjour(port: number): Promise<Bonjour | null> {
  const mayBind = await new Promise<boolean>((resolve) => {
    const socket = createSocket({ type: 'udp4', reuseAddr: true })
    socket.once('error', () => resolve(false))
    socket.bind(port, () => socket.close(() => resolve(true)))
  })
  // A network that goes is nobody's fault: what was to be sent is said again later.
  return mayBind ? new Bonjour({ port }, () => {}) : null
}

function hide(service: Service): Promise<void> {
  const stop = service.stop as (onEnd: () => void) => void // declared as any function at all
  return new Promise((resolve) => stop(() => resolve()))
}

/** Anybody in the network can send anything. */
function tablesIn(services: readonly Service[], own: string): readonly NearbyTable[] {
  const tables = services.flatMap((service) => {
    const txt = (service.txt ?? {}) as Readonly<Record<string, unknown>> // as decoded from the wire
    const { host, name, scheme } = txt
    const address = [service.referer?.address, ...(service.addresses ?? [])].find(isAddress)
    const isOurs = host === own
    const isSound = typeof name === 'string' && (scheme === 'http' || scheme === 'https')
    if (isOurs || !isSound || address === undefined || !isPort(service.port)) return []
    return [{ name: plain(name), origin: `${scheme}://${address}:${service.port}` }]
  })
  const found = new Map(tables.map((table) => [`${table.origin} ${table.name}`, table]))
  return [...found.values()].slice(0, MAX_TABLES)
}

function isAddress(address: string | undefined): address is string {
  return address !== undefined && isIPv4(address)
}

function isPort(port: unknown): boolean {
  return typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536
}

function plain(name: string): string {
  const clean = name.replace(/[\p{C}\s]+/gu, ' ').trim()
  return clean.slice(0, MAX_NAME) || 'Mesa'
}
