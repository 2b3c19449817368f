import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { unreachable } from '../../../shared/result.ts'
import type { HostEvent } from '../events.ts'

/** Figures for Prometheus: how much happens, never what. */
export interface Metrics {
  readonly note: (event: HostEvent) => void
  readonly contentType: string
  readonly text: () => Promise<string>
}

/** An idle disk takes half a millisecond, one that others write to a hundred. */
const RECORD_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5]

/** `roomsFailing` counts the rooms whose journal waits for the disk, when asked. */
export function createMetrics(roomsFailing: () => number): Metrics {
  const registers = [new Registry()]
  const [registry] = registers
  if (registry === undefined) throw new Error('There is a registry')
  collectDefaultMetrics({ register: registry })
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `mesa_${name}`, help, labelNames, registers })
  const connections = new Gauge({
    ...{ name: 'mesa_connections', help: 'Connections by role', labelNames: ['role'], registers },
  })
  const taken = counter('updates_total', 'Updates admitted and on record')
  const bytes = counter('update_bytes_total', 'What the admitted updates weigh')
  const recording = new Histogram({
    name: 'mesa_record_seconds',
    help: 'How long an admitted update took to be on record',
    buckets: RECORD_SECONDS,
    registers,
  })
  const refused = counter('refusals_total', 'Updates that the gate refused', 'code')
  const cut = counter('cuts_total', 'Connections cut off because they sent too much')
  const unknown = counter('unknown_tickets_total', 'Connections with a ticket of nobody')
  const missed = counter('code_misses_total', 'Codes tried that do not exist')
  const opened = counter('meetings_opened_total', 'Meetings opened since the start')
  const damaged = counter('meetings_damaged_total', 'Meetings whose record was found altered')
  const faults = counter('faults_total', 'What only a bug can cause')
  new Gauge({
    ...{ name: 'mesa_rooms_failing', help: 'Rooms whose journal waits for the disk', registers },
    collect() {
      this.set(roomsFailing())
    },
  })

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    note(event) {
      switch (event.kind) {
        case 'client:joined':
          return connections.inc({ role: event.role })
        case 'client:left':
          return connections.dec({ role: event.role })
        case 'client:cut':
          return cut.inc()
        case 'client:unknown':
          return unknown.inc()
        case 'update:taken':
          taken.inc()
          recording.observe(event.tookMs / 1000)
          return bytes.inc(event.sizeBytes)
        case 'update:refused':
          return refused.inc({ code: event.code })
        case 'code:missed':
          return missed.inc()
        case 'meeting:opened':
          return opened.inc()
        case 'meeting:damaged':
          return damaged.inc()
        case 'fault':
          return faults.inc()
        case 'host:started':
        case 'host:stopping':
        case 'host:stopped':
        case 'storage:failing':
        case 'storage:recovered':
        case 'checkpoint:failing':
        case 'checkpoint:stuck':
        case 'checkpoint:recovered':
          return
        default:
          return unreachable(event)
      }
    },
  }
}
