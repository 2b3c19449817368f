import type { RefObject } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { BackIcon, ForwardIcon, MenuIcon } from '../../ui/icons.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { DecisionButtons } from './DecisionButtons.tsx'
import { DecisionWords } from './DecisionWords.tsx'
import { useBarKeys } from './use-orders.ts'
import type { GiveOrder } from './use-orders.ts'
import { useSays } from './use-says.ts'
import { useReview } from './workplace.ts'
import './decision-bar.css'

interface DecisionBarProps {
  readonly bar: RefObject<HTMLDivElement | null>
  readonly onOrder: GiveOrder
  /** Where the window is too narrow for the list beside the text. */
  readonly onToggleList: () => void
}

/** One suggestion at a time, two big answers, and the way back. Letters act only while it has the focus. */
export function DecisionBar({ bar, onOrder, onToggleList }: DecisionBarProps) {
  const t = useMessages()
  const onKeyDown = useBarKeys(onOrder)
  return (
    <footer>
      <div
        ref={bar}
        className="decision-bar"
        role="toolbar"
        aria-label={t('room.decisionBar')}
        aria-description={t('room.barHint')}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <IconButton label={t('room.previous')} onPress={() => onOrder('previous', false)}>
          <BackIcon />
        </IconButton>
        <Position />
        <IconButton label={t('room.next')} onPress={() => onOrder('next', false)}>
          <ForwardIcon />
        </IconButton>
        <DecisionWords />
        <DecisionButtons onOrder={onOrder} />
        <span className="decision-list">
          <IconButton label={t('room.showSuggestions')} onPress={onToggleList}>
            <MenuIcon />
          </IconButton>
        </span>
      </div>
    </footer>
  )
}

/** `4.c · 1 de 4`, how far along that is, and whose are counted. */
function Position() {
  const t = useMessages()
  const partyName = usePartyName()
  const says = useSays()
  const current = useReview('current')
  const queue = useReview('queue')
  const filter = useReview('filter')
  const count = queue.length
  const at = current === null ? 0 : queue.indexOf(current) + 1
  return (
    <div className="position">
      <strong>
        {current === null
          ? t('room.positionNone', { count })
          : t('room.position', { place: says.place(current), at, count })}
      </strong>
      <span className="position-track" aria-hidden="true">
        <span style={{ width: `${count === 0 ? 0 : (at / count) * 100}%` }} />
      </span>
      <span>
        {filter === null ? t('room.noFilter') : t('room.filterName', { party: partyName(filter) })}
      </span>
    </div>
  )
}
