import { useState } from 'react'
import { withoutLetters } from '../../../shared/document/references.ts'
import { anchorAt, placeOf } from '../../../shared/draft/anchors.ts'
import type { Occurrence } from '../../../shared/draft/replace-each.ts'
import type { Hit } from '../../../shared/text/hits.ts'
import { findSeen } from '../../../shared/text/hits-seen.ts'
import { replaceInParts } from './model/replace-in-parts.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { Find } from './use-find.ts'
import type { Query } from './use-finding.ts'
import { useSight, useSightPen } from './use-sight.ts'
import { useWorkplace } from './workplace.ts'

export interface Replace {
  readonly text: string
  readonly setText: (text: string) => void
  /** As it was, nothing that is proposed is shown: one would not see what one did. */
  readonly isElsewhere: boolean
  /** What came of the last order, in words; empty before and after the next step. */
  readonly outcome: string
  readonly forget: () => void
  readonly one: () => void
  readonly all: () => void
}

/** Puts words in the place of those found, as suggestions of one's country. */
export function useReplace(query: Query, find: Find): Replace {
  const t = useMessages()
  const { reader, pen, works, announcer } = useWorkplace()
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState('')
  const sight = useSight()
  const isElsewhere = useSightPen() === null

  function one() {
    const { current } = find
    setOutcome('')
    if (pen === null || current === null || isElsewhere) return
    const last = current.parts.at(-1)
    if (!current.isStanding || last === undefined) return find.goOn(startOf(current))
    const { paragraph } = last
    const end = anchorAt(reader, { paragraph, offset: last.to })
    pen.replaceEach([current.parts], withoutLetters(text))
    const place = end === null ? null : placeOf(reader, end)
    // Past the new words, which may hold the old ones again.
    find.goOn(place === null ? null : { ...place, offset: place.offset + text.length })
  }

  function all() {
    if (pen === null || isElsewhere || query.words === '') return
    const hits = () => findSeen(reader.document(), sight, query.words, query)
    const found = hits()
    const occurrences = standing(found)
    const find = () => standing(hits())
    const parts = replaceInParts({ reader, pen, occurrences, find, text: withoutLetters(text) })
    setOutcome('')
    works.run({ kind: 'replace', total: occurrences.length }, parts, (count) => {
      const left = t('find.left', { count: found.length - occurrences.length })
      const words = `${t('find.replaced', { count })} ${left}`.trim()
      setOutcome(words)
      announcer.say(words)
    })
  }

  return { text, setText, isElsewhere, outcome, forget: () => setOutcome(''), one, all }
}

function standing(hits: readonly Hit[]): readonly Occurrence[] {
  return hits.flatMap(({ isStanding, parts }) => (isStanding ? [parts] : []))
}

function startOf({ parts: [first] }: NonNullable<Find['current']>) {
  return first === undefined ? null : { paragraph: first.paragraph, offset: first.from }
}
