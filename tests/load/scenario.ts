import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clockMs } from './clock.ts'
import { startCrew } from './crew.ts'
import type { Crew, CrewReport } from './crew.ts'
import { costOf, factsOf } from './line.ts'
import type { Guest, Typing } from './orders.ts'
import { serveFolder } from './served.ts'
import type { Programs, ServedHost } from './served.ts'
import type { Weight } from './weighed.ts'

/** How long after the last key everybody may take to have all of it. */
const SETTLE_MS = 60_000

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mesa-load-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function withCrew<T>(
  { worker }: Programs,
  guests: readonly Guest[],
  use: (crew: Crew) => Promise<T>,
): Promise<T> {
  const crew = startCrew(worker)
  try {
    await crew.join(guests)
    return await use(crew)
  } finally {
    await crew.stop()
  }
}

export interface Measured {
  readonly report: CrewReport
  readonly facts: ReturnType<typeof factsOf>
}

/** Lets everybody type, and weighs what came of it. */
export async function typeAndWeigh(crew: Crew, typing: Typing): Promise<Measured> {
  const sent = await crew.type(typing)
  const report = await crew.weigh(sent, SETTLE_MS)
  const keys = sent.reduce((sum, { text }) => sum + text.length, 0)
  return { report, facts: factsOf(report, keys) }
}

/** One host with all meetings of a folder, some people at its tables, and what it cost. */
export async function measureHost(
  programs: Programs,
  folder: string,
  guestsOf: (host: ServedHost) => Promise<readonly Guest[]>,
  typing: Typing,
) {
  const host = await serveFolder(programs, folder)
  try {
    const guests = await guestsOf(host)
    return await withCrew(programs, guests, async (crew) => {
      const before: Weight = await host.weigh()
      const startMs = clockMs()
      const { report, facts } = await typeAndWeigh(crew, typing)
      const tookMs = clockMs() - startMs
      const cost = costOf(before, await host.weigh(), report, tookMs)
      return { report, facts: { ...facts, ...cost } }
    })
  } finally {
    await host.stop()
  }
}
