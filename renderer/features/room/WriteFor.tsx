import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { Plate } from '../../ui/Plate.tsx'
import { Select } from '../../ui/Select.tsx'
import { useAuthor, useWorkplace } from './workplace.ts'

/** For whom one writes: oneself, or a country that speaks in the room. Shown as that one's plate. */
export function WriteFor() {
  const t = useMessages()
  const partyName = usePartyName()
  const { seat, settings, writeFor, announcer } = useWorkplace()
  const author = useAuthor()
  const others = settings.meeting.present.filter((party) => party !== seat.party)
  return (
    <div className="write-for">
      <Select
        label={`${t('authors.writesFor')}: ${author}`}
        isLabelHidden
        value={author}
        options={[seat.party, ...others].map((party) => ({
          value: party,
          label: partyName(party),
          sign: <Plate party={party} />,
        }))}
        onChange={(party) => {
          writeFor(party)
          announcer.say(t('authors.said', { party: partyName(party) }))
        }}
      />
    </div>
  )
}
