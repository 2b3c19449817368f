import { placeOf } from '../../../../shared/draft/anchors.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { PARTIES } from '../../../../shared/meeting/party.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import type { Person } from '../../../sync/presence.ts'
import { parseAnchor } from '../../../sync/anchor.ts'

/** What shows of a party's seat. */
export interface SeatView {
  /** The people's names, separated by commas; empty when nobody sits there. */
  readonly names: string
  readonly count: number
  /** Where somebody of the party types, else where a caret of theirs stands. */
  readonly at: ParagraphId | null
  readonly isTyping: boolean
}

export type Seats = Readonly<Record<Party, SeatView>>

/** Who sits where, and in which paragraph they are. */
export function seatsOf(people: readonly Person[], reader: Reader): Seats {
  const views = PARTIES.map((party) => {
    // The room's screen is nobody.
    const here = people.filter((person) => person.party === party && person.role !== 'screen')
    return [party, seatView(here, reader)] as const
  })
  return Object.fromEntries(views) as Seats // one for each party, as PARTIES lists them
}

export function isSameSeats(one: Seats, other: Seats): boolean {
  return PARTIES.every((party) => {
    const [a, b] = [one[party], other[party]]
    return a.names === b.names && a.count === b.count && a.at === b.at && a.isTyping === b.isTyping
  })
}

function seatView(people: readonly Person[], reader: Reader): SeatView {
  const placed = people.flatMap(({ caret, isTyping }) => {
    const anchor = parseAnchor(caret)
    const place = anchor === null ? null : placeOf(reader, anchor)
    return place === null ? [] : [{ isTyping, paragraph: place.paragraph }]
  })
  const typing = placed.find(({ isTyping }) => isTyping)
  return {
    names: [...new Set(people.map(({ name }) => name))].join(', '),
    count: people.length,
    at: (typing ?? placed[0])?.paragraph ?? null,
    isTyping: typing !== undefined,
  }
}
