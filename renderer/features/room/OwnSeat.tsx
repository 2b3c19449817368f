import { isCountry } from '../../../shared/meeting/party.ts'
import { can } from '../../../shared/meeting/roles.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { Plate } from '../../ui/Plate.tsx'
import { useWorkplace } from './workplace.ts'
import { WriteFor } from './WriteFor.tsx'

/** Your plate, or that of whom you write for, your name, and what you are here. */
export function OwnSeat() {
  const { seat } = useWorkplace()
  return (
    <div className="own-seat">
      {can(seat.role, 'represent') ? <WriteFor /> : <Plate party={seat.party} size="large" />}
      <div className="own-words">
        <strong>{seat.name}</strong>
        <span>{useSeatWords()}</span>
      </div>
    </div>
  )
}

function useSeatWords(): string {
  const t = useMessages()
  const partyName = usePartyName()
  const { seat, settings } = useWorkplace()
  switch (seat.role) {
    case 'chair':
      return t('room.seat.chair', { country: partyName(settings.meeting.ppt.country) })
    case 'delegate':
      return isCountry(seat.party)
        ? t('room.seat.delegate', { country: partyName(seat.party) })
        : partyName(seat.party)
    case 'rapporteur':
      return t('room.seat.rapporteur')
    case 'observer':
      return t('room.seat.observer')
    case 'screen':
      return t('room.seat.screen')
  }
}
