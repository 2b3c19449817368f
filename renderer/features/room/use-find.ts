import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Document, View } from '../../../shared/document/document.ts'
import { anchorAt, placeOf } from '../../../shared/draft/anchors.ts'
import type { Anchor, Place } from '../../../shared/draft/anchors.ts'
import { findSeen } from '../../../shared/text/hits-seen.ts'
import type { Hit } from '../../../shared/text/hits.ts'
import { useMessages } from '../../i18n/language.tsx'
import { hitFrom, placeOfHit, wordsAround } from './model/found.ts'
import { pointsOf } from './model/points.ts'
import { placeName } from './model/says.ts'
import type { Query } from './use-finding.ts'
import { useLiveDocument } from './use-live-document.ts'
import { useSight } from './use-sight.ts'
import { useReview, useWorkplace } from './workplace.ts'

/** What was found, and the one looked at. */
export interface Find {
  readonly count: number
  /** From 1; 0 where nothing was found. */
  readonly at: number
  readonly current: Hit | null
  /** The one looked at is, in whole or in part, proposed to go. Only the marked view shows such. */
  readonly isStruck: boolean
  readonly step: (by: 1 | -1) => void
  /** Goes to the first that may be replaced from a place on. */
  readonly goOn: (from: Place | null) => void
}

/**
 * Looks for words as long as it is mounted. The one looked at is held by the item it begins
 * after, so that it stays the same one while others write.
 */
export function useFind(query: Query): Find {
  const { reader, editor } = useWorkplace()
  const document = useLiveDocument()
  const sight = useSight()
  const { view } = sight
  const say = useSayHit()
  const asked = useDeferredValue(query)
  const hits = useMemo(
    () => findSeen(document, sight, asked.words, asked),
    [document, sight, asked],
  )
  const [anchor, setAnchor] = useState<Anchor | null>(() => {
    const caret = editor.current?.caret() ?? null
    return caret === null ? null : anchorAt(reader, caret)
  })
  const index = hitFrom(document, hits, anchor === null ? null : placeOf(reader, anchor))
  const current = hits[index] ?? null

  function goTo(document: Document, hits: readonly Hit[], index: number) {
    const hit = hits[index]
    const place = hit === undefined ? null : placeOfHit(hit)
    if (hit === undefined || place === null) return
    setAnchor(anchorAt(reader, place))
    editor.current?.revealHit(hit)
    say(document, hit, index, hits.length)
  }

  useShown(hits, current)
  const shownFor = useRef<Query | null>(null)
  useEffect(() => {
    if (shownFor.current === asked) return
    shownFor.current = asked
    if (asked.words === '') return
    if (current !== null) editor.current?.revealHit(current)
    say(document, current, index, hits.length, asked.words)
  }, [asked, current, document, editor, hits, index, say])

  return {
    count: hits.length,
    at: index + 1,
    current,
    isStruck: isStruck(view, current),
    step(by) {
      if (hits.length > 0) goTo(document, hits, (index + by + hits.length) % hits.length)
    },
    goOn(from) {
      const now = reader.document()
      const fresh = findSeen(now, sight, query.words, query)
      goTo(
        now,
        fresh,
        hitFrom(now, fresh, from, (hit) => hit.isStanding),
      )
    },
  }
}

function isStruck(view: View, hit: Hit | null): boolean {
  return view === 'marked' && hit?.isStanding === false && hit.isCalled !== true
}

function useShown(hits: readonly Hit[], current: Hit | null): void {
  const { editor } = useWorkplace()
  useEffect(() => editor.current?.showFound({ hits, current }), [editor, hits, current])
  useEffect(() => {
    const shown = editor
    return () => shown.current?.showFound(null)
  }, [editor])
}

/** Says for those who listen which one it is, where, and among what words. */
function useSayHit() {
  const t = useMessages()
  const { announcer } = useWorkplace()
  const view = useReview('view')
  return useCallback(
    (document: Document, hit: Hit | null, index: number, count: number, words = '') => {
      if (hit === null) return announcer.say(t('find.said.none', { words }))
      const [first] = hit.parts
      const point = first === undefined ? undefined : pointsOf(document).get(first.paragraph)
      const place = placeName(point ?? null, t)
      const around = wordsAround(document, hit)
      const key = isStruck(view, hit) ? 'find.said.struckAt' : 'find.said.at'
      announcer.say(t(key, { at: index + 1, count, place, words: around }))
    },
    [announcer, t, view],
  )
}
