import type { Reader } from '../../../../shared/draft/reader.ts'
import type { Standings } from '../../../../shared/draft/standings.ts'
import { standingsBeside } from '../../../../shared/translation/as-agreed.ts'
import type { Readable } from '../../../sync/readable.ts'
import { createCell } from '../../../sync/readable.ts'
import { isSameStandings } from './standings.ts'
import type { StandingsFollowed } from './standings.ts'

interface Original {
  readonly reader: Reader
  readonly standings: StandingsFollowed
}

/** How far the paragraphs of a translation are agreed, looked at again whenever the pairs are. */
export function followFacing(
  { reader, standings }: Original,
  translation: Reader,
  aligned: Readable<unknown>,
): StandingsFollowed {
  const cell = createCell<Standings>(new Map())
  const look = () => {
    const next = standingsBeside(standings.state.get(), reader, translation)
    if (!isSameStandings(cell.get(), next)) cell.set(next)
  }
  const stops = [standings.state.subscribe(look), aligned.subscribe(look)]
  look()
  return {
    state: cell,
    stop() {
      for (const stop of stops) stop()
    },
  }
}
