import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Party } from '../../../shared/meeting/party.ts'
import { timesInOrder } from '../../../shared/meeting/times.ts'
import type { HistoryStep, HistoryWriter } from '../../../shared/protocol/http.ts'
import { DRAFT } from '../store/port.ts'
import type { MeetingStore } from '../store/port.ts'
import { takeSome } from './take-some.ts'

/** So many places on the way through a meeting, or the list of them is too long to send and to slide over. */
const MAX_STEPS = 1_500
/** How much of the meeting one step takes: the shortest of these that keeps within the number. */
const STEPS_MS = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 1_800_000] as const
/** Between so many entries the host sees to other things. */
const AT_ONCE = 500

interface Line {
  readonly party: Party | null
  readonly delegate: string
  readonly atMs: number
  readonly clocks: readonly (readonly [client: number, clock: number])[]
}

/** Who wrote to the draft, when, and up to where it then went: what was said in notes is left out. */
export async function readHistory(store: MeetingStore): Promise<readonly HistoryStep[]> {
  const lines = await readLines(store)
  const times = timesInOrder(lines.map(({ atMs }) => atMs))
  for (const stepMs of STEPS_MS) {
    // By the clock that people see, and not from when the meeting happened to begin.
    const stepOf = (at: number) => Math.floor((times[at] ?? 0) / stepMs)
    const count = new Set(lines.map((_, at) => stepOf(at))).size
    const isLast = stepMs === STEPS_MS.at(-1)
    if (count <= MAX_STEPS || isLast) return steps(lines, times, stepOf)
  }
  return []
}

async function readLines(store: MeetingStore): Promise<readonly Line[]> {
  const lines: Line[] = []
  let last = 0
  for (;;) {
    const page = await takeSome(store.entries(last), AT_ONCE)
    for (const { document, bytes, party, delegate, atMs } of page) {
      if (document !== DRAFT) continue
      lines.push({ party, delegate, atMs, clocks: [...Y.parseUpdateMeta(bytes).to] })
    }
    last = page.at(-1)?.seq ?? last
    if (page.length < AT_ONCE) return lines
    await setImmediate()
  }
}

function steps(
  lines: readonly Line[],
  times: readonly number[],
  stepOf: (at: number) => number,
): readonly HistoryStep[] {
  const made: { atMs: number; readonly writers: Map<string, Writer> }[] = []
  let current = -1
  lines.forEach(({ party, delegate, clocks }, at) => {
    const atMs = times[at] ?? 0
    if (stepOf(at) !== current) made.push({ atMs, writers: new Map() })
    current = stepOf(at)
    const step = made.at(-1)
    if (step === undefined) return
    step.atMs = atMs
    const key = `${party} ${delegate}`
    const writer = step.writers.get(key) ?? newWriter(party, delegate)
    step.writers.set(key, writer)
    writer.changes += 1
    for (const [client, clock] of clocks) {
      writer.clocks.set(client, Math.max(clock, writer.clocks.get(client) ?? 0))
    }
  })
  return made.map(({ atMs, writers }) => ({ atMs, writers: [...writers.values()].map(asSent) }))
}

interface Writer {
  readonly party: Party | null
  readonly delegate: string
  changes: number
  readonly clocks: Map<number, number>
}

function newWriter(party: Party | null, delegate: string): Writer {
  return { party, delegate, changes: 0, clocks: new Map() }
}

function asSent({ clocks, ...writer }: Writer): HistoryWriter {
  return { ...writer, clocks: [...clocks] }
}
