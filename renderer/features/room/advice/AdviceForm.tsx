import { useState } from 'react'
import type { KeyboardEvent, SyntheticEvent } from 'react'
import { MAX_COMMENT_LENGTH } from '../../../../shared/draft/comment-records.ts'
import { describeError } from '../../../i18n/describe-error.ts'
import type { CallError } from '../../../i18n/describe-error.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useTime } from '../use-time.ts'
import { useWorkplace } from '../workplace.ts'
import './advice.css'

interface Sent {
  readonly text: string
  readonly atMs: number
}

/** For who may only read: says something to the presidency, and shows what was said before. */
export function AdviceForm() {
  const t = useMessages()
  const time = useTime()
  const { clock, sendAdvice, announcer } = useWorkplace()
  const [text, setText] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const [sent, setSent] = useState<readonly Sent[]>([])
  const over = text.trim().length - MAX_COMMENT_LENGTH
  const mayNot = text.trim() === '' || over > 0 || isBusy
  const send = async () => {
    setIsBusy(true)
    setError(null)
    const answer = await sendAdvice(text)
    setIsBusy(false)
    // What was not taken stays in the box.
    if (!answer.ok) return setError(answer.error)
    setSent((before) => [{ text: text.trim(), atMs: clock.nowMs() }, ...before])
    setText('')
    announcer.say(t('advice.sent'))
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!mayNot) void send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  return (
    <div className="panel-list advice">
      <form className="comment-box" onSubmit={submit} onKeyDown={onKeyDown}>
        <TextField
          label={t('advice.label')}
          rows={4}
          value={text}
          onChange={setText}
          hint={t('advice.hint')}
          error={over > 0 ? t('comments.tooLong', { over, most: MAX_COMMENT_LENGTH }) : null}
        />
        {error !== null && (
          <Banner tone="stop" title={t('advice.failed')}>
            {describeError(error, t)}
          </Banner>
        )}
        <Button look="main" size="small" type="submit" isDisabled={mayNot} isPending={isBusy}>
          {t('advice.go')}
        </Button>
      </form>
      {sent.length > 0 && (
        <ul className="advice-sent" aria-label={t('advice.yours')}>
          {sent.map((each) => (
            <li key={each.atMs}>
              <p>{each.text}</p>
              <p className="advice-when">{t('advice.receivedAt', { time: time(each.atMs) })}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
