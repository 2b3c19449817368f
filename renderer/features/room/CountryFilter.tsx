import { PARTIES } from '../../../shared/meeting/party.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { Plate } from '../../ui/Plate.tsx'
import { CountedFilter } from './CountedFilter.tsx'
import { countsByParty } from './model/queue.ts'
import { useReview, useWorkplace } from './workplace.ts'

/** Whose suggestions are listed: everybody's, or one delegation's. */
export function CountryFilter() {
  const t = useMessages()
  const partyName = usePartyName()
  const { review } = useWorkplace()
  const entries = useReview('entries')
  const filter = useReview('filter')
  const counts = countsByParty(entries)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const shown = PARTIES.filter((party) => counts.has(party) || party === filter)
  return (
    <CountedFilter
      label={t('room.filter')}
      all={{ sign: t('room.filterAll'), count: all }}
      chips={shown.map((party) => {
        const count = counts.get(party) ?? 0
        const name = t('room.filterCount', { code: party, party: partyName(party), count })
        return { id: party, sign: <Plate party={party} isSilent />, count, name }
      })}
      only={filter}
      onOnly={review.setFilter}
      isGrid
    />
  )
}
