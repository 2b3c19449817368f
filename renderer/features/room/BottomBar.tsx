import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { Rich } from '../../i18n/Rich.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { countsByParty } from './model/queue.ts'
import { SideButtons } from './SideButtons.tsx'
import { isAway, useAuthor, useConnection, useReview, useWorkplace } from './workplace.ts'
import './bottom-bar.css'

const MESSAGES = {
  chair: 'room.writeFor',
  delegate: 'room.writeFor',
  rapporteur: 'room.writeForRapporteur',
  observer: 'room.observes',
  screen: 'room.seat.screen',
} as const

/** For whom one writes, and how much is pending. It never moves. */
export function BottomBar() {
  const partyName = usePartyName()
  const { seat } = useWorkplace()
  const author = useAuthor()
  return (
    <footer className="bottom-bar">
      <Plate party={author} isSilent />
      <p>
        <Rich message={MESSAGES[seat.role]} values={{ party: partyName(author) }} />
      </p>
      <Counts />
      <SideButtons />
    </footer>
  )
}

function Counts() {
  const t = useMessages()
  const partyName = usePartyName()
  const author = useAuthor()
  const entries = useReview('entries')
  const isOffline = isAway(useConnection('kind'))
  const counts = countsByParty(entries)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const own = counts.get(author) ?? 0
  return (
    <p className="bottom-counts">
      {t('room.counts', { count: all })}
      {own > 0 && (
        <>
          {' · '}
          <strong>{t('room.countsOwn', { count: own, party: partyName(author) })}</strong>
        </>
      )}
      {isOffline && <Unsent />}
    </p>
  )
}

function Unsent() {
  const t = useMessages()
  const count = useConnection('unsent')
  return count === 0 ? null : ` · ${t('room.countsUnsent', { count })}`
}
