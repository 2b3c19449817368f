import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { observeAdvice, readAdvice } from '../../../../shared/advice/advice.ts'
import { useMessages } from '../../../i18n/language.tsx'
import type { Session } from '../../../sync/session.ts'
import { useReadable } from '../../../sync/use-readable.ts'
import { Remark } from '../comments/Remark.tsx'
import '../comments/comments.css'
import './advice.css'

interface AdviceListProps {
  /** At what observers said; the presidency's alone. */
  readonly session: Session
}

/** What observers said to the presidency, the newest first. */
export function AdviceList({ session }: AdviceListProps) {
  const t = useMessages()
  const { doc } = useReadable(session.copy)
  const box = useMemo(() => readFrom(doc), [doc])
  const advice = useSyncExternalStore(box.subscribe, box.get)
  return (
    // Nothing in it takes the focus, and it may be long.
    <div className="panel-list advice" tabIndex={0}>
      <p className="notes-lead">{t('advice.onlyChair')}</p>
      {advice.length === 0 && <p className="list-empty">{t('advice.empty')}</p>}
      {advice.toReversed().map((each, at) => (
        <article key={advice.length - at} className="thread" data-party={each.party}>
          <Remark said={each} text={each.text} />
        </article>
      ))}
    </div>
  )
}

/** Read again only when there is more. */
function readFrom(doc: Y.Doc) {
  let known = readAdvice(doc)
  return {
    get: () => known,
    subscribe: (listener: () => void) =>
      observeAdvice(doc, () => {
        known = readAdvice(doc)
        listener()
      }),
  }
}
