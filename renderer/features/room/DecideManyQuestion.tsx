import { useState } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { DecideManyDialog } from './DecideManyDialog.tsx'
import { entriesOfMany } from './model/many.ts'
import type { Many } from './model/many.ts'
import type { Verdict } from './model/review.ts'
import { useReview, useWorkplace } from './workplace.ts'

interface DecideManyQuestionProps {
  readonly many: Many
  readonly onClose: () => void
  readonly onDecided: () => void
}

/** Asks about several at once, as they were when asked, and carries the answer out. */
export function DecideManyQuestion({ many, onClose, onDecided }: DecideManyQuestionProps) {
  const t = useMessages()
  const { review, announcer } = useWorkplace()
  const entries = useReview('entries')
  const [asked] = useState(() => entriesOfMany(entries, many))
  const decide = (verdict: Verdict) => {
    const count = asked.length
    onClose()
    review.decideAll(asked, verdict, () => {
      announcer.say(t('room.said.many', { count, verdict: t(`room.state.${verdict}`) }))
      onDecided()
    })
  }
  return <DecideManyDialog many={many} entries={asked} onDecide={decide} onClose={onClose} />
}
