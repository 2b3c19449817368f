import { useEffect, useRef } from 'react'
import type { Thread } from '../../../../shared/draft/comments.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { usePartyName } from '../../../i18n/party-name.ts'
import { pointsOf } from '../model/points.ts'
import { placeName } from '../model/says.ts'
import { useCommenting, useWorkplace } from '../workplace.ts'
import { newsIn } from './threads.ts'

/** Says to those who listen what others comment. */
export function useCommentNews(): void {
  const t = useMessages()
  const partyName = usePartyName()
  const { seat, review, announcer } = useWorkplace()
  const threads = useCommenting('threads')
  const heard = useRef<readonly Thread[]>(threads)
  useEffect(() => {
    const news = newsIn(heard.current, threads, seat.party)
    heard.current = threads
    if (news === null) return
    const { thread, party, text } = news
    const paragraph = thread.passage.spans[0]?.paragraph
    const point =
      paragraph === undefined ? null : pointsOf(review.state.get().document).get(paragraph)
    const place = placeName(point ?? null, t)
    announcer.mention(t('comments.said.news', { party: partyName(party), place, text }))
  }, [threads, seat, review, announcer, t, partyName])
}
