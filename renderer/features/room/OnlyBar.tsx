import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Party } from '../../../shared/meeting/party.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { Button } from '../../ui/Button.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { choosable, countHidden } from './model/only.ts'
import { countsByParty } from './model/queue.ts'
import { useReview, useWorkplace } from './workplace.ts'
import './counted-filter.css'
import './only-bar.css'

interface OnlyBarProps {
  readonly only: readonly Party[]
}

/** Whose suggestions are shown in the text, and how many are not. */
export function OnlyBar({ only }: OnlyBarProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const { review, pen } = useWorkplace()
  const entries = useReview('entries')
  const counts = countsByParty(entries)
  const title = useId()
  const own = pen?.author.party ?? null
  const hidden = countHidden(entries, only)
  const isReading = own !== null && !only.includes(own)
  return (
    <div className="only-bar">
      <div className="only-choice">
        <strong id={title}>{t('room.only')}</strong>
        <ToggleButtonGroup
          className="only-countries"
          aria-labelledby={title}
          selectionMode="multiple"
          disallowEmptySelection
          selectedKeys={only}
          onSelectionChange={(keys) =>
            review.setOnly(choosable(entries, only, own).filter((party) => keys.has(party)))
          }
        >
          {choosable(entries, only, own).map((party) => {
            const count = counts.get(party) ?? 0
            return (
              <ToggleButton
                key={party}
                id={party}
                className="filter-chip"
                aria-label={t('room.filterCount', { code: party, party: partyName(party), count })}
              >
                <Plate party={party} isSilent /> {count}
              </ToggleButton>
            )
          })}
        </ToggleButtonGroup>
        <Button size="small" onPress={() => review.setView('marked')}>
          {t('room.onlyEnd')}
        </Button>
      </div>
      <p role="status">
        {t('room.onlyHidden', { count: hidden })}
        {isReading && ` ${t('room.onlyReading', { party: partyName(own) })}`}
      </p>
    </div>
  )
}
