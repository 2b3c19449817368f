import { useCallback, useMemo } from 'react'
import type { Document } from '../../../shared/document/document.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { Translate } from '../../i18n/messages.ts'
import { pointsOf } from './model/points.ts'
import type { Saying } from './model/says.ts'
import { placeName, sayingOf, spokenSaying } from './model/says.ts'
import { useReview, useWorkplace } from './workplace.ts'

/** Puts suggestions into words, in the language of the screen. */
export interface Says {
  /** Of the words: the same for the same screen language. */
  readonly language: Translate
  readonly place: (entry: Entry) => string
  readonly saying: (entry: Entry) => Saying
  /** `México agrega «amplia»` */
  readonly sentence: (entry: Entry) => string
}

export function useSays(): Says {
  const t = useMessages()
  const document = useReview('document')
  return useMemo(() => saysIn(document, t), [document, t])
}

/** The same for the moment of asking: what asks is not drawn anew when the text changes. */
export function useSaysNow(): () => Says {
  const t = useMessages()
  const { review } = useWorkplace()
  return useCallback(() => saysIn(review.state.get().document, t), [review, t])
}

function saysIn(document: Document, t: Translate): Says {
  const points = pointsOf(document)
  const pointOf = ({ paragraph }: Entry) =>
    paragraph === null ? null : (points.get(paragraph) ?? null)
  const partyName = (party: Party) => t(`party.${party}`)
  const saying = (entry: Entry) => sayingOf(entry, pointOf(entry), t)
  return {
    language: t,
    saying,
    place: (entry) => placeName(pointOf(entry), t),
    sentence: (entry) =>
      t('room.says', {
        party: partyName(entry.suggestion.party),
        words: spokenSaying(saying(entry), t),
      }),
  }
}
