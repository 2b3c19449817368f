import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { PARTIES } from '../../../shared/meeting/party.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { Plate } from '../../ui/Plate.tsx'
import { countsByParty } from './model/queue.ts'
import { useReview, useWorkplace } from './workplace.ts'

const ALL = 'all'

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
    <ToggleButtonGroup
      className="country-filter"
      aria-label={t('room.filter')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter ?? ALL]}
      onSelectionChange={(keys) => review.setFilter(shown.find((party) => keys.has(party)) ?? null)}
    >
      <ToggleButton id={ALL} className="country-chip">
        {t('room.filterAll')} <strong>{all}</strong>
      </ToggleButton>
      {shown.map((party) => {
        const count = counts.get(party) ?? 0
        return (
          <ToggleButton
            key={party}
            id={party}
            className="country-chip"
            aria-label={t('room.filterCount', { code: party, party: partyName(party), count })}
          >
            <Plate party={party} isSilent /> {count}
          </ToggleButton>
        )
      })}
    </ToggleButtonGroup>
  )
}
