import type { Suggestion } from '../document/document.ts'
import type { SuggestionId } from '../ids.ts'
import { suggestionId } from '../ids.ts'
import type { Party } from '../meeting/party.ts'
import { isParty } from '../meeting/party.ts'
import { ORIGIN } from './draft.ts'
import { fieldsOf } from './fields.ts'
import type { Author } from './hand.ts'
import { isCount, isTime } from './records.ts'
import type { Reader } from './reader.ts'
import { nextKey } from './start.ts'

/** A country adds its name to another's suggestion, or takes it off again. Of several the highest `order` counts. */
export interface Support {
  readonly suggestion: SuggestionId
  readonly party: Party
  readonly delegate: string
  readonly atMs: number
  readonly isOn: boolean
  readonly order: number
}

export function parseSupport(value: unknown): Support | null {
  const { suggestion, country, delegate, at, on, order } = fieldsOf(value)
  if (typeof suggestion !== 'string' || !isParty(country) || typeof delegate !== 'string') {
    return null
  }
  if (!isTime(at) || typeof on !== 'boolean' || !isCount(order)) return null
  return {
    suggestion: suggestionId(suggestion),
    party: country,
    delegate,
    atMs: at,
    isOn: on,
    order,
  }
}

/** A suggestion of another country that is still pending can be supported; nothing happens otherwise. */
export function support(
  reader: Reader,
  { id, party }: Pick<Suggestion, 'id' | 'party'>,
  isOn: boolean,
  author: Author & { readonly atMs: number },
): void {
  const { doc, supports } = reader.draft
  const known = reader.ledger().suggestions.get(id)
  const isSupporter = known?.supporters?.includes(author.party) ?? false
  if (known === undefined || party === author.party || isSupporter === isOn) return
  const order = reader.ledger().highestSupport + 1
  doc.transact(() => {
    supports.set(nextKey(doc), {
      suggestion: id,
      country: author.party,
      delegate: author.delegate,
      at: author.atMs,
      on: isOn,
      order,
    })
  }, ORIGIN.pen)
}

type Kept = readonly [key: string, support: Support]

/** Who stands by each suggestion, in the order in which they came. */
export class Supports {
  private readonly byParty = new Map<SuggestionId, Map<Party, Kept>>()
  highest = 0

  /** The suggestion whose supporters may have changed; null for what is no support. */
  add(key: string, value: unknown): SuggestionId | null {
    const support = parseSupport(value)
    if (support === null) return null
    this.highest = Math.max(this.highest, support.order)
    const parties = this.byParty.get(support.suggestion) ?? new Map<Party, Kept>()
    this.byParty.set(support.suggestion, parties)
    const before = parties.get(support.party)
    if (before === undefined || isLater([key, support], before)) {
      parties.set(support.party, [key, support])
    }
    return support.suggestion
  }

  of(suggestion: SuggestionId): readonly Party[] {
    return [...(this.byParty.get(suggestion)?.values() ?? [])]
      .filter(([, { isOn }]) => isOn)
      .sort((a, b) => (isLater(a, b) ? 1 : -1))
      .map(([, { party }]) => party)
  }
}

function isLater([key, { order }]: Kept, [otherKey, other]: Kept): boolean {
  return order > other.order || (order === other.order && key > otherKey)
}
