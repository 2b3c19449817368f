import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import * as decoding from 'lib0/decoding'
import { startHost } from '../../electron/host/index.ts'
import type { Host, HostOptions, OpenMeeting } from '../../electron/host/index.ts'
import { createMeetingFile } from '../../electron/host/index.ts'
import type { BaseParagraph } from '../../shared/document/document.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { MeetingId } from '../../shared/ids.ts'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Role } from '../../shared/meeting/roles.ts'
import type { FoundDamage } from '../../shared/protocol/damage.ts'
import { SUBPROTOCOL, SYNC_PATH, WIRE } from '../../shared/protocol/wire.ts'
import { ASIDE_PROGRAM } from './aside-program.ts'

/** A host on folders of its own, with one meeting open. Stops by itself when the test is over. */
export interface TestHost {
  readonly host: Host
  readonly meeting: OpenMeeting
  readonly room: MeetingId
  /** Holds everything the host writes. */
  readonly folder: string
  /** Of the meeting's file. */
  readonly path: string
  readonly stop: () => Promise<void>
}

export const TEST_MEETING: Meeting = {
  kind: 'GRCM',
  ordinal: null,
  city: 'Heredia',
  dates: ['2026-03-10'],
  ppt: { country: 'CRI', year: 2026 },
  present: ['CAN', 'CRI', 'MEX'],
  language: 'es',
}

export const TEST_PARAGRAPHS: readonly BaseParagraph[] = [
  { props: { kind: 'title', level: 0 }, text: 'CONFERENCIA REGIONAL SOBRE MIGRACIÓN' },
  { props: { kind: 'point', level: 0 }, text: 'Agradecer a los Países Miembros.' },
  { props: { kind: 'point', level: 1 }, text: 'Tomar nota de los informes.' },
]

export interface TestHostOptions extends Partial<HostOptions> {
  /** To start again on what an earlier host left. */
  readonly folder?: string
  readonly paragraphs?: readonly BaseParagraph[]
}

export async function startTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const folder = options.folder ?? testFolder()
  const path = join(folder, 'test.mesa')
  const host = must(
    await startHost({
      version: '0.0.0-test',
      pagesFolder: join(folder, 'pages'),
      asideProgram: ASIDE_PROGRAM,
      meetingsFolder: join(folder, 'meetings'),
      configFolder: join(folder, 'config'),
      port: 0,
      networkAddresses: () => [],
      onFault: (error) => console.error(error),
      ...options,
    }),
  )
  let isStopped = false
  const stop = async () => {
    if (isStopped) return
    isStopped = true
    await host.stop()
  }
  onTestFinished(stop)
  if (options.folder === undefined) createTestMeeting(path, options.paragraphs)
  const meeting = must(await host.openMeeting(path))
  return { host, meeting, room: meeting.id, folder, path, stop }
}

export function createTestMeeting(path: string, paragraphs = TEST_PARAGRAPHS): void {
  const opening = {
    template: 'conclusiones-grcm',
    title: 'Conclusiones y Recomendaciones',
    meeting: TEST_MEETING,
    paragraphs,
  }
  must(createMeetingFile(path, opening, 1_772_000_000_000)).close()
}

/** Somebody at the table, by the same y-websocket as the page uses. */
export interface TestClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly reader: Reader
  readonly pen: Pen
  /** What the host has confirmed: `[client, clock]`, latest first by client. */
  readonly received: ReadonlyMap<number, number>
  readonly refusals: readonly string[]
  /** `isFailing`, as often as the host said it. */
  readonly storage: readonly boolean[]
  /** What the host said of the meeting's record, as often as it did. */
  readonly damage: readonly FoundDamage[]
  /** The codes with which the host closed for good. */
  readonly closes: readonly number[]
  readonly stop: () => void
}

const ROLE_OF: Partial<Record<Party, Role>> = { PPT: 'chair', SE: 'rapporteur', OBS: 'observer' }

export interface JoinOptions {
  readonly role?: Role
  readonly name?: string
  /** To come back with what was written before. */
  readonly doc?: Y.Doc
  readonly ticket?: string
}

/** Sits down with a fresh ticket of the party's, and is in step with the host when it resolves. */
export async function joinAs(
  { host, meeting, room }: Pick<TestHost, 'host' | 'meeting' | 'room'>,
  party: Party,
  options: JoinOptions = {},
): Promise<TestClient> {
  const role = options.role ?? ROLE_OF[party] ?? 'delegate'
  const name = options.name ?? `${party} 1`
  const ticket = options.ticket ?? must(await meeting.seat({ party, role, name }, null)).ticket
  const client = connect(host.url, room, ticket, { party, name, doc: options.doc })
  await until(() => client.provider.synced, `${party} to be in step`)
  return client
}

/** Connects without waiting; for tickets that may not be good. */
export function connect(
  url: string,
  room: string,
  ticket: string,
  who: { readonly party: Party; readonly name: string; readonly doc?: Y.Doc | undefined },
): TestClient {
  const doc = who.doc ?? new Y.Doc({ gc: false })
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}${SYNC_PATH}`, room, doc, {
    // y-websocket asks for the browser's class; that of `ws` has all that it uses.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    protocols: [SUBPROTOCOL, ticket],
    disableBc: true,
    maxBackoffTime: 200,
  })
  const received = new Map<number, number>()
  const [refusals, storage, closes]: [string[], boolean[], number[]] = [[], [], []]
  const damage: FoundDamage[] = []
  hear(provider, WIRE.received, (clocks: [number, number][]) => {
    for (const [client, clock] of clocks) received.set(client, clock)
  })
  hear(provider, WIRE.refused, ({ code }: { code: string }) => refusals.push(code))
  hear(provider, WIRE.storage, ({ isFailing }: { isFailing: boolean }) => storage.push(isFailing))
  hear(provider, WIRE.damage, (found: FoundDamage) => damage.push(found))
  // For pages that outlive their host.
  for (const type of [WIRE.sealed, WIRE.reach]) provider.messageHandlers[type] = () => undefined
  provider.on('closed', ({ code }) => closes.push(code))
  const reader = openReader(openDraft(doc))
  const pen = openPen(reader, { party: who.party, delegate: who.name }, () => Date.now())
  const stop = () => provider.destroy()
  onTestFinished(stop)
  return { doc, provider, reader, pen, received, refusals, storage, damage, closes, stop }
}

/** Whether the host has on disk all that this client wrote. */
export function isReceived({ doc, received }: TestClient): boolean {
  return (received.get(doc.clientID) ?? 0) >= Y.getState(doc.store, doc.clientID)
}

/** Waits for something to come true, and says what it waited for when it does not. */
export async function until(isTrue: () => boolean, what: string, limitMs = 10_000): Promise<void> {
  const endMs = Date.now() + limitMs
  while (!isTrue()) {
    if (Date.now() > endMs) throw new Error(`Waited ${limitMs} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** The text of a client, a line for each paragraph. */
export function textOf({ reader }: Pick<TestClient, 'reader'>): string {
  const { paragraphs } = reader.document()
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
}

export function must<T>(
  result:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function hear<T>(provider: WebsocketProvider, type: number, take: (message: T) => void): void {
  provider.messageHandlers[type] = (_reply, decoder) => {
    take(JSON.parse(decoding.readVarString(decoder)) as T) // what our own host says
  }
}

function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-host-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
