import { useMemo } from 'react'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { CommentIcon } from '../../../ui/icons.tsx'
import { pointsOf } from '../model/points.ts'
import { placeName } from '../model/says.ts'
import { useTops } from '../use-tops.ts'
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
