import { useEffect, useRef } from 'react'
import { can } from '../../../../shared/meeting/roles.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { useCommenting, useWorkplace } from '../workplace.ts'
import { NewThread } from './NewThread.tsx'
import { ThreadCard } from './ThreadCard.tsx'
import { openThreads } from './threads.ts'
import './comments.css'

/** What is said about the text, in its order; what is resolved is folded away below. */
export function CommentsPanel() {
  const t = useMessages()
  const threads = useCommenting('threads')
  const chosen = useCommenting('chosen')
  const beginning = useCommenting('beginning')
  const list = useRef<HTMLDivElement>(null)
  const open = openThreads(threads)
  const resolved = threads.filter((thread) => thread.resolved !== null)
  useEffect(() => {
    const card = list.current?.querySelector('.thread[aria-current], .thread-new')
    card?.scrollIntoView({ block: 'nearest' })
  }, [chosen, beginning])
  return (
    <div className="panel-list comments" ref={list}>
      {beginning !== null && <NewThread key={beginning.words} beginning={beginning} />}
      {open.length === 0 && beginning === null && <NoComments />}
      {open.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} isChosen={thread.id === chosen} />
      ))}
      {resolved.length > 0 && (
        <details className="threads-resolved">
          <summary>{t('comments.resolvedCount', { count: resolved.length })}</summary>
          {resolved.map((thread) => (
            <ThreadCard key={thread.id} thread={thread} isChosen={thread.id === chosen} />
          ))}
        </details>
      )}
    </div>
  )
}

function NoComments() {
  const t = useMessages()
  const { seat } = useWorkplace()
  return (
    <p className="list-empty">
      {t(can(seat.role, 'write') ? 'comments.empty' : 'comments.emptyToRead')}
    </p>
  )
}
