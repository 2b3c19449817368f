import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import * as Y from 'yjs'
import { openMeetingFile } from '../../../electron/host/index.ts'
import { verifyMeeting } from '../../../electron/host/meetings/verify.ts'
import { BESIDE } from '../../../electron/host/store/beside.ts'
import type { Result } from '../../../shared/result.ts'
import { chanceOf } from '../../properties/chance.ts'
import type { Chance } from '../../properties/chance.ts'
import { freePort } from '../../support/free-port.ts'
import { connect } from '../client.ts'
import type { LoadClient } from '../client.ts'
import { clockMs } from '../clock.ts'
import type { Line } from '../line.ts'
import { rounded } from '../line.ts'
import { createTable } from '../meetings.ts'
import { withFolder } from '../scenario.ts'
import { killStarting, serveFolder } from '../served.ts'
import type { Programs, ServedHost } from '../served.ts'
import { compare, isWhole } from '../weigh.ts'
import { seatAll } from './tables.ts'

const PEOPLE = 4
/** Each presses a key so often, whether the host is there or not. */
const KEY_EVERY_MS = 12
/** How long after the first receipt of a round the host may still live. */
const LIVES_MS = 150
/** One host in so many is killed before it listens, within so long of its start. */
const STILLBORN = 5
const STARTS_MS = 500
const SETTLE_MS = 60_000

/** A host that is killed again and again, at random moments, while everybody types. */
export async function loadKills(programs: Programs, kills = 100, seed = 1): Promise<Line> {
  return withFolder(async (folder) => {
    const startedMs = clockMs()
    const table = await sitDown(programs, folder)
    const typing = type(table.clients)
    try {
      const unkept = await killAll(programs, table, kills, chanceOf(seed))
      typing.stop()
      const { keys, lost, doubled, refused } = await settle(table)
      const altered = must(verifyMeeting(copyOf(table.file))).flaws.length
      const isOnTarget = keys > 0 && unkept + lost + doubled + refused + altered === 0
      const seconds = rounded((clockMs() - startedMs) / 1000)
      const faults = { unkept, lost, doubled, refused, altered }
      return { load: 'kills', kills, seed, keys, ...faults, seconds, isOnTarget }
    } finally {
      typing.stop()
      for (const client of table.clients) client.leave()
      await table.host.kill()
    }
  })
}

/** Gives how many promises were not kept. */
async function killAll(programs: Programs, table: KilledTable, kills: number, chance: Chance) {
  const { folder, port } = table
  let unkept = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    await anyReceipt(table.clients)
    await setTimeout(chance.below(LIVES_MS))
    await table.host.kill()
    unkept += countUnkept(table)
    if (kill < kills && chance.below(STILLBORN) === 0) {
      kill += 1
      await killStarting(programs, folder, port, chance.below(STARTS_MS))
    }
    table.host = await serveFolder(programs, folder, port)
  }
  return unkept
}

interface KilledTable {
  /** The one that lives now. */
  host: ServedHost
  readonly folder: string
  readonly port: number
  readonly file: string
  readonly clients: readonly LoadClient[]
}

async function sitDown(programs: Programs, folder: string): Promise<KilledTable> {
  const file = createTable(folder, 'table', PEOPLE)
  const port = await freePort()
  const host = await serveFolder(programs, folder, port)
  const seats = Array.from({ length: PEOPLE }, (_, at) => at + 1)
  const clients = (await seatAll(host, 0, seats)).map(connect)
  await Promise.all(clients.map(({ joined }) => joined))
  return { host, folder, port, file, clients }
}

function type(clients: readonly LoadClient[]): { readonly stop: () => void } {
  let at = 0
  const timer = setInterval(() => {
    clients[at % clients.length]?.pressKey()
    at += 1
  }, KEY_EVERY_MS / clients.length)
  return { stop: () => clearInterval(timer) }
}

/** Until the host that is there now has confirmed something that was typed. */
async function anyReceipt(clients: readonly LoadClient[]): Promise<void> {
  const before = clients.map((client) => client.confirmed())
  const untilMs = clockMs() + SETTLE_MS
  while (clients.every((client, at) => client.confirmed() === before[at])) {
    if (clockMs() > untilMs) throw new Error('Nobody came back to the host')
    await setTimeout(2)
  }
}

/**
 * How many of the promises to the clients the file does not keep: that their own is on disk, and
 * that what they see of others is. A copy is read, so that the next host finds what this one left.
 */
function countUnkept({ clients, file }: KilledTable): number {
  const kept = clocksOf(docIn(copyOf(file)))
  const promised = clients.flatMap(({ doc, confirmed }) =>
    [...clocksOf(doc)].map(
      ([id, clock]) => [id, id === doc.clientID ? confirmed() : clock] as const,
    ),
  )
  return promised.filter(([id, clock]) => (kept.get(id) ?? 0) < clock).length
}

/** Of all that a killed host leaves: what it wrote ahead, or was in the middle of, is beside the file. */
function copyOf(file: string): string {
  const copy = `${file}.copy`
  for (const end of ['', ...BESIDE]) {
    rmSync(copy + end, { force: true })
    if (existsSync(file + end)) copyFileSync(file + end, copy + end)
  }
  return copy
}

function docIn(file: string): Y.Doc {
  const read = must(openMeetingFile(file))
  read.close()
  return read.doc
}

function clocksOf(doc: Y.Doc): ReadonlyMap<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

/** Waits until everybody has all that was typed. */
async function settle({ clients }: KilledTable) {
  const sent = clients.map((client) => client.sent())
  const untilMs = clockMs() + SETTLE_MS
  while (!clients.every((client) => isWhole(client, sent)) && clockMs() < untilMs) {
    await setTimeout(20)
  }
  const compared = clients.map(({ doc }) => compare(doc, sent))
  return {
    keys: sent.reduce((sum, { text }) => sum + text.length, 0),
    lost: compared.reduce((sum, { lost }) => sum + lost, 0),
    doubled: compared.reduce((sum, { doubled }) => sum + doubled, 0),
    refused: clients.reduce((sum, { refusals }) => sum + refusals.length, 0),
  }
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
