import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { Entry } from '../../../shared/draft/entry.ts'
import { isSameList } from '../../sync/readable.ts'
import { BEYOND_PX, nearSight } from './model/near-sight.ts'
import { useReview, useWorkplace } from './workplace.ts'

export interface Placed {
  readonly entry: Entry
  /** From the top of the margin. */
  readonly topPx: number
}

/** The pending suggestions near what the window shows, with the height of their words. */
export function usePlaced(desk: RefObject<HTMLElement | null>): readonly Placed[] {
  const { editor } = useWorkplace()
  const queue = useReview('queue')
  const view = useReview('view')
  const only = useReview('only')
  const document = useReview('document')
  const [placed, setPlaced] = useState<readonly Placed[]>([])

  useEffect(() => {
    const room = desk.current
    if (room === null) return
    const measure = () => {
      const { top, bottom } = room.getBoundingClientRect()
      const zeroPx = top - room.scrollTop
      const sight = { fromPx: top - BEYOND_PX, toPx: bottom + BEYOND_PX }
      const topOf = ({ suggestion, paragraph }: Entry) => {
        const topPx = editor.current?.topOf(suggestion.id, paragraph, sight) ?? null
        return topPx === null ? null : topPx - zeroPx
      }
      const shown = queue.filter(({ suggestion }) => only?.includes(suggestion.party) ?? true)
      const placed = view === 'marked' ? near(shown, topOf, room) : []
      setPlaced((before) => (isSameList(before, placed, isSamePlaced) ? before : placed))
    }
    let frame = requestAnimationFrame(measure)
    const again = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    }
    const observer = new ResizeObserver(again)
    observer.observe(room)
    for (const child of room.children) observer.observe(child)
    room.addEventListener('scroll', again, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      room.removeEventListener('scroll', again)
    }
  }, [desk, editor, queue, view, only, document])

  return placed
}

function isSamePlaced(one: Placed, other: Placed): boolean {
  return one.entry === other.entry && one.topPx === other.topPx
}

function near(
  queue: readonly Entry[],
  topOf: (entry: Entry) => number | null,
  { scrollTop, clientHeight }: HTMLElement,
): readonly Placed[] {
  const sight = { fromPx: scrollTop, toPx: scrollTop + clientHeight }
  return nearSight(queue, topOf, sight).map(({ item, topPx }) => ({ entry: item, topPx }))
}
