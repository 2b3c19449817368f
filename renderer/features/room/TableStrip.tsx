import { COUNTRIES } from '../../../shared/meeting/party.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Seat } from './Seat.tsx'
import { useSeats } from './use-seats.ts'
import { useTime } from './use-time.ts'
import { isAway, useConnection, useWorkplace } from './workplace.ts'
import './table-strip.css'

/** Who is at the table. The order never changes: position is learned. */
export function TableStrip() {
  const t = useMessages()
  const time = useTime()
  const { seat } = useWorkplace()
  const seats = useSeats()
  const kind = useConnection('kind')
  const lastSeenMs = useConnection('lastSeenMs')
  const seatOf = (party: Party) => (
    <Seat key={party} party={party} {...seats[party]} isOwn={party === seat.party} />
  )
  return (
    // On a narrow screen it scrolls, and nothing in it need be a button.
    <nav className="table-strip" aria-label={t('room.atTable')} tabIndex={0}>
      <span className="table-when" aria-hidden="true">
        {isAway(kind) && lastSeenMs !== null
          ? t('room.atTableAt', { time: time(lastSeenMs) })
          : t('room.atTable')}
      </span>
      <ul className="seats">{seatOf('PPT')}</ul>
      <ul className="seats">{COUNTRIES.map(seatOf)}</ul>
      <ul className="seats">
        {seatOf('SE')}
        {seatOf('OBS')}
      </ul>
    </nav>
  )
}
