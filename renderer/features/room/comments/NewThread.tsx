import { useMessages } from '../../../i18n/language.tsx'
import { Plate } from '../../../ui/Plate.tsx'
import { useWorkplace } from '../workplace.ts'
import { CommentBox } from './CommentBox.tsx'
import type { Beginning } from './commenting.ts'
import { Words } from './Quote.tsx'

interface NewThreadProps {
  readonly beginning: Beginning
}

/** A thread that is being begun: the words it will be about, and the box. */
export function NewThread({ beginning: { on, words, back } }: NewThreadProps) {
  const t = useMessages()
  const { seat, commenting, editor, announcer } = useWorkplace()
  const leave = () => {
    if (back === null) editor.current?.focus()
    else back.focus()
  }
  const cancel = () => {
    commenting.cancel()
    leave()
  }
  const say = (text: string) => {
    const isSaid = commenting.say(text)
    if (!isSaid) return false
    announcer.say(t('comments.said.begun'))
    leave()
    return true
  }
  return (
    <section className="thread thread-new" data-party={seat.party} aria-label={t('comments.new')}>
      <p className="quoted">
        <Words about={{ words, isQuoted: on.kind === 'passage' }} />
      </p>
      <header>
        <Plate party={seat.party} />
        <strong>{seat.name}</strong>
      </header>
      <CommentBox
        thread={null}
        label={t('comments.comment')}
        autoFocus
        onSay={say}
        onCancel={cancel}
      />
    </section>
  )
}
