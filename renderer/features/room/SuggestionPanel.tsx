import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { can } from '../../../shared/meeting/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { CountryFilter } from './CountryFilter.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import { entriesOfMany } from './model/many.ts'
import type { Many } from './model/many.ts'
import { countsByParty, pendingOf } from './model/queue.ts'
import { useBarKeys } from './use-orders.ts'
import type { GiveOrder } from './use-orders.ts'
import { useReview, useWorkplace } from './workplace.ts'

interface SuggestionPanelProps {
  readonly onOrder: GiveOrder
  readonly onMany: (many: Many) => void
}

/** All suggestions in one list: to read, and for the chair to decide. */
export function SuggestionPanel({ onOrder, onMany }: SuggestionPanelProps) {
  const t = useMessages()
  const { seat } = useWorkplace()
  const onKeyDown = useBarKeys(onOrder)
  const mayDecide = can(seat.role, 'decide')
  return (
    <section className="panel-part" aria-label={t('room.suggestions')} onKeyDown={onKeyDown}>
      <header className="panel-head">
        <div className="panel-title">
          <PanelSummary />
        </div>
        <CountryFilter />
      </header>
      <SuggestionList
        onDecideParagraph={
          mayDecide ? (paragraph) => onMany({ kind: 'paragraph', paragraph }) : null
        }
      />
      {mayDecide && <DecideMany onMany={onMany} />}
    </section>
  )
}

function PanelSummary() {
  const t = useMessages()
  const partyName = usePartyName()
  const entries = useReview('entries')
  const filter = useReview('filter')
  const all = pendingOf(entries, null).length
  const own = filter === null ? all : (countsByParty(entries).get(filter) ?? 0)
  return (
    <p>
      {filter === null
        ? t('room.summary', { count: all })
        : t('room.summaryOf', { some: own, party: partyName(filter), all })}
    </p>
  )
}

function DecideMany({ onMany }: Pick<SuggestionPanelProps, 'onMany'>) {
  const t = useMessages()
  const partyName = usePartyName()
  const entries = useReview('entries')
  const filter = useReview('filter')
  const many: Many = filter === null ? { kind: 'all' } : { kind: 'party', party: filter }
  const count = entriesOfMany(entries, many).length
  if (count === 0) return null
  const words =
    filter === null
      ? t('room.decideAll', { count })
      : t('room.decideCountry', { count, party: partyName(filter) })
  return (
    <footer className="panel-foot">
      <Button look="quiet" size="small" onPress={() => onMany(many)}>
        {words}
      </Button>
    </footer>
  )
}
