import { useEffect, useRef, useState } from 'react'
import type { ParagraphId } from '../../../shared/ids.ts'
import { isSameList } from '../../sync/readable.ts'
import { useReview, useWorkplace } from './workplace.ts'

interface Top {
  readonly paragraph: ParagraphId
  readonly topPx: number
}

/**
 * Where paragraphs stand on the sheet, below the top of what has the ref `column`. Those out of sight
 * are laid out when they come into it.
 */
export function useTops(paragraphs: readonly ParagraphId[]) {
  const column = useRef<HTMLDivElement>(null)
  const { editor } = useWorkplace()
  const document = useReview('document')
  const view = useReview('view')
  const [topsPx, setTops] = useState<readonly Top[]>([])
  useEffect(() => {
    const pins = column.current
    const sheet = pins?.parentElement ?? null
    const desk = sheet?.closest('.desk') ?? null
    if (pins === null || sheet === null) return
    const measure = () => {
      const fromPx = pins.getBoundingClientRect().top
      const tops = paragraphs.flatMap((paragraph) => {
        const box = editor.current?.boxOf(paragraph) ?? null
        return box === null ? [] : [{ paragraph, topPx: Math.round(box.top - fromPx) }]
      })
      setTops((before) => (isSameList(before, tops, isSameTop) ? before : tops))
    }
    let frame = requestAnimationFrame(measure)
    const again = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    }
    const observer = new ResizeObserver(again)
    observer.observe(sheet)
    desk?.addEventListener('scroll', again, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      desk?.removeEventListener('scroll', again)
    }
  }, [editor, paragraphs, document, view])
  return { column, topsPx }
}

function isSameTop(one: Top, other: Top): boolean {
  return one.paragraph === other.paragraph && one.topPx === other.topPx
}
