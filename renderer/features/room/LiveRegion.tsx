import { useEffect } from 'react'
import { PARTIES } from '../../../shared/meeting/party.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { useCirculationNews } from './circulation/use-circulation.ts'
import { useCommentNews } from './comments/use-comment-news.ts'
import { pointsOf } from './model/points.ts'
import { placeName } from './model/says.ts'
import { useSeats } from './use-seats.ts'
import { useReview, useWorkplace } from './workplace.ts'

/** Says to those who listen what others see. Never one's own typing. */
export function LiveRegion() {
  const { announcer } = useWorkplace()
  const words = useReadable(announcer.words)
  const news = useTypingWords()
  useCommentNews()
  useCirculationNews()
  useEffect(() => {
    if (news !== '') announcer.mention(news)
  }, [announcer, news])
  return (
    <p className="unseen" role="status" aria-live="polite">
      {words}
    </p>
  )
}

/** Who writes where, in one sentence. */
function useTypingWords(): string {
  const t = useMessages()
  const partyName = usePartyName()
  const { seat } = useWorkplace()
  const points = pointsOf(useReview('document'))
  const seats = useSeats()
  const places = new Map<ParagraphId, string[]>()
  for (const party of PARTIES) {
    const { at, isTyping } = seats[party]
    if (!isTyping || at === null || party === seat.party) continue
    places.set(at, [...(places.get(at) ?? []), partyName(party)])
  }
  return [...places]
    .map(([at, parties]) => {
      const point = placeName(points.get(at) ?? null, t)
      return t('room.said.typing', { point, parties: parties.join(', '), count: parties.length })
    })
    .join(' ')
}
