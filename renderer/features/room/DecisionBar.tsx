import type { RefObject } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { BackIcon, CommentIcon, ForwardIcon, MenuIcon } from '../../ui/icons.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useBeginOnSuggestion } from './comments/use-begin-comment.ts'
import { DecisionButtons } from './DecisionButtons.tsx'
import { DecisionWords } from './DecisionWords.tsx'
import { useBarKeys } from './use-orders.ts'
import type { GiveOrder } from './use-orders.ts'
import { useSays } from './use-says.ts'
import { useReview, useWorkplace } from './workplace.ts'
import './decision-bar.css'

interface DecisionBarProps {
  readonly bar: RefObject<HTMLDivElement | null>
  readonly onOrder: GiveOrder
}

/** One suggestion at a time, two big answers, and the way back. Letters act only while it has the focus. */
export function DecisionBar({ bar, onOrder }: DecisionBarProps) {
  const t = useMessages()
  const { side } = useWorkplace()
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
        <CommentCurrent />
        <DecisionButtons onOrder={onOrder} />
        <span className="decision-list">
          <IconButton label={t('side.open')} onPress={() => side.toggle(side.state.get().tab)}>
            <MenuIcon />
          </IconButton>
        </span>
      </div>
    </footer>
  )
}

/** Begins a comment on the suggestion that is being decided. */
function CommentCurrent() {
  const t = useMessages()
  const current = useReview('current')
  const begin = useBeginOnSuggestion()
  return (
    <IconButton
      label={t('comments.onSuggestion')}
      isDisabled={current === null}
      onPress={() => current !== null && begin(current)}
    >
      <CommentIcon />
    </IconButton>
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
