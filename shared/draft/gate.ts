import * as Y from 'yjs'
import type { Party } from '../meeting/party.ts'
import { can } from '../meeting/roles.ts'
import type { Seat } from '../meeting/roles.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { Authorship } from './authorship.ts'
import { openDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { inspectDeletions, inspectItem } from './gate-rules.ts'
import { isTooLong } from './gate-size.ts'
import { structsSince } from './items.ts'

/** Why an update is not taken. Each kind is a promise of Mesa's that it would have broken. */
export const REFUSALS = [
  'may-not-write',
  'may-not-decide',
  'may-not-set',
  'foreign-client',
  'foreign-suggestion',
  'base-text',
  'deletes',
  'rewrites',
  'unknown-content',
  'too-long',
  'round-closed',
  'incomplete',
  'unreadable',
] as const

export type RefusalCode = (typeof REFUSALS)[number]

/** Who a connection writes for: its ticket says so, not its client. */
export type Writer = Seat

/**
 * Stands before a draft and lets in only what its writer may write.
 *
 * 1. An update is looked at as it would be integrated, in a copy: what it says of itself is
 *    not believed.
 * 2. A client id belongs to the party that is first seen to write with it, for ever.
 * 3. A refused update leaves no trace, here or in the draft.
 */
export interface Gate {
  admit(update: Uint8Array, writer: Writer): Result<null, RefusalCode>
  /**
   * Says whose a client id is: as the journal remembers it, or as a page shows itself before it has
   * written. Whether it is this party's; the first one counts.
   */
  bind(client: number, party: Party): boolean
}

/** `state` gives the draft as the host has it now: every admitted update, and nothing else. */
export function createGate(state: () => Uint8Array): Gate {
  return new LedgerGate(state)
}

/** More than can wait for the journal at one time. */
const RECENT = 512

class LedgerGate implements Gate {
  private readonly owners = new Map<number, Party>()
  /** Admitted, but perhaps still on the way to the journal and so not in `state` yet. */
  private readonly recent: Uint8Array[] = []
  private copy: Draft
  private authorship: Authorship

  constructor(private readonly state: () => Uint8Array) {
    ;({ copy: this.copy, authorship: this.authorship } = this.fresh())
  }

  bind(client: number, party: Party): boolean {
    if (!this.owners.has(client)) this.owners.set(client, party)
    return this.owners.get(client) === party
  }

  admit(update: Uint8Array, writer: Writer): Result<null, RefusalCode> {
    const refusal = this.tryOut(update, writer)
    if (refusal === null) {
      this.recent.push(update)
      if (this.recent.length > RECENT) this.recent.shift()
      return ok(null)
    }
    // The copy now holds what was refused.
    ;({ copy: this.copy, authorship: this.authorship } = this.fresh())
    return err(refusal)
  }

  private tryOut(update: Uint8Array, writer: Writer): RefusalCode | null {
    if (isTooLong(update)) return 'too-long'
    const transactions: Y.Transaction[] = []
    const note = (transaction: Y.Transaction) => transactions.push(transaction)
    const { doc } = this.copy
    doc.on('afterTransaction', note)
    try {
      Y.applyUpdate(doc, update)
    } catch {
      return 'unreadable'
    } finally {
      doc.off('afterTransaction', note)
    }
    const { pendingStructs, pendingDs } = doc.store
    if (pendingStructs !== null || pendingDs !== null) return 'incomplete'
    for (const transaction of transactions) {
      const refusal = this.inspect(transaction, writer)
      if (refusal !== null) return refusal
    }
    return null
  }

  private inspect(transaction: Y.Transaction, writer: Writer): RefusalCode | null {
    const clients = new Set<number>()
    for (const [client, clock] of transaction.afterState) {
      if (clock !== (transaction.beforeState.get(client) ?? 0)) clients.add(client)
    }
    if (clients.size === 0 && transaction.deleteSet.clients.size === 0) return null
    if (!can(writer.role, 'write')) return 'may-not-write'
    for (const client of clients) {
      if ((this.owners.get(client) ?? writer.party) !== writer.party) return 'foreign-client'
    }
    for (const key of newKeys(transaction, this.copy.authorship)) {
      this.authorship.add(key, this.copy.authorship.get(key))
    }
    const court = { draft: this.copy, authorship: this.authorship, transaction, writer }
    for (const struct of structsSince(transaction)) {
      const refusal = inspectItem(court, struct)
      if (refusal !== null) return refusal
    }
    const refusal = inspectDeletions(court)
    if (refusal !== null) return refusal
    for (const client of clients) this.bind(client, writer.party)
    return null
  }

  private fresh(): { readonly copy: Draft; readonly authorship: Authorship } {
    const doc = new Y.Doc({ gc: false })
    const copy = openDraft(doc)
    Y.applyUpdate(doc, this.state())
    for (const update of this.recent) Y.applyUpdate(doc, update)
    const authorship = new Authorship()
    for (const [key, value] of copy.authorship.entries()) authorship.add(key, value)
    return { copy, authorship }
  }
}

function newKeys(transaction: Y.Transaction, map: Y.Map<unknown>): readonly string[] {
  return [...structsSince(transaction)].flatMap((struct) =>
    struct instanceof Y.Item && struct.parent === map && struct.parentSub !== null
      ? [struct.parentSub]
      : [],
  )
}
