import type { Line } from '../line.ts'
import { isFaithful, rounded } from '../line.ts'
import { createTable } from '../meetings.ts'
import type { Guest } from '../orders.ts'
import { measureHost, typeAndWeigh, withCrew, withFolder } from '../scenario.ts'
import type { Measured } from '../scenario.ts'
import { serveBare } from '../served.ts'
import type { Programs } from '../served.ts'
import { seatAll } from './tables.ts'

const CLIENTS = 11
const TYPING = { kind: 'paced', keysPerSecond: 5, durationMs: 10_000 } as const
const ROUNDS = 3
const TARGET_RATIO = 1.5

/** The host against a relay that does nothing but relay: by turns, and the middle of each. */
export async function loadRelay(programs: Programs): Promise<Line> {
  const [hosts, bares]: [Measured[], Measured[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    bares.push(await measureBare(programs))
    hosts.push(await measureOurs(programs))
  }
  const [p99Ms, bareP99Ms] = [p99Of(hosts), p99Of(bares)]
  const [p50Ms, bareP50Ms] = [p50Of(hosts), p50Of(bares)]
  const ratio = rounded(p99Ms / bareP99Ms)
  const areFaithful = [...hosts, ...bares].every(({ report }) => isFaithful(report))
  return {
    load: 'relay',
    ...{ clients: CLIENTS, keysPerSecond: TYPING.keysPerSecond },
    ...{ p50Ms, bareP50Ms, p99Ms, bareP99Ms, ratio, targetRatio: TARGET_RATIO },
    isOnTarget: areFaithful && ratio <= TARGET_RATIO,
  }
}

function measureOurs(programs: Programs): Promise<Measured> {
  return withFolder(async (folder) => {
    createTable(folder, 'table', CLIENTS)
    const seats = Array.from({ length: CLIENTS }, (_, at) => at + 1)
    return measureHost(programs, folder, (host) => seatAll(host, 0, seats), TYPING)
  })
}

function measureBare(programs: Programs): Promise<Measured> {
  return withFolder(async (folder) => {
    const relay = await serveBare(programs, createTable(folder, 'table', CLIENTS))
    const { url, room } = relay
    const guests = Array.from({ length: CLIENTS }, (_, at): Guest => {
      const name = `Persona ${at + 1}`
      return { url, room, ticket: '', party: 'MEX', name, paragraph: at + 1 }
    })
    try {
      return await withCrew(programs, guests, (crew) => typeAndWeigh(crew, TYPING))
    } finally {
      await relay.stop()
    }
  })
}

const p99Of = (all: readonly Measured[]) => middle(all.map(({ facts }) => facts.deliveryP99Ms))
const p50Of = (all: readonly Measured[]) => middle(all.map(({ facts }) => facts.deliveryP50Ms))

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
}
