import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { Entry } from '../../../shared/draft/entry.ts'
import { isSameList } from '../../sync/readable.ts'
import { useReview, useWorkplace } from './workplace.ts'

export interface Placed {
  readonly entry: Entry
  /** From the top of the margin. */
  readonly topPx: number
}

/** Lines this far beyond the window are laid out too, so that scrolling shows them at once. */
const BEYOND_PX = 900

/**
 * The pending suggestions near what the window shows, with the height of their words. Measuring
 * is dear, and suggestions stand in the order of the text: only those near are measured.
 */
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
      const topOf = ({ suggestion, paragraph }: Entry) =>
        editor.current?.topOf(suggestion.id, paragraph) ?? null
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

type TopOf = (entry: Entry) => number | null

function near(queue: readonly Entry[], topOf: TopOf, room: HTMLElement): readonly Placed[] {
  const fromPx = room.scrollTop - BEYOND_PX
  const toPx = room.scrollTop + room.clientHeight + BEYOND_PX
  const placed: Placed[] = []
  for (const entry of queue.slice(firstFrom(queue, topOf, fromPx))) {
    const topPx = topOf(entry)
    if (topPx === null) continue
    if (topPx > toPx) break
    if (topPx >= fromPx) placed.push({ entry, topPx })
  }
  return placed
}

/** By halving: the first whose words stand at this height or below. Those without height are skipped. */
function firstFrom(queue: readonly Entry[], topOf: TopOf, fromPx: number): number {
  let low = 0
  let high = queue.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = queue[middle]
    const topPx = entry === undefined ? null : topOf(entry)
    if (topPx === null || topPx < fromPx) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
