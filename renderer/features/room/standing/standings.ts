import type { Standing } from '../../../../shared/document/standing.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import { readStandings } from '../../../../shared/draft/standings.ts'
import type { Standings } from '../../../../shared/draft/standings.ts'
import type { Clock } from '../../../sync/clock.ts'
import { followLater } from '../../../sync/follow-later.ts'
import type { Readable } from '../../../sync/readable.ts'
import { createCell, isSameList } from '../../../sync/readable.ts'

/** How far the paragraphs are agreed, a little behind the text. */
export interface StandingsFollowed {
  readonly state: Readable<Standings>
  readonly stop: () => void
}

/** Others' keystrokes come many a second; signs follow a little behind the text. */
const FOLLOW_MS = 250

export function followStandings({
  reader,
  clock,
}: {
  readonly reader: Reader
  readonly clock: Clock
}): StandingsFollowed {
  const { standings } = reader.draft
  const cell = createCell<Standings>(new Map())
  const later = followLater(clock, () => FOLLOW_MS, look)

  function look() {
    later.stop()
    const next = inOrder(reader, readStandings(reader))
    if (!isSameStandings(cell.get(), next)) cell.set(next)
  }

  function follow() {
    // Where nothing was said, the text may change as it likes.
    if (standings.size > 0) later.follow()
  }

  const stopReading = reader.subscribe(follow)
  standings.observe(look)
  look()
  return {
    state: cell,
    stop() {
      stopReading()
      standings.unobserve(look)
      later.stop()
    },
  }
}

/** As the paragraphs stand in the text: a key goes from sign to sign. */
function inOrder(reader: Reader, standings: Standings): Standings {
  if (standings.size < 2) return standings
  return new Map(
    reader.document().paragraphs.flatMap(({ id }) => {
      const standing = standings.get(id)
      return standing === undefined ? [] : [[id, standing]]
    }),
  )
}

export function isSameStandings(one: Standings, other: Standings): boolean {
  return isSameList(
    [...one],
    [...other],
    ([id, before], [otherId, now]) => id === otherId && isSameStanding(before, now),
  )
}

function isSameStanding(one: Standing, other: Standing): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
