import { useState } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Replace } from './use-replace.ts'
import { useReview } from './workplace.ts'

interface ReplaceRowProps {
  readonly replace: Replace
}

/** What is to stand for the words found: for the one looked at, or for all. */
export function ReplaceRow({ replace }: ReplaceRowProps) {
  const t = useMessages()
  const [text, setText] = useState('')
  // As it was, nothing that is proposed is shown: one would not see what one did.
  const isElsewhere = useReview('view') === 'original'
  return (
    <div
      className="find-row"
      onKeyDown={(event) => {
        const isInField = event.target instanceof HTMLInputElement
        if (event.key !== 'Enter' || !isInField || event.nativeEvent.isComposing) return
        event.preventDefault()
        if (!isElsewhere) replace.one(text)
      }}
    >
      <div className="find-field">
        <TextField
          label={t('find.replaceWith')}
          isLabelHidden
          placeholder={t('find.replaceWith')}
          value={text}
          autoComplete="off"
          onChange={setText}
        />
      </div>
      <Button size="small" isDisabled={isElsewhere} onPress={() => replace.one(text)}>
        {t('find.replaceOne')}
      </Button>
      <Button size="small" isDisabled={isElsewhere} onPress={() => replace.all(text)}>
        {t('find.replaceAll')}
      </Button>
      <p className="find-outcome">{isElsewhere ? t('find.replaceElsewhere') : replace.outcome}</p>
    </div>
  )
}
