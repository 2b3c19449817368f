import { randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { err, ok } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import { createAside } from './aside/aside.ts'
import { copyCalls, startCopies } from './desk/copies.ts'
import { deskCalls } from './desk/desk.ts'
import { nameOf, openFolder } from './desk/folder.ts'
import { invitationCalls } from './desk/invitations.ts'
import { keepMisses } from './desk/kept-misses.ts'
import { meetingCalls } from './desk/meeting.ts'
import { openRecent } from './desk/recent.ts'
import { createSharer, followSharing } from './desk/share.ts'
import type { ShareError } from './desk/share.ts'
import { templateCalls } from './desk/templates.ts'
import { damageOf } from './meetings/mend.ts'
import type { OpenMeeting } from './meetings/open-meeting.ts'
import { createShelf } from './meetings/shelf.ts'
import type { OpenError, Shelf } from './meetings/shelf.ts'
import { createTries } from './meetings/tries.ts'
import type { Report } from './events.ts'
import { openOwnTemplates } from './own-templates.ts'
import { createEngine } from './sync/engine.ts'
import { MAX_MESSAGE_BYTES } from './sync/limits.ts'
import type { Ground } from './together/ground.ts'
import { connectTo, reachAll, triesOf } from './together/reach.ts'
import { startTogether } from './together/together.ts'
import type { Together } from './together/together.ts'
import { ownIdentity } from './web/identity.ts'
import type { Identity } from './web/identity.ts'
import { listen, listenUpwards } from './web/listen.ts'
import type { ListenError } from './web/listen.ts'
import { createMetrics } from './web/metrics.ts'
import { NOBODY_NEARBY, openNearby } from './web/nearby.ts'
import { isLoopback, networkAddresses } from './web/network.ts'
import { createPages } from './web/pages.ts'
import { createWeb } from './web/serve.ts'

export interface HostOptions {
  readonly version: string
  /** The built page, `dist/renderer`. */
  readonly pagesFolder: string
  /** The built `aside/program.ts`. */
  readonly asideProgram: string
  /** Where new meetings are kept; made when the first one is. */
  readonly meetingsFolder: string
  /** Where the list of recent meetings is kept; made when needed. */
  readonly configFolder: string
  /** Exactly this port (0: any free one); null: the first free one from 4180 upwards. */
  readonly port: number | null
  /** The desk's own listener; this computer alone where not said. */
  readonly address?: string
  readonly nowMs?: () => number
  /** The computer's addresses in the room's network, as they are when asked. */
  readonly networkAddresses?: () => readonly string[]
  /** For the desk's own listener as well: a certificate got elsewhere, or one's own. Plain HTTP where not said. */
  readonly identity?: Identity | 'own'
  /** The port of multicast DNS; null where the host neither shows its tables in the network nor looks for others'. */
  readonly mdnsPort?: number | null
  /** What it has in common with the hosts with which it serves meetings; its own from now on. */
  readonly ground?: Ground
  /** Whether others than this computer may read the figures at `/metrics`. */
  readonly hasOpenMetrics?: boolean
  /** Addresses of balancers before this host: what they say of whom they pass on is believed. */
  readonly balancers?: readonly string[]
  /** What happens, for a log. */
  readonly onEvent?: Report
  /** Something that only a bug can cause. */
  readonly onFault?: (error: unknown) => void
}

export type HostStartError = ListenError

/** A running host. */
export interface Host {
  readonly port: number
  /** The page, for this computer: `http://127.0.0.1:4180`. */
  readonly url: string
  /** The page with the desk's key in its fragment. Whoever has it sits at the desk. */
  readonly deskUrl: string
  /** SHA-256 of the certificate of the desk's own listener; null where it has none. */
  readonly fingerprint: string | null
  /** Opens a meeting's file, or gives it again if it is open. */
  readonly openMeeting: (path: string) => Promise<Result<OpenMeeting, OpenError>>
  /** The meetings that it serves together with others; null where it serves alone. */
  readonly together: Together | null
  /** Makes the host reachable for the room's network. */
  readonly share: () => Promise<Result<{ readonly addresses: readonly string[] }, ShareError>>
  /** Where others can reach the host now, best first; the desk's own address if nobody else can. */
  readonly addresses: () => readonly string[]
  /** Sends everybody home and leaves each meeting as one whole file. */
  readonly stop: () => Promise<void>
}

/** In the meetings folder, where a secretariat finds it. */
const TEMPLATES_FOLDER = 'Plantillas'
const FIRST_PORT = 4180
const PORTS_TRIED = 100
const SHARED_PORTS_TRIED = 20

/** Starts the host of a meeting room, without any window. */
export async function startHost(options: HostOptions): Promise<Result<Host, HostStartError>> {
  const { version, address = '127.0.0.1', nowMs = Date.now } = options
  const onFault = (error: unknown) => {
    report({ kind: 'fault', reason: error instanceof Error ? error.name : typeof error })
    options.onFault?.(error)
  }
  const metrics = createMetrics(() => engine.countFailing())
  const report: Report = (event) => {
    metrics.note(event)
    options.onEvent?.(event)
  }
  const urlAt = (at: number) =>
    `${identity === null ? 'http' : 'https'}://${urlHost(address)}:${at}`
  const surroundings = { nowMs, report, onFault }
  const engine = createEngine(surroundings)
  const aside = createAside(options.asideProgram, onFault)
  const shelf = createShelf(engine, aside, surroundings, () => showNearby())
  const recent = openRecent(join(options.configFolder, 'recent.json'))
  const folder = openFolder(options.meetingsFolder)
  const templates = openOwnTemplates(join(options.meetingsFolder, TEMPLATES_FOLDER))
  const copies = startCopies(shelf, join(options.configFolder, 'second-copy.json'), nowMs)
  const deskKey = randomBytes(32).toString('base64url')
  const addressesOf = options.networkAddresses ?? (() => networkAddresses())
  const tlsFolder = join(options.configFolder, 'tls')
  const identity =
    options.identity === 'own'
      ? await ownIdentity(tlsFolder, [...new Set([urlHost(address), ...addressesOf()])], nowMs())
      : (options.identity ?? null)

  const tries = createTries(nowMs, keepMisses(join(options.configFolder, 'tries.json')))
  const together =
    options.ground === undefined
      ? null
      : startTogether(options.ground, { engine, tries, ...surroundings })
  const reach = together === null ? shelf : reachAll([shelf, together])

  let port = FIRST_PORT
  const { mdnsPort = null } = options
  const nearby = mdnsPort === null ? NOBODY_NEARBY : openNearby(mdnsPort)
  const reachableAt = () => sharer.addresses()[0] ?? (isLoopback(address) ? null : urlAt(port))
  const showNearby = () =>
    nearby.announce(
      reachableAt(),
      shelf.all().map((meeting) => nameOf(meeting.settings().meeting)),
    )
  const sharer = createSharer(
    (at, shown) => listenUpwards(web.room, at, port, SHARED_PORTS_TRIED, shown),
    addressesOf,
    (addresses) =>
      identity === null ? ownIdentity(tlsFolder, addresses, nowMs()) : Promise.resolve(identity),
    identity !== null,
  )
  const shared = followSharing(sharer, showNearby)
  const web = createWeb({
    version,
    pages: createPages(options.pagesFolder),
    handlers: {
      ...invitationCalls(reach, triesOf(tries, together), report),
      ...deskCalls({
        ...{ version, shelf, folder, templates, aside, recent, nearby, sharer: shared, nowMs },
      }),
      ...templateCalls(templates),
      ...copyCalls(shelf, copies),
      ...meetingCalls(reach, aside, (id) => templates.find(id)),
    },
    isDeskKey: (key) => isSame(key, deskKey),
    connect: connectTo(engine, (id) => shelf.arrivalOf(id) ?? together?.find(id) ?? null),
    maxMessageBytes: MAX_MESSAGE_BYTES,
    metrics,
    isWell: () => engine.countFailing() === 0 && (together?.isWell() ?? true),
    hasOpenMetrics: options.hasOpenMetrics ?? false,
    balancers: options.balancers ?? [],
    onFault,
  })

  /** `goHome`: of what people come in by, once no meeting is open any more. */
  async function leave(goHome = () => Promise.resolve()): Promise<void> {
    await nearby.stop()
    // One that is being mended is copied and listed as it comes out of that.
    await Promise.all([shelf.settle(), aside.stop()])
    for (const meeting of shelf.all()) recent.note(meeting.summary())
    await copies.stop(() => shelf.closeAll())
    await together?.stop()
    await goHome()
    tries.stop()
  }

  const listening =
    options.port === null
      ? await listenUpwards(web.desk, address, FIRST_PORT, PORTS_TRIED, identity)
      : await listen(web.desk, address, options.port, identity)
  if (!listening.ok) {
    await leave()
    return err(listening.error)
  }
  port = listening.value.port
  const url = urlAt(port)

  report({ kind: 'host:started', url, version })

  return ok({
    port,
    url,
    deskUrl: `${url}/#desk=${deskKey}`,
    fingerprint: identity?.fingerprint ?? null,
    openMeeting: (path) => openUnseen(shelf, path),
    together,
    share: () => shared.share(),
    addresses: () => (sharer.addresses().length > 0 ? sharer.addresses() : [url]),
    async stop() {
      report({ kind: 'host:stopping' })
      await leave(async () => {
        await sharer.unshare()
        await web.stop()
        await listening.value.stop()
      })
      report({ kind: 'host:stopped' })
    },
  })
}

/** Where nobody at a desk is told what was found in its file, whoever comes to preside is. */
async function openUnseen(shelf: Shelf, path: string): Promise<Result<OpenMeeting, OpenError>> {
  const opened = await shelf.open(path)
  if (opened.ok && opened.value.mended !== null) {
    opened.value.tellDamage({ kind: 'mended', ...damageOf(opened.value.mended) })
  }
  return opened
}

/** All addresses of the computer include its own; in a link that one must be named. */
function urlHost(address: string): string {
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1'
  return address.includes(':') ? `[${address}]` : address
}

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)]
  return one.length === other.length && timingSafeEqual(one, other)
}
