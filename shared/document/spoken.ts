import type { Party } from '../meeting/party.ts'

/** Who said so, and when. */
export interface Spoken {
  readonly party: Party
  readonly delegate: string
  /** Unix time in milliseconds. */
  readonly atMs: number
}
