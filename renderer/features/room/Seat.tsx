import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { placeOf } from '../../../shared/draft/anchors.ts'
import type { Place } from '../../../shared/draft/anchors.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import type { Person } from '../../sync/presence.ts'
import { PenIcon } from '../../ui/icons.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { placeName } from './model/says.ts'
import { parseAnchor } from './model/anchor.ts'
import { usePoints, useWorkplace } from './workplace.ts'

interface SeatProps {
  readonly party: Party
  readonly people: readonly Person[]
  readonly isOwn: boolean
}

/** One place at the table: filled when somebody sits there, and where that one is writing. */
export function Seat({ party, people, isOwn }: SeatProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const { editor } = useWorkplace()
  const { place, name: point } = useWhereabouts(people)
  const names = [...new Set(people.map(({ name }) => name))].join(', ')
  const count = party === 'OBS' && people.length > 0 ? people.length : null
  const words = {
    code: count === null ? party : `${party} ${count}`,
    party: partyName(party),
    people: names === '' ? t('room.absent') : names,
    point: point ?? '',
  }
  const label = t(point === null ? 'room.seatOf' : 'room.seatTyping', words)
  const sign = (
    <>
      <Plate party={party} isOutlined={people.length === 0} isSilent />{' '}
      {count !== null && <span className="seat-count">{count}</span>}
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
      {place === null ? (
        <span className="seat-sign" title={label}>
          <span className="unseen">{label}</span>
          <span aria-hidden="true">{sign}</span>
        </span>
      ) : (
        <TooltipTrigger delay={400}>
          <Button
            className="seat-sign seat-button"
            aria-label={label}
            onPress={() => editor.current?.revealParagraph(place.paragraph)}
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

/** Where the party's people are: where one types, else where a caret stands. */
function useWhereabouts(people: readonly Person[]): {
  readonly place: Place | null
  readonly name: string | null
} {
  const t = useMessages()
  const { reader } = useWorkplace()
  const points = usePoints()
  const placed = people.flatMap((person) => {
    const anchor = parseAnchor(person.caret)
    const place = anchor === null ? null : placeOf(reader, anchor)
    return place === null ? [] : [{ person, place }]
  })
  const typing = placed.find(({ person }) => person.isTyping)
  const place = (typing ?? placed[0])?.place ?? null
  if (typing === undefined) return { place, name: null }
  return { place, name: placeName(points.get(typing.place.paragraph) ?? null, t) }
}
