import { mayResolve } from '../../../../shared/draft/comment.ts'
import type { Thread } from '../../../../shared/draft/comments.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { AcceptIcon, UndoIcon } from '../../../ui/icons.tsx'
import { useAgo } from '../use-time.ts'
import { useWorkplace } from '../workplace.ts'

interface ResolvingProps {
  readonly thread: Thread
  /** The card is about to leave its place, and the focus with it. */
  readonly onTurn: () => void
}

/** How it stands, and for who may: resolving it, or opening it again. */
export function Resolving({ thread, onTurn }: ResolvingProps) {
  const t = useMessages()
  const ago = useAgo()
  const { seat, commenting, announcer } = useWorkplace()
  const { id, resolved } = thread
  const turn = (isResolved: boolean) => {
    onTurn()
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
