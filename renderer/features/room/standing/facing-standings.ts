import type { Standings } from '../../../../shared/draft/standings.ts'
import { standingsByPair } from '../../../../shared/translation/standings-by-pair.ts'
import type { Readable } from '../../../sync/readable.ts'
import { createCell } from '../../../sync/readable.ts'
import type { Aligned } from '../translation/aligning.ts'
import { isSameStandings } from './standings.ts'
import type { StandingsFollowed } from './standings.ts'

/** How far the paragraphs of a translation are agreed, by what is said of those that they translate. */
export function followFacing(
  original: Readable<Standings>,
  aligned: Readable<Aligned>,
): StandingsFollowed {
  const cell = createCell<Standings>(new Map())
  const look = () => {
    const pairs = [...aligned.get().facing.translation].flatMap(([id, { counterpart }]) =>
      counterpart?.translation === id ? [counterpart] : [],
    )
    const next = standingsByPair(original.get(), pairs)
    if (!isSameStandings(cell.get(), next)) cell.set(next)
  }
  const stops = [original.subscribe(look), aligned.subscribe(look)]
  look()
  return {
    state: cell,
    stop() {
      for (const stop of stops) stop()
    },
  }
}
