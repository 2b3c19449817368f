import { memo, useEffect, useRef } from 'react'
import type { Thread } from '../../../../shared/draft/comments.ts'
import { can } from '../../../../shared/meeting/roles.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { usePartyName } from '../../../i18n/party-name.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWorkplace } from '../workplace.ts'
import { CommentBox } from './CommentBox.tsx'
import { Quote } from './Quote.tsx'
import { Remark } from './Remark.tsx'
import { Resolving } from './Resolving.tsx'
import { useAbout } from './use-about.ts'

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
  const card = useRef<HTMLElement>(null)
  const isAnswering = useRef(false)
  useEffect(() => {
    if (isChosen && isAnswering.current) card.current?.querySelector('textarea')?.focus()
    isAnswering.current = false
  }, [isChosen])
  const choose = () => commenting.choose(id)
  const answer = () => {
    isAnswering.current = true
    choose()
  }
  const go = () => {
    choose()
    const [first] = passage.spans
    if (first !== undefined) editor.current?.revealSpan(first)
  }
  const leave = () => {
    commenting.choose(null)
    if (side.state.get().isOpen) editor.current?.focus()
  }
  const about = useAbout(thread)
  const label = t('comments.of', { party: partyName(thread.party), words: about.words })
  return (
    <article
      ref={card}
      className="thread"
      data-party={thread.party}
      data-thread={id}
      aria-label={label}
      aria-current={isChosen ? 'true' : undefined}
    >
      <Quote thread={thread} about={about} onGo={go} />
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
          <Button look="quiet" size="small" onPress={answer}>
            {t('comments.reply')}
          </Button>
        )}
        <Resolving
          thread={thread}
          onTurn={() => card.current?.closest<HTMLElement>('[role=tabpanel]')?.focus()}
        />
      </footer>
    </article>
  )
})
