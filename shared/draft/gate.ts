import * as Y from 'yjs'
import type { Party } from '../meeting/party.ts'
import { can } from '../meeting/roles.ts'
import type { Seat } from '../meeting/roles.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { applyNoting } from './applied.ts'
import type { Applied } from './applied.ts'
import { Authorship } from './authorship.ts'
import { TEXTS, isBegun, openDraft, typesOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { inspectDeletions, inspectItem } from './gate-rules.ts'
import type { Court } from './gate-rules.ts'
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
 * Stands before the texts of a meeting and lets in only what its writer may write.
 *
 * 1. An update is looked at as it would be integrated, in a copy: what it says of itself is
 *    not believed.
 * 2. A client id belongs to the party that is first seen to write with it, for ever.
 * 3. A refused update leaves no trace, here or in the draft.
 * 4. Each text is judged by itself. Nobody at the table begins one: that is the host's.
 */
export interface Gate {
  /** Gives what is new in the update, as Yjs itself writes that; null when nothing is. */
  admit(update: Uint8Array, writer: Writer): Result<Uint8Array | null, RefusalCode>
  /** Takes in what is on record already, and whose it is: another host's gate has let it through. */
  take(update: Uint8Array, party: Party | null): void
  /** Forgets what was admitted and did not come on record: `state` tells what did. */
  forget(): void
  /**
   * Says whose a client id is: as the journal remembers it, or as a page shows itself before it has
   * written. Whether it is this party's; the first one counts.
   */
  bind(client: number, party: Party): boolean
  /**
   * Admits what an earlier host's gate has let through, and this one's record lacks. Gives what is
   * new in it; null when nothing is, or what it builds on is not there.
   */
  restore(update: Uint8Array, party: Party | null): Uint8Array | null
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
  private copy: Y.Doc
  private texts: readonly Copied[]

  constructor(private readonly state: () => Uint8Array) {
    ;({ copy: this.copy, texts: this.texts } = this.fresh())
  }

  bind(client: number, party: Party): boolean {
    if (!this.owners.has(client)) this.owners.set(client, party)
    return this.owners.get(client) === party
  }

  admit(update: Uint8Array, writer: Writer): Result<Uint8Array | null, RefusalCode> {
    const tried = this.tryOut(update, writer)
    if (tried.ok) this.remember(update)
    else this.startAnew()
    return tried
  }

  take(update: Uint8Array, party: Party | null): void {
    this.learnWhose(applyNoting(this.copy, update), update, party)
  }

  restore(update: Uint8Array, party: Party | null): Uint8Array | null {
    const applied = this.apply(update)
    if (!applied.ok) {
      this.startAnew()
      return null
    }
    this.learnWhose(applied.value, update, party)
    this.remember(update)
    return applied.value.news
  }

  forget(): void {
    this.recent.length = 0
    this.startAnew()
  }

  private tryOut(update: Uint8Array, writer: Writer): Result<Uint8Array | null, RefusalCode> {
    if (isTooLong(update)) return err('too-long')
    const begun = this.texts.filter(({ draft }) => isBegun(draft))
    const applied = this.apply(update)
    if (!applied.ok) return applied
    for (const transaction of applied.value.transactions) {
      const refusal = this.inspect(transaction, writer, begun)
      if (refusal !== null) return err(refusal)
    }
    return ok(applied.value.news)
  }

  private apply(update: Uint8Array): Result<Applied, RefusalCode> {
    let applied: Applied
    try {
      applied = applyNoting(this.copy, update)
    } catch {
      return err('unreadable')
    }
    const { pendingStructs, pendingDs } = this.copy.store
    return pendingStructs === null && pendingDs === null ? ok(applied) : err('incomplete')
  }

  private remember(update: Uint8Array): void {
    this.recent.push(update)
    if (this.recent.length > RECENT) this.recent.shift()
  }

  /** Without what the copy holds of a refused update. */
  private startAnew(): void {
    ;({ copy: this.copy, texts: this.texts } = this.fresh())
  }

  private learnWhose(applied: Applied, update: Uint8Array, party: Party | null): void {
    for (const transaction of applied.transactions) this.learn(transaction)
    // The journal's word counts, also where a page had shown itself by that id.
    for (const client of Y.parseUpdateMeta(update).to.keys())
      this.owners.set(client, party ?? 'OBS')
  }

  private learn(transaction: Y.Transaction): void {
    for (const { draft, authorship } of this.texts) {
      for (const key of newKeys(transaction, draft.authorship)) {
        authorship.add(key, draft.authorship.get(key))
      }
    }
  }

  private inspect(
    transaction: Y.Transaction,
    writer: Writer,
    begun: readonly Copied[],
  ): RefusalCode | null {
    const clients = new Set<number>()
    for (const [client, clock] of transaction.afterState) {
      if (clock !== (transaction.beforeState.get(client) ?? 0)) clients.add(client)
    }
    if (clients.size === 0 && transaction.deleteSet.clients.size === 0) return null
    if (!can(writer.role, 'write')) return 'may-not-write'
    for (const client of clients) {
      if ((this.owners.get(client) ?? writer.party) !== writer.party) return 'foreign-client'
    }
    this.learn(transaction)
    const courts = new Map<unknown, Court>()
    for (const { draft, authorship, types } of begun) {
      const court = { draft, authorship, transaction, writer }
      for (const type of types) courts.set(type, court)
    }
    for (const struct of structsSince(transaction)) {
      const refusal = inspectItem(courts, struct)
      if (refusal !== null) return refusal
    }
    const refusal = inspectDeletions(courts, transaction)
    if (refusal !== null) return refusal
    for (const client of clients) this.bind(client, writer.party)
    return null
  }

  private fresh(): { readonly copy: Y.Doc; readonly texts: readonly Copied[] } {
    const copy = new Y.Doc({ gc: false })
    const drafts = TEXTS.map((text) => openDraft(copy, text))
    Y.applyUpdate(copy, this.state())
    for (const update of this.recent) Y.applyUpdate(copy, update)
    const texts = drafts.map((draft) => {
      const authorship = new Authorship()
      for (const [key, value] of draft.authorship.entries()) authorship.add(key, value)
      return { draft, authorship, types: typesOf(draft) }
    })
    return { copy, texts }
  }
}

interface Copied {
  readonly draft: Draft
  readonly authorship: Authorship
  readonly types: readonly unknown[]
}

function newKeys(transaction: Y.Transaction, map: Y.Map<unknown>): readonly string[] {
  return [...structsSince(transaction)].flatMap((struct) =>
    struct instanceof Y.Item && struct.parent === map && struct.parentSub !== null
      ? [struct.parentSub]
      : [],
  )
}
