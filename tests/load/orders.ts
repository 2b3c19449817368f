import type { Party } from '../../shared/meeting/party.ts'

/** Somebody who is to come to a table, or to the bare relay. */
export interface Guest {
  readonly url: string
  readonly room: string
  /** The second subprotocol; empty at the bare relay, which asks for none. */
  readonly ticket: string
  readonly party: Party
  readonly name: string
  /** Which paragraph they type in; null for who only reads. */
  readonly paragraph: number | null
}

/** What a process with guests in it is told to do, each answered by the report of its name. */
export interface Orders {
  /** All are in step when it is answered. */
  join: { order: { guests: readonly Guest[] }; report: null }
  /** Types for so long, or as many keys as fast as the host takes them. */
  type: { order: Typing; report: { readonly sent: readonly Sent[] } }
  /** Waits until everybody has what everybody wrote; then says how long it took to arrive. */
  weigh: { order: { readonly sent: readonly Sent[]; readonly limitMs: number }; report: Weighed }
  leave: { order: null; report: null }
}

export type Typing =
  | { readonly kind: 'paced'; readonly keysPerSecond: number; readonly durationMs: number }
  | { readonly kind: 'hasty'; readonly keys: number }

/** What one person typed, and when. */
export interface Sent {
  readonly room: string
  readonly client: number
  readonly text: string
  /** The client's clock after each key, and when the key was pressed. */
  readonly clocks: readonly number[]
  readonly atMs: readonly number[]
  /** Keys pressed before are not timed. */
  readonly timedFromMs: number
}

export interface Weighed {
  /** `Latencies.slots`, of keys until others had them, and until the host had them on disk. */
  readonly delivered: Uint32Array
  readonly received: Uint32Array
  /** Characters that somebody lacks, or has more than once. */
  readonly lost: number
  readonly doubled: number
  /** Why the host did not take something. */
  readonly refusals: readonly string[]
  /** Connections that the host, or the line, ended. */
  readonly closes: number
  /** Of this process since it joined: what the clients themselves took of the computer. */
  readonly cpuMs: number
  /** How late 99 of 100 of this process's timers were at most while it typed: what it adds to each delay. */
  readonly lateP99Ms: number
}
