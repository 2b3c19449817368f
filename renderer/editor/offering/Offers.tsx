import { useEffect, useId, useRef } from 'react'
import type { RefObject } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import type { Offered } from './offering.ts'
import './offers.css'

interface OffersProps {
  /** Null while nothing is. */
  readonly offered: Offered | null
  /** The text, which keeps the focus. */
  readonly root: RefObject<HTMLElement | null>
  readonly onTake: (index: number) => void
}

/** What is offered, to see and to hear: of a status that comes with its words screen readers say nothing. */
export function Offers({ offered, root, onTake }: OffersProps) {
  const t = useMessages()
  const { openings = [] } = offered?.offer ?? {}
  const [first] = openings
  const isSaid = first !== undefined && offered?.chosen === null
  return (
    <>
      {offered !== null && <OfferList offered={offered} root={root} onTake={onTake} />}
      <span className="unseen" role="status">
        {isSaid && t('verbs.count', { count: openings.length, first })}
      </span>
    </>
  )
}

interface OfferListProps extends OffersProps {
  readonly offered: Offered
}

/** The list of verbs or names below the caret. A screen reader is told of it by the text that has the focus. */
function OfferList({ offered, root, onTake }: OfferListProps) {
  const t = useMessages()
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const { offer, chosen, leftPx, topPx, bottomPx } = offered
  const active = chosen === null ? null : `${id}-${chosen}`

  useEffect(() => {
    const text = root.current
    if (text === null || active === null) return
    text.setAttribute('aria-controls', id)
    text.setAttribute('aria-activedescendant', active)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [root, id, active])

  const isAbove = hasNoRoomBelow(root.current, bottomPx)
  const style = { left: leftPx, top: isAbove ? topPx : bottomPx }
  return (
    <div
      className="offers"
      data-side={isAbove ? 'above' : 'below'}
      style={style}
      // The focus stays in the text, and the caret where it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      <ul
        ref={list}
        id={id}
        role="listbox"
        tabIndex={0}
        aria-label={t(`${offer.kind}s.list`)}
        className="offers-list"
      >
        {offer.openings.map((opening, index) => (
          <li
            key={opening}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className="offers-row"
            onClick={() => onTake(index)}
          >
            {opening}
            {index === 0 && chosen === null && <kbd>{t('verbs.tab')}</kbd>}
          </li>
        ))}
      </ul>
      <p className="offers-hint">{t(chosen === null ? 'verbs.hint' : 'verbs.hintAsked')}</p>
    </div>
  )
}

/** As much as the list may need. */
const ROOM_PX = 260

function hasNoRoomBelow(root: HTMLElement | null, bottomPx: number): boolean {
  if (root === null) return false
  const bottom = root.getBoundingClientRect().top + bottomPx
  return window.innerHeight - bottom < ROOM_PX && bottom > ROOM_PX
}
