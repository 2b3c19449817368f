/**
 * A process with some of the clients in it: apart from the host, so that it does not measure
 * itself, and apart from each other as far as the computer has processors.
 */
import { setTimeout } from 'node:timers/promises'
import { connect } from './client.ts'
import type { LoadClient } from './client.ts'
import { clockMs } from './clock.ts'
import { Latencies } from './latencies.ts'
import type { Orders, Sent, Typing, Weighed } from './orders.ts'
import { lateP99Ms, watchLateness } from './lateness.ts'
import { compare, delays, isWhole } from './weigh.ts'

type Work = {
  readonly [O in keyof Orders]: (order: Orders[O]['order']) => Promise<Orders[O]['report']>
}

// Every provider hears of the end of its process.
process.setMaxListeners(0)

let clients: readonly LoadClient[] = []
const lateness = watchLateness()
let cpuBefore = process.cpuUsage()

const work: Work = {
  async join({ guests }) {
    clients = guests.map(connect)
    const joined = Promise.all(clients.map((client) => client.joined))
    const late = setTimeout(JOIN_MS, null, { ref: false }).then(() => {
      throw new Error('Not everybody came in')
    })
    await Promise.race([joined, late])
    cpuBefore = process.cpuUsage()
    return null
  },
  async type(typing) {
    const typists = clients.filter(({ guest }) => guest.paragraph !== null)
    lateness.enable()
    await Promise.all(typists.map((typist, at) => type(typist, typing, at / typists.length)))
    lateness.disable()
    return { sent: typists.map((typist) => typist.sent()) }
  },
  async weigh({ sent, limitMs }) {
    const untilMs = clockMs() + limitMs
    const byRoom = new Map<string, Sent[]>()
    for (const each of sent) byRoom.set(each.room, [...(byRoom.get(each.room) ?? []), each])
    const sentTo = ({ guest }: LoadClient) => byRoom.get(guest.room) ?? []
    while (!clients.every((client) => isWhole(client, sentTo(client))) && clockMs() < untilMs) {
      await setTimeout(100)
    }
    return weigh(sentTo)
  },
  leave() {
    for (const client of clients) client.leave()
    clients = []
    return Promise.resolve(null)
  },
}

function weigh(sentTo: (client: LoadClient) => readonly Sent[]): Weighed {
  const [delivered, received] = [new Latencies(), new Latencies()]
  let [lost, doubled, closes] = [0, 0, 0]
  for (const client of clients) {
    const sent = sentTo(client)
    delivered.addAll(delays(client.arrivals, sent))
    received.addAll(delays(client.receipts, [client.sent()]))
    const compared = compare(client.doc, sent)
    lost += compared.lost
    doubled += compared.doubled
    closes += client.closes()
  }
  const { user, system } = process.cpuUsage(cpuBefore)
  return {
    delivered: delivered.slots,
    received: received.slots,
    ...{ lost, doubled, closes },
    refusals: clients.flatMap(({ refusals }) => refusals),
    cpuMs: (user + system) / 1000,
    lateP99Ms: lateP99Ms(lateness),
  }
}

const JOIN_MS = 60_000

/** Programs start cold: the first keys are typed and compared as all are, and not timed. */
const COLD_MS = 2_000

/** Keys that may be on their way when there is no pace to keep. */
const IN_FLIGHT = 200

async function type(client: LoadClient, typing: Typing, phase: number): Promise<void> {
  if (typing.kind === 'hasty') {
    for (let key = 0; key < typing.keys; key += 1) {
      client.pressKey()
      if (key % 50 === 49) while (client.unconfirmed() > IN_FLIGHT) await setTimeout(1)
    }
    return
  }
  const periodMs = 1000 / typing.keysPerSecond
  const startMs = clockMs() + phase * periodMs
  const count = Math.round(typing.durationMs / periodMs)
  const cold = Math.round(Math.min(COLD_MS, typing.durationMs / 10) / periodMs)
  for (let key = 0; key < count; key += 1) {
    if (key === cold) client.startTiming()
    await setTimeout(Math.max(0, startMs + key * periodMs - clockMs()))
    client.pressKey()
  }
}

process.on('message', ({ kind, order }: { kind: keyof Orders; order: never }) => {
  work[kind](order).then(
    (report) => process.send?.({ report }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
