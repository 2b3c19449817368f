import { memo } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { Party } from '../../../shared/meeting/party.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { PenIcon } from '../../ui/icons.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { pointsOf } from './model/points.ts'
import { placeName } from './model/says.ts'
import type { SeatView } from './model/seats.ts'
import { useReview, useWorkplace } from './workplace.ts'

interface SeatProps extends SeatView {
  readonly party: Party
  readonly isOwn: boolean
}

/** One place at the table: filled when somebody sits there, and where that one is writing. */
export const Seat = memo(PlaceAtTable)

function PlaceAtTable({ party, names, count, at, isTyping, isOwn }: SeatProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const { editor } = useWorkplace()
  const point = usePointName(isTyping ? at : null)
  const shownCount = party === 'OBS' && count > 0 ? count : null
  const words = {
    code: shownCount === null ? party : `${party} ${shownCount}`,
    party: partyName(party),
    people: names === '' ? t('room.absent') : names,
    point: point ?? '',
  }
  const label = t(point === null ? 'room.seatOf' : 'room.seatTyping', words)
  const sign = (
    <>
      <Plate party={party} isOutlined={count === 0} isSilent />{' '}
      {shownCount !== null && <span className="seat-count">{shownCount}</span>}
      {point !== null && (
        <span className="seat-writing">
          <PenIcon size={14} />
          {point}
        </span>
      )}
    </>
  )
  return (
    <li className={isOwn ? 'seat seat-own' : 'seat'}>
      {at === null ? (
        <span className="seat-sign" title={label}>
          <span className="unseen">{label}</span>
          <span aria-hidden="true">{sign}</span>
        </span>
      ) : (
        <TooltipTrigger delay={400}>
          <Button
            className="seat-sign seat-button"
            aria-label={label}
            onPress={() => editor.current?.revealParagraph(at)}
          >
            {sign}
          </Button>
          <Tooltip className="tooltip" offset={6}>
            {label}
          </Tooltip>
        </TooltipTrigger>
      )}
    </li>
  )
}

/** What people call the paragraph; null for none. */
function usePointName(paragraph: SeatView['at']): string | null {
  const t = useMessages()
  const document = useReview('document')
  if (paragraph === null) return null
  return placeName(pointsOf(document).get(paragraph) ?? null, t)
}
