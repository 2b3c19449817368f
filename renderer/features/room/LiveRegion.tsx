import { useEffect } from 'react'
import { placeOf } from '../../../shared/draft/anchors.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { parseAnchor } from './model/anchor.ts'
import { placeName } from './model/says.ts'
import { usePoints, useReview, useWorkplace } from './workplace.ts'

/** Says to those who listen what others see. Never one's own typing. */
export function LiveRegion() {
  const { announcer } = useWorkplace()
  const words = useReadable(announcer.words)
  useTypingNews()
  return (
    <p className="unseen" role="status" aria-live="polite">
      {words}
    </p>
  )
}

/** Who writes where, in one sentence, when that changes. */
function useTypingNews(): void {
  const news = useTypingWords()
  const { announcer } = useWorkplace()
  useEffect(() => {
    if (news !== '') announcer.mention(news)
  }, [announcer, news])
}

function useTypingWords(): string {
  const t = useMessages()
  const partyName = usePartyName()
  const { presence, reader } = useWorkplace()
  const points = usePoints()
  useReview()
  const places = new Map<string, Set<string>>()
  for (const { caret, isTyping, isSelf, party } of useReadable(presence.people)) {
    const anchor = isTyping && !isSelf ? parseAnchor(caret) : null
    const place = anchor === null ? null : placeOf(reader, anchor)
    if (place === null) continue
    const name = placeName(points.get(place.paragraph) ?? null, t)
    places.set(name, (places.get(name) ?? new Set()).add(partyName(party)))
  }
  return [...places]
    .map(([point, parties]) =>
      t('room.said.typing', { point, parties: [...parties].join(', '), count: parties.size }),
    )
    .join(' ')
}
