import { useSyncExternalStore } from 'react'
import type { Thread } from '../../../../shared/draft/comments.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { pointsOf } from '../model/points.ts'
import { placeName } from '../model/says.ts'
import { useWorkplace } from '../workplace.ts'
import type { About } from './use-about.ts'

interface QuoteProps {
  readonly thread: Thread
  readonly about: About
  readonly onGo: () => void
}

/** What a thread is about: where, and the words. A press goes there. */
export function Quote({ thread: { passage }, about, onGo }: QuoteProps) {
  const t = useMessages()
  const [first] = passage.spans
  if (first === undefined) {
    return (
      <p className="quoted thread-gone">
        <span>{t('comments.gone')}</span>
        {about.words !== '' && <Words about={about} />}
      </p>
    )
  }
  return (
    <button type="button" className="quoted" onClick={onGo}>
      <Where paragraph={first.paragraph} />
      <Words about={about} />
    </button>
  )
}

/** Words of the text in quotation marks; what a suggestion does bears its own. */
export function Words({ about: { words, isQuoted } }: { readonly about: About }) {
  return isQuoted ? (
    <q className="quoted-words thread-words">{words}</q>
  ) : (
    <span className="quoted-words thread-words">{words}</span>
  )
}

function Where({ paragraph }: { readonly paragraph: ParagraphId }) {
  const t = useMessages()
  const { state } = useWorkplace().review
  const place = useSyncExternalStore(state.subscribe, () =>
    placeName(pointsOf(state.get().document).get(paragraph) ?? null, t),
  )
  return <strong>{place}</strong>
}
