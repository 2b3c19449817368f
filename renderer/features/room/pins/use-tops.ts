import { useEffect, useRef, useState } from 'react'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { isSameList } from '../../../sync/readable.ts'
import { nearSight } from '../model/near-sight.ts'
import type { Placed, Stretch } from '../model/near-sight.ts'
import { useReview, useWorkplace } from '../workplace.ts'

interface Tops {
  readonly near: readonly Placed<ParagraphId>[]
  /** The first of them that is in sight; null where none is. */
  readonly firstSeen: ParagraphId | null
}

/**
 * Which of some paragraphs, in the order of the text, are near what is in sight, and where they stand
 * below the top of what has the ref `column`.
 */
export function useTops(paragraphs: readonly ParagraphId[]) {
  const column = useRef<HTMLDivElement>(null)
  const { editor } = useWorkplace()
  const document = useReview('document')
  const view = useReview('view')
  const [tops, setTops] = useState<Tops>({ near: [], firstSeen: null })
  useEffect(() => {
    const pins = column.current
    const sheet = pins?.parentElement ?? null
    const desk = sheet?.closest('.desk') ?? null
    if (pins === null || sheet === null || desk === null) return
    const measure = () => {
      const zeroPx = pins.getBoundingClientRect().top
      const topOf = (paragraph: ParagraphId) => {
        const box = editor.current?.boxOf(paragraph) ?? null
        return box === null ? null : Math.round(box.top - zeroPx)
      }
      const { top, bottom } = desk.getBoundingClientRect()
      const now = topsIn(paragraphs, topOf, { fromPx: top - zeroPx, toPx: bottom - zeroPx })
      setTops((before) => (isSameTops(before, now) ? before : now))
    }
    let frame = requestAnimationFrame(measure)
    const again = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    }
    const observer = new ResizeObserver(again)
    observer.observe(sheet)
    observer.observe(desk)
    desk.addEventListener('scroll', again, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      desk.removeEventListener('scroll', again)
    }
  }, [editor, paragraphs, document, view])
  return { column, ...tops }
}

function topsIn(
  paragraphs: readonly ParagraphId[],
  topOf: (paragraph: ParagraphId) => number | null,
  sight: Stretch,
): Tops {
  const near = nearSight(paragraphs, topOf, sight)
  const seen = near.find(({ topPx }) => topPx >= sight.fromPx && topPx < sight.toPx)
  return { near, firstSeen: seen?.item ?? null }
}

function isSameTops(one: Tops, other: Tops): boolean {
  return one.firstSeen === other.firstSeen && isSameList(one.near, other.near, isSameTop)
}

function isSameTop(one: Placed<ParagraphId>, other: Placed<ParagraphId>): boolean {
  return one.item === other.item && one.topPx === other.topPx
}
