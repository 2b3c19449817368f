import { COUNTRIES } from '../../../shared/meeting/party.ts'
import type { Line } from '../line.ts'
import { isFaithful } from '../line.ts'
import { createTable } from '../meetings.ts'
import type { Guest } from '../orders.ts'
import { measureHost, withFolder } from '../scenario.ts'
import { invite } from '../served.ts'
import type { Programs, ServedHost } from '../served.ts'

export interface Table {
  readonly clients: number
  readonly minutes: number
  /** Keys a second, of each client. */
  readonly rate: number
}

const TARGET_P99_MS = 50

/** So many people of the eleven delegations at one table, all of whom type. */
export async function loadTable(programs: Programs, table: Table, load = 'table'): Promise<Line> {
  const { clients, minutes, rate } = table
  return withFolder(async (folder) => {
    createTable(folder, 'table', clients)
    const seats = Array.from({ length: clients }, (_, at) => at + 1)
    const { report, facts } = await measureHost(
      programs,
      folder,
      (host) => seatAll(host, 0, seats),
      { kind: 'paced', keysPerSecond: rate, durationMs: minutes * 60_000 },
    )
    const isOnTarget = isFaithful(report) && facts.deliveryP99Ms < TARGET_P99_MS
    return { load, clients, keysPerSecond: rate, ...facts, targetP99Ms: TARGET_P99_MS, isOnTarget }
  })
}

/** 300 who read what five write. */
export async function loadReaders(programs: Programs): Promise<Line> {
  const [readers, writers, keysPerSecond] = [300, 5, 2]
  return withFolder(async (folder) => {
    createTable(folder, 'table', writers)
    const paragraphs = Array.from({ length: readers + writers }, (_, at) =>
      at < writers ? at + 1 : null,
    )
    const { report, facts } = await measureHost(
      programs,
      folder,
      (host) => seatAll(host, 0, paragraphs),
      { kind: 'paced', keysPerSecond, durationMs: 20_000 },
    )
    return {
      load: 'readers',
      readers,
      writers,
      keysPerSecond,
      ...facts,
      isOnTarget: isFaithful(report),
    }
  })
}

/** A hundred meetings on one host, with two people typing at each. */
export async function loadMeetings(programs: Programs): Promise<Line> {
  const [meetings, keysPerSecond] = [100, 1]
  return withFolder(async (folder) => {
    for (let at = 0; at < meetings; at += 1) createTable(folder, `table-${at}`, 2)
    const { report, facts } = await measureHost(
      programs,
      folder,
      async (host) =>
        (await Promise.all(host.tables.map((_, at) => seatAll(host, at, [1, 2])))).flat(),
      { kind: 'paced', keysPerSecond, durationMs: 20_000 },
    )
    return { load: 'meetings', meetings, keysPerSecond, ...facts, isOnTarget: isFaithful(report) }
  })
}

/** Seats somebody for each paragraph, country after country; null is for who reads. */
export async function seatAll(
  host: ServedHost,
  tableAt: number,
  paragraphs: readonly (number | null)[],
): Promise<readonly Guest[]> {
  const table = host.tables[tableAt]
  if (table === undefined) throw new Error('No such table')
  const guests: Guest[] = []
  for (const [at, paragraph] of paragraphs.entries()) {
    const party = COUNTRIES[at % COUNTRIES.length] ?? 'MEX'
    guests.push(await invite(host, table, { party, name: `Persona ${at + 1}`, paragraph }))
  }
  return guests
}
