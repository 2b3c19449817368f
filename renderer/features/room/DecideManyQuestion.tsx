import { useState } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import type { Cell } from '../../sync/readable.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { DecideManyDialog } from './DecideManyDialog.tsx'
import { entriesOfMany } from './model/many.ts'
import type { Many } from './model/many.ts'
import type { Verdict } from './model/review.ts'
import { useReview, useWorkplace } from './workplace.ts'

interface DecideManyQuestionProps {
  /** What is asked about; null while nothing is. */
  readonly asked: Cell<Many | null>
  readonly onDecided: () => void
}

/** Asks about several at once, as they were when asked, and carries the answer out. */
export function DecideManyQuestion({ asked, onDecided }: DecideManyQuestionProps) {
  const many = useReadable(asked)
  if (many === null) return null
  return <Question many={many} onClose={() => asked.set(null)} onDecided={onDecided} />
}

interface QuestionProps extends Pick<DecideManyQuestionProps, 'onDecided'> {
  readonly many: Many
  readonly onClose: () => void
}

function Question({ many, onClose, onDecided }: QuestionProps) {
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
