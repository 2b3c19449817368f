import { memo } from 'react'
import { mayResolve } from '../../../../shared/draft/comment.ts'
import type { Thread } from '../../../../shared/draft/comments.ts'
import { can } from '../../../../shared/meeting/roles.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { usePartyName } from '../../../i18n/party-name.ts'
import { Button } from '../../../ui/Button.tsx'
import { AcceptIcon, UndoIcon } from '../../../ui/icons.tsx'
import { useAgo } from '../use-time.ts'
import { useWorkplace } from '../workplace.ts'
import { CommentBox } from './CommentBox.tsx'
import { Quote } from './Quote.tsx'
import { Remark } from './Remark.tsx'

interface ThreadCardProps {
  readonly thread: Thread
  readonly isChosen: boolean
}

/** One conversation. The chosen one has a box to answer in. Many stand in a list: drawn anew only when changed. */
export const ThreadCard = memo(function ThreadCard({ thread, isChosen }: ThreadCardProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const { seat, commenting, editor, side } = useWorkplace()
  const { id, passage, resolved } = thread
  const mayAnswer = resolved === null && can(seat.role, 'write')
  const choose = () => commenting.choose(id)
  const go = () => {
    choose()
    const [first] = passage.spans
    if (first !== undefined) editor.current?.revealSpan(first)
  }
  const leave = () => {
    commenting.choose(null)
    if (side.state.get().isOpen) editor.current?.focus()
  }
  const label = t('comments.of', { party: partyName(thread.party), words: passage.words })
  return (
    <article
      className="thread"
      data-party={thread.party}
      data-thread={id}
      aria-label={label}
      aria-current={isChosen ? 'true' : undefined}
    >
      <Quote thread={thread} onGo={go} />
      <Remark said={thread} text={thread.text} />
      {thread.replies.map((reply) => (
        <Remark key={reply.id} said={reply} text={reply.text} />
      ))}
      {mayAnswer && isChosen && (
        <CommentBox
          thread={id}
          label={t('comments.reply')}
          onSay={(text) => commenting.reply(id, text)}
          onCancel={leave}
        />
      )}
      <footer>
        {mayAnswer && !isChosen && (
          <Button look="quiet" size="small" onPress={choose}>
            {t('comments.reply')}
          </Button>
        )}
        <Resolving thread={thread} />
      </footer>
    </article>
  )
})

/** How it stands, and for who may: resolving it, or opening it again. */
function Resolving({ thread }: Pick<ThreadCardProps, 'thread'>) {
  const t = useMessages()
  const ago = useAgo()
  const { seat, commenting, announcer } = useWorkplace()
  const { id, resolved } = thread
  const turn = (isResolved: boolean) => {
    commenting.resolve(id, isResolved)
    announcer.say(t(isResolved ? 'comments.said.resolved' : 'comments.said.reopened'))
  }
  const may = mayResolve(seat, thread)
  if (resolved === null) {
    if (!may) return null
    return (
      <Button look="quiet" size="small" onPress={() => turn(true)}>
        <AcceptIcon />
        {t('comments.resolve')}
      </Button>
    )
  }
  return (
    <>
      <p className="thread-resolved">
        {t('comments.resolvedBy', { party: resolved.party, time: ago(resolved.atMs) })}
      </p>
      {may && (
        <Button look="quiet" size="small" onPress={() => turn(false)}>
          <UndoIcon />
          {t('comments.reopen')}
        </Button>
      )}
    </>
  )
}
