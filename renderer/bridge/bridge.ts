import type { Client } from './client.ts'
import type { Files } from './files.ts'
import type { Tickets } from './tickets.ts'

/** All that a feature has of the world outside its page. Built once, in `app/`. */
export interface Bridge {
  readonly client: Client
  readonly files: Files
  readonly tickets: Tickets
  /** Goes to another computer's table: in the system's browser, where the window stays with its own host. */
  readonly visit: (address: string) => void
  /** Whether this is the window of the host's own computer. */
  readonly isDesk: boolean
  /** Unix time in milliseconds. */
  readonly nowMs: () => number
  /** The name that the person at this computer gave last; kept for the next meeting. */
  readonly ownName: { readonly get: () => string; readonly set: (name: string) => void }
  /** False where the browser does not let a page copy. */
  readonly copy: (text: string) => Promise<boolean>
}
