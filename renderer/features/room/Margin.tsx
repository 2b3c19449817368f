import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { ParagraphId } from '../../../shared/ids.ts'
import { useMessages } from '../../i18n/language.tsx'
import { MarginLine } from './MarginLine.tsx'
import { SuggestionCard } from './SuggestionCard.tsx'
import { stackLines } from './model/margin-layout.ts'
import { marginItems } from './model/margin-lines.ts'
import type { MarginItem } from './model/margin-lines.ts'
import { usePlaced } from './use-placed.ts'
import { useReview, useWorkplace } from './workplace.ts'
import './margin.css'

interface MarginProps {
  /** What scrolls: the margin goes with the text in it. */
  readonly desk: RefObject<HTMLElement | null>
}

const GAP_PX = 6

/** The suggestions beside their words: a line each, the current one as a card. */
export function Margin({ desk }: MarginProps) {
  const t = useMessages()
  const { review } = useWorkplace()
  const current = useReview('current')
  const queue = useReview('queue')
  const [unfolded, setUnfolded] = useState<ReadonlySet<ParagraphId>>(new Set())
  const placed = usePlaced(desk)
  const currentId = current?.suggestion.id ?? null
  const items = useMemo(
    () => marginItems(placed, currentId, unfolded),
    [placed, currentId, unfolded],
  )
  const { column, topsPx } = useStack(items, currentId)
  return (
    <aside className="margin" aria-label={t('room.suggestions')}>
      {queue.length === 0 && <p className="margin-empty">{t('room.emptyMargin')}</p>}
      <ol ref={column}>
        {items.map((item, at) => (
          <li key={keyOf(item)} style={{ transform: `translateY(${topsPx[at] ?? item.topPx}px)` }}>
            {item.kind === 'more' ? (
              <button
                type="button"
                className="margin-more"
                onClick={() => setUnfolded(new Set([...unfolded, item.paragraph]))}
              >
                {t('room.more', { count: item.count })}
              </button>
            ) : item.entry.suggestion.id === currentId ? (
              <SuggestionCard entry={item.entry} />
            ) : (
              <MarginLine
                entry={item.entry}
                onChoose={() => review.select(item.entry.suggestion.id)}
              />
            )}
          </li>
        ))}
      </ol>
    </aside>
  )
}

function keyOf(item: MarginItem): string {
  return item.kind === 'entry' ? item.entry.suggestion.id : `more ${item.paragraph}`
}

/** Measures the lines once they are there, and stacks them. */
function useStack(items: readonly MarginItem[], currentId: string | null) {
  const column = useRef<HTMLOListElement>(null)
  const [topsPx, setTops] = useState<readonly number[]>([])
  useLayoutEffect(() => {
    const lines = [...(column.current?.children ?? [])]
    const boxes = items.map((item, at) => ({
      wantedPx: item.topPx,
      heightPx: lines[at]?.getBoundingClientRect().height ?? 0,
    }))
    const at = items.findIndex((item) => keyOf(item) === currentId)
    const tops = stackLines(boxes, at < 0 ? null : at, GAP_PX)
    // The heights are known only once the lines are drawn; drawing again is the way to place them.
    setTops((before) => (isSame(before, tops) ? before : tops))
  }, [items, currentId])
  return { column, topsPx }
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at])
}
