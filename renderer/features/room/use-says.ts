import { useMemo } from 'react'
import type { Entry } from '../../../shared/draft/entry.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import type { Point } from './model/points.ts'
import type { Saying } from './model/says.ts'
import { placeName, sayingOf, spokenSaying } from './model/says.ts'
import { usePoints } from './workplace.ts'

/** Puts suggestions into words, in the language of the screen. */
export interface Says {
  readonly pointOf: (entry: Entry) => Point | null
  readonly place: (entry: Entry) => string
  readonly saying: (entry: Entry) => Saying
  /** `México agrega «amplia»` */
  readonly sentence: (entry: Entry) => string
}

export function useSays(): Says {
  const t = useMessages()
  const partyName = usePartyName()
  const points = usePoints()
  return useMemo(() => {
    const pointOf = ({ paragraph }: Entry) =>
      paragraph === null ? null : (points.get(paragraph) ?? null)
    const saying = (entry: Entry) => sayingOf(entry, pointOf(entry), t)
    return {
      pointOf,
      saying,
      place: (entry) => placeName(pointOf(entry), t),
      sentence: (entry) =>
        t('room.says', {
          party: partyName(entry.suggestion.party),
          words: spokenSaying(saying(entry), t),
        }),
    }
    // The names follow from the language, as `t` does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [points, t])
}
