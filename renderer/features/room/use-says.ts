import { useCallback, useMemo } from 'react'
import type { Document } from '../../../shared/document/document.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import { useLanguage } from '../../i18n/language.tsx'
import type { Translate } from '../../i18n/messages.ts'
import type { Authors } from './model/authors.ts'
import { pointsOf } from './model/points.ts'
import type { Saying } from './model/says.ts'
import { placeName, sayingOf, spokenSaying } from './model/says.ts'
import { useAuthors } from './use-authors.ts'
import { useReview, useWorkplace } from './workplace.ts'

/** Puts suggestions into words, in the language of the screen. */
export interface Says {
  /** Of the words: the same for the same screen language. */
  readonly language: Translate
  readonly place: (entry: Entry) => string
  readonly saying: (entry: Entry) => Saying
  /** `México agrega «amplia»`, and what goes with it if it is rejected. */
  readonly sentence: (entry: Entry) => string
}

export function useSays(): Says {
  const { t } = useLanguage()
  const authors = useAuthors()
  const document = useReview('document')
  return useMemo(() => saysIn(document, t, authors), [document, t, authors])
}

/** The same for the moment of asking: what asks is not drawn anew when the text changes. */
export function useSaysNow(): () => Says {
  const { t } = useLanguage()
  const authors = useAuthors()
  const { review } = useWorkplace()
  return useCallback(() => saysIn(review.state.get().document, t, authors), [review, t, authors])
}

function saysIn(document: Document, t: Translate, authors: Authors): Says {
  const points = pointsOf(document)
  const pointOf = ({ paragraph }: Entry) =>
    paragraph === null ? null : (points.get(paragraph) ?? null)
  const saying = (entry: Entry) => sayingOf(entry, pointOf(entry), t)
  return {
    language: t,
    saying,
    place: (entry) => placeName(pointOf(entry), t),
    sentence: (entry) => {
      const words = spokenSaying(saying(entry), t)
      const says = t('room.says', { party: authors.subject(entry.suggestion), words })
      const { holds } = entry
      return holds.length === 0
        ? says
        : `${says}. ${t('room.holds', { parties: holds.join(', ') })}`
    },
  }
}
