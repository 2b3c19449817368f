import type { RefusalCode } from '../../shared/draft/gate.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Role } from '../../shared/meeting/roles.ts'

/**
 * What happens at a host, for who operates it. Never a word of a draft, a ticket, a code or a
 * person's name: who reads a log or a chart need not know what is negotiated, nor could get in.
 */
export type HostEvent =
  | { readonly kind: 'host:started'; readonly url: string; readonly version: string }
  | { readonly kind: 'host:stopping' }
  | { readonly kind: 'host:stopped' }
  | { readonly kind: 'meeting:opened'; readonly room: string }
  /** Its record is not what was written, as was found on opening or while it runs. */
  | { readonly kind: 'meeting:damaged'; readonly room: string }
  | ({ readonly kind: 'client:joined' | 'client:left'; readonly room: string } & Sitting)
  /** Cut off: it sent more than the pace allows. */
  | { readonly kind: 'client:cut'; readonly room: string }
  /** Came with a ticket that is nobody's. */
  | { readonly kind: 'client:unknown'; readonly room: string }
  | ({
      readonly kind: 'update:taken'
      readonly room: string
      readonly sizeBytes: number
      /** From when the host turned to it until it was on record: the gate, and the disk. */
      readonly tookMs: number
    } & Sitting)
  | ({
      readonly kind: 'update:refused'
      readonly room: string
      readonly code: RefusalCode
    } & Sitting)
  /** The disk takes nothing; what was sent waits. */
  | { readonly kind: 'storage:failing' | 'storage:recovered'; readonly room: string }
  /** What is on record does not get into the meeting's file, but stays beside it; `reason` is SQLite's name for why. */
  | {
      readonly kind: 'checkpoint:failing' | 'checkpoint:stuck' | 'checkpoint:recovered'
      readonly room: string
      readonly reason: string | null
    }
  /** A code that does not exist was tried. */
  | { readonly kind: 'code:missed' }
  | { readonly kind: 'fault'; readonly reason: string }

interface Sitting {
  readonly party: Party
  readonly role: Role
}

export type Report = (event: HostEvent) => void

/** What every part of a host is given. */
export interface Surroundings {
  readonly nowMs: () => number
  readonly report: Report
  /** Told what only a bug can cause, and nobody waits for. */
  readonly onFault: (fault: unknown) => void
}

/** What happens with every key is for charts, not for a log. */
export function isWorthALine({ kind }: HostEvent): boolean {
  return kind !== 'update:taken'
}

/** One line of JSON, for whatever collects lines. */
export function logLine(event: HostEvent, nowMs: number): string {
  return JSON.stringify({ at: new Date(nowMs).toISOString(), ...event })
}
