import { stretchesOf } from '../draft/atoms.ts'
import type { Standing } from '../draft/atoms.ts'
import type { Hand } from '../draft/hand.ts'
import { NO_RANGES, addRanges, eachRange } from '../draft/ranges.ts'
import type { Ranges } from '../draft/ranges.ts'
import type { FormatValue } from '../draft/records.ts'
import type { Restyling } from '../draft/restyle.ts'
import { formatOf } from '../draft/segments.ts'
import type { MarkId, SuggestionId } from '../ids.ts'

/**
 * What a change of format comes to on items that still show: not where they look so, or this
 * country proposes it. That another country does is no reason to keep silent.
 */
export function restylingOf(hand: Hand, ranges: Ranges, value: FormatValue): Restyling {
  const { layers } = hand.reader.ledger()
  const marked = new Map<SuggestionId | null, Ranges>()
  const cleared = new Map<MarkId, Ranges>()
  for (const { client, clock, length } of eachRange(ranges)) {
    for (const stretch of stretchesOf(layers, { client, clock }, length)) {
      const { standing } = stretch
      if (!standing.isVisible) continue
      const own = [client, stretch.clock, stretch.end - stretch.clock]
      const changes = changesOf(standing, value)
      const mine = changes.filter(({ suggestion }) => hand.isOwn(suggestion))
      if (mine.some(({ isSame }) => isSame)) continue
      for (const { id } of mine) cleared.set(id, addRanges(cleared.get(id) ?? NO_RANGES, own))
      const isSo = formatOf(standing.settled).includes(value.attribute) === value.on
      const isContested = changes.some((each) => !mine.includes(each) && !each.isSame)
      if (isSo && !isContested) continue
      const under = hand.isMine(standing.insertion) ? standing.insertion : null
      marked.set(under, addRanges(marked.get(under) ?? NO_RANGES, own))
    }
  }
  return { value, marked, cleared }
}

function changesOf({ changes }: Standing, { attribute, on }: FormatValue) {
  return changes.flatMap(({ id, suggestion, effect }) =>
    effect.kind === 'format' && effect.value.attribute === attribute
      ? [{ id, suggestion, isSame: effect.value.on === on }]
      : [],
  )
}
