import { useMemo } from 'react'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { CommentIcon } from '../../../ui/icons.tsx'
import { Pins } from '../pins/Pins.tsx'
import { useCommenting, useWorkplace } from '../workplace.ts'
import { threadsByParagraph } from './threads.ts'

/** A sign at the side of each paragraph that is commented on. A press shows what is said. */
export function CommentPins() {
  const t = useMessages()
  const { commenting, side } = useWorkplace()
  const threads = useCommenting('threads')
  const found = useMemo(() => threadsByParagraph(threads), [threads])
  const show = (paragraph: ParagraphId) => {
    const [first] = found.get(paragraph) ?? []
    if (first !== undefined) commenting.choose(first.id)
    side.show('comments')
  }
  return (
    <Pins
      label={t('comments.pins')}
      side="right"
      of={found}
      wordsOf={({ length }, place) => ({ name: t('comments.pin', { count: length, place }) })}
      onOpen={show}
    >
      {({ length }) => (
        <>
          <CommentIcon />
          {length > 1 && <span aria-hidden="true">{length}</span>}
        </>
      )}
    </Pins>
  )
}
