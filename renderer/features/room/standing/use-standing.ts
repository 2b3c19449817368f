import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ParagraphId } from '../../../../shared/ids.ts'
import type { Standings } from '../../../../shared/draft/standings.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { isStandingKey } from '../model/keys.ts'
import { useIsActive, useWorkplace } from '../workplace.ts'

/** How far the paragraphs of the text are agreed. */
export function useStandings(): Standings {
  const { state } = useWorkplace().standings
  return useSyncExternalStore(state.subscribe, state.get)
}

export interface StandingView {
  /** The paragraph whose standing is open; null while none is. */
  readonly paragraph: ParagraphId | null
  readonly open: (paragraph: ParagraphId) => void
  /** Of the paragraph of the caret. */
  readonly begin: () => void
  readonly close: () => void
}

/** Which paragraph's standing one looks at; by Ctrl-Alt-S that of the caret's. */
export function useStanding(): StandingView {
  const t = useMessages()
  const { reader, editor, announcer } = useWorkplace()
  const isActive = useIsActive()
  const [paragraph, setParagraph] = useState<ParagraphId | null>(null)
  const begin = () => {
    if (reader.draft.text !== 'original') return announcer.say(t('standing.inOriginal'))
    const place = editor.current?.selection()?.from ?? null
    if (place === null) announcer.say(t('standing.nowhere'))
    else setParagraph(place.paragraph)
  }
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isStandingKey(event) || document.querySelector('[role$="dialog"]') !== null) return
      event.preventDefault()
      begin()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
  return {
    paragraph,
    open: setParagraph,
    begin,
    close: () => {
      setParagraph(null)
      editor.current?.focus()
    },
  }
}
