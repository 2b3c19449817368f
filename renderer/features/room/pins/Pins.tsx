import { useMemo, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { pointsOf } from '../model/points.ts'
import { placeName } from '../model/says.ts'
import { useReview } from '../workplace.ts'
import { useTops } from './use-tops.ts'
import './pins.css'

interface PinsProps<Of> {
  readonly label: string
  readonly side: 'left' | 'right'
  /** In whatever order. */
  readonly of: ReadonlyMap<ParagraphId, Of>
  /** What a pin says where it stands, and under the mouse. */
  readonly wordsOf: (of: Of, place: string) => { readonly name: string; readonly title?: string }
  readonly children: (of: Of) => ReactNode
  readonly onOpen: (paragraph: ParagraphId) => void
}

/** Signs at the side of paragraphs, one each: Tab comes to one of them, the arrows go from one to the next. */
export function Pins<Of>(props: PinsProps<Of>) {
  return props.of.size === 0 ? null : <Column {...props} />
}

function Column<Of>({ label, side, of, wordsOf, children, onOpen }: PinsProps<Of>) {
  const t = useMessages()
  const points = pointsOf(useReview('document'))
  const paragraphs = useMemo(() => [...points.keys()].filter((id) => of.has(id)), [points, of])
  const { column, near, firstSeen } = useTops(paragraphs)
  const [last, setLast] = useState<ParagraphId | null>(null)
  const stop = near.some(({ item }) => item === last) ? last : (firstSeen ?? near[0]?.item)
  return (
    <div
      ref={column}
      className="pins"
      data-side={side}
      role="toolbar"
      aria-label={label}
      aria-orientation="vertical"
      onKeyDown={goOn}
    >
      {near.map(({ item, topPx }) => {
        const what = of.get(item)
        if (what === undefined) return null
        const { name, title } = wordsOf(what, placeName(points.get(item) ?? null, t))
        return (
          <button
            key={item}
            type="button"
            className="pin"
            style={{ top: topPx }}
            title={title}
            aria-label={name}
            tabIndex={item === stop ? 0 : -1}
            onFocus={() => setLast(item)}
            onClick={() => onOpen(item)}
          >
            {children(what)}
          </button>
        )
      })}
    </div>
  )
}

function goOn(event: KeyboardEvent) {
  const pin = document.activeElement
  const next =
    event.key === 'ArrowDown'
      ? pin?.nextElementSibling
      : event.key === 'ArrowUp'
        ? pin?.previousElementSibling
        : null
  if (!(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
}
