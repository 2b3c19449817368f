import { useEffect, useMemo, useRef, useState } from 'react'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { isSameList } from '../../../sync/readable.ts'
import { CommentIcon } from '../../../ui/icons.tsx'
import { pointsOf } from '../model/points.ts'
import { placeName } from '../model/says.ts'
import { useCommenting, useReview, useWorkplace } from '../workplace.ts'
import { threadsByParagraph } from './threads.ts'
import './comments.css'

/** A sign at the side of each paragraph that is commented on. A press shows what is said. */
export function CommentPins() {
  const t = useMessages()
  const { commenting, side } = useWorkplace()
  const threads = useCommenting('threads')
  const document = useReview('document')
  const found = useMemo(() => threadsByParagraph(threads), [threads])
  const { column, topsPx } = useTops(useMemo(() => [...found.keys()], [found]))
  const points = pointsOf(document)
  const show = (paragraph: ParagraphId) => {
    const [first] = found.get(paragraph) ?? []
    if (first !== undefined) commenting.choose(first.id)
    side.show('comments')
  }
  return (
    <div className="pins" ref={column}>
      {topsPx.map(({ paragraph, topPx }) => {
        const count = found.get(paragraph)?.length ?? 0
        const place = placeName(points.get(paragraph) ?? null, t)
        return (
          <button
            key={paragraph}
            type="button"
            className="pin"
            style={{ top: topPx }}
            aria-label={t('comments.pin', { count, place })}
            onClick={() => show(paragraph)}
          >
            <CommentIcon />
            {count > 1 && <span aria-hidden="true">{count}</span>}
          </button>
        )
      })}
    </div>
  )
}

interface Top {
  readonly paragraph: ParagraphId
  readonly topPx: number
}

/** Where the paragraphs stand on the sheet. Those out of sight are laid out when they come into it. */
function useTops(paragraphs: readonly ParagraphId[]) {
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
