import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Latencies } from './latencies.ts'
import type { Guest, Orders, Sent, Typing } from './orders.ts'

/** The clients of one scenario, spread over a few processes. */
export interface Crew {
  readonly join: (guests: readonly Guest[]) => Promise<void>
  readonly type: (typing: Typing) => Promise<readonly Sent[]>
  /** Waits for all to have all, so long at most, and adds up what they say. */
  readonly weigh: (sent: readonly Sent[], limitMs: number) => Promise<CrewReport>
  readonly stop: () => Promise<void>
}

export interface CrewReport {
  readonly delivered: Latencies
  readonly received: Latencies
  readonly lost: number
  readonly doubled: number
  readonly refused: number
  readonly closes: number
  readonly cpuMs: number
  readonly refusals: readonly string[]
  /** Of the process that was latest. */
  readonly lateP99Ms: number
}

/** One process for each processor: more would measure the switching between them. */
export function startCrew(script: string): Crew {
  const count = Math.max(2, Math.min(8, availableParallelism()))
  const workers = Array.from({ length: count }, () =>
    fork(script, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  )

  async function all<O extends keyof Orders>(
    kind: O,
    orderFor: (at: number) => Orders[O]['order'],
  ) {
    return Promise.all(workers.map((worker, at) => tell(worker, kind, orderFor(at))))
  }

  return {
    async join(guests) {
      await all('join', (at) => ({ guests: guests.filter((_, each) => each % count === at) }))
    },
    type: async (typing) => (await all('type', () => typing)).flatMap(({ sent }) => sent),
    async weigh(sent, limitMs) {
      const reports = await all('weigh', () => ({ sent, limitMs }))
      const [delivered, received] = [new Latencies(), new Latencies()]
      for (const each of reports) {
        delivered.addAll(new Latencies(each.delivered))
        received.addAll(new Latencies(each.received))
      }
      const sum = (of: (each: (typeof reports)[number]) => number) =>
        reports.reduce((total, each) => total + of(each), 0)
      const refusals = reports.flatMap((each) => each.refusals)
      return {
        ...{ delivered, received, refusals, refused: refusals.length },
        lost: sum(({ lost }) => lost),
        doubled: sum(({ doubled }) => doubled),
        closes: sum(({ closes }) => closes),
        cpuMs: sum(({ cpuMs }) => cpuMs),
        lateP99Ms: Math.max(...reports.map(({ lateP99Ms }) => lateP99Ms)),
      }
    },
    async stop() {
      await all('leave', () => null)
      for (const worker of workers) worker.disconnect()
      await Promise.all(workers.map((worker) => once(worker, 'exit')))
    },
  }
}

async function tell<O extends keyof Orders>(
  worker: ChildProcess,
  kind: O,
  order: Orders[O]['order'],
): Promise<Orders[O]['report']> {
  const answered = new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('exit', () => reject(new Error('A process of clients ended')))
  })
  worker.send({ kind, order })
  const answer = (await answered) as { report?: Orders[O]['report']; error?: string } // our own worker's
  worker.removeAllListeners('exit')
  if (answer.report === undefined) throw new Error(answer.error)
  return answer.report
}
