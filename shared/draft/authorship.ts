import type { SuggestionId } from '../ids.ts'
import { suggestionId } from '../ids.ts'
import type { ItemId } from './items.ts'
import type { Ranges } from './ranges.ts'

/** Base text: nobody's suggestion. */
export const BASE = '' as SuggestionId // the empty id, which no suggestion has

/** `client:clock`, the key under which a client says what it writes for from that clock on. */
export function authorshipKey({ client, clock }: ItemId): string {
  return `${client}:${clock}`
}

/** Looks up for what suggestion an item was typed. Entries are added as they arrive. */
export class Authorship {
  private readonly byClient = new Map<number, { clock: number; suggestion: SuggestionId }[]>()
  /** Where clients turn to each. */
  private readonly turns = new Map<SuggestionId, ItemId[]>()

  /** Returns false for what is no entry. */
  add(key: string, value: unknown): boolean {
    const parts = /^(\d{1,16}):(\d{1,16})$/.exec(key)
    if (parts === null || typeof value !== 'string') return false
    const [client, clock] = [Number(parts[1]), Number(parts[2])]
    const entries = this.byClient.get(client) ?? []
    this.byClient.set(client, entries)
    const at = firstAfter(entries, clock)
    if (entries[at - 1]?.clock === clock) return true
    const suggestion = suggestionId(value)
    entries.splice(at, 0, { clock, suggestion })
    const turns = this.turns.get(suggestion)
    if (turns === undefined) this.turns.set(suggestion, [{ client, clock }])
    else turns.push({ client, clock })
    return true
  }

  /** The suggestion an item belongs to; null when its client never said. */
  of({ client, clock }: ItemId): SuggestionId | null {
    const entries = this.byClient.get(client)
    return entries?.[firstAfter(entries, clock) - 1]?.suggestion ?? null
  }

  /** All that was, or will be, inserted for some suggestions. */
  rangesOf(suggestions: Iterable<SuggestionId>): Ranges {
    const found: number[] = []
    for (const suggestion of suggestions) {
      for (const { client, clock } of this.turns.get(suggestion) ?? []) {
        const entries = this.byClient.get(client) ?? []
        found.push(client, clock, (entries[firstAfter(entries, clock)]?.clock ?? FOREVER) - clock)
      }
    }
    return found
  }

  /** The clocks within `[clock, clock + length)` at which a client turns to another suggestion. */
  turnsWithin({ client, clock }: ItemId, length: number): readonly number[] {
    const entries = this.byClient.get(client) ?? []
    const turns: number[] = []
    for (let at = firstAfter(entries, clock); at < entries.length; at += 1) {
      const turn = entries[at]?.clock ?? Infinity
      if (turn >= clock + length) break
      turns.push(turn)
    }
    return turns
  }
}

/** No clock is as high. */
const FOREVER = Number.MAX_SAFE_INTEGER

function firstAfter(entries: readonly { readonly clock: number }[], clock: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.clock ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  return low
}
