import { useState } from 'react'
import type { KeyboardEvent, SyntheticEvent } from 'react'
import { MAX_COMMENT_LENGTH } from '../../../../shared/draft/comment-records.ts'
import type { CommentId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useWorkplace } from '../workplace.ts'

interface CommentBoxProps {
  /** The thread to answer in; null for one to begin. */
  readonly thread: CommentId | null
  /** Of the box and of its button. */
  readonly label: string
  readonly autoFocus?: boolean
  /** False when it was not taken. */
  readonly onSay: (text: string) => boolean
  readonly onCancel: () => void
}

/** A box to say something in. What was typed is kept until it is said or given up. */
export function CommentBox({ thread, label, autoFocus = false, onSay, onCancel }: CommentBoxProps) {
  const t = useMessages()
  const { commenting } = useWorkplace()
  const [text, setText] = useState(commenting.unsaid.get(thread) ?? '')
  const over = text.trim().length - MAX_COMMENT_LENGTH
  const mayNot = text.trim() === '' || over > 0
  const change = (next: string) => {
    commenting.unsaid.set(thread, next)
    setText(next)
  }
  const leave = () => {
    change('')
    onCancel()
  }
  const say = (event?: SyntheticEvent) => {
    event?.preventDefault()
    if (!mayNot && onSay(text)) change('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) say(event)
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave()
  }
  return (
    <form className="comment-box" onSubmit={say} onKeyDown={onKeyDown}>
      <TextField
        label={label}
        isLabelHidden
        rows={2}
        value={text}
        onChange={change}
        placeholder={label}
        hint={t('comments.seenByAll')}
        error={over > 0 ? t('comments.tooLong', { over, most: MAX_COMMENT_LENGTH }) : null}
        autoFocus={autoFocus}
      />
      <div className="comment-actions">
        <Button look="main" size="small" type="submit" isDisabled={mayNot}>
          {label}
        </Button>
        <Button look="quiet" size="small" onPress={leave}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
