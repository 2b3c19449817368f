import type { Thread } from '../../../../shared/draft/comments.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { pointsOf } from '../model/points.ts'
import { placeName } from '../model/says.ts'
import { useReview } from '../workplace.ts'

interface QuoteProps {
  readonly thread: Thread
  readonly onGo: () => void
}

/** What a thread is about: where, and the words. A press goes there. */
export function Quote({ thread: { passage }, onGo }: QuoteProps) {
  const t = useMessages()
  const [first] = passage.spans
  if (first === undefined) {
    return (
      <p className="thread-quote thread-gone">
        <span>{t('comments.gone')}</span>
        {passage.words !== '' && <q>{passage.words}</q>}
      </p>
    )
  }
  return (
    <button type="button" className="thread-quote" onClick={onGo}>
      <Where paragraph={first.paragraph} />
      <q>{passage.words}</q>
    </button>
  )
}

function Where({ paragraph }: { readonly paragraph: ParagraphId }) {
  const t = useMessages()
  const points = pointsOf(useReview('document'))
  return <strong>{placeName(points.get(paragraph) ?? null, t)}</strong>
}
