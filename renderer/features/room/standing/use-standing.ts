import { useState, useSyncExternalStore } from 'react'
import type { ParagraphId } from '../../../../shared/ids.ts'
import type { Standings } from '../../../../shared/draft/standings.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { takeLostFocus } from '../../../ui/lost-focus.ts'
import { isStandingKey } from '../model/keys.ts'
import { useTexts } from '../translation/texts.ts'
import type { Texts } from '../translation/texts.ts'
import { useRoomKey } from '../use-room-key.ts'
import { useIsActive, useWorkplace } from '../workplace.ts'

/** How far the paragraphs of the text are agreed. */
export function useStandings(): Standings {
  const { state } = useWorkplace().standings
  return useSyncExternalStore(state.subscribe, state.get)
}

export interface StandingView {
  /** The paragraph of the original whose standing is open; null while none is. */
  readonly paragraph: ParagraphId | null
  readonly open: (paragraph: ParagraphId) => void
  /** Of the paragraph of the caret. */
  readonly begin: () => void
  readonly close: () => void
}

interface Opened {
  readonly paragraph: ParagraphId
  /** Not by its sign beside the text. */
  readonly isFromText: boolean
}

/** Which paragraph's standing one looks at; by Ctrl-Alt-S that of the caret's. */
export function useStanding(): StandingView {
  const t = useMessages()
  const { reader, editor, announcer } = useWorkplace()
  const isActive = useIsActive()
  const texts = useTexts()
  const [opened, setOpened] = useState<Opened | null>(null)
  const openFrom = (here: ParagraphId, isFromText: boolean) => {
    const isOriginal = texts === null || reader.draft.text === 'original'
    const paragraph = isOriginal ? here : translatedBy(texts, here)
    if (paragraph === null) announcer.say(t('standing.noPair'))
    else setOpened({ paragraph, isFromText })
  }
  const begin = () => {
    const place = editor.current?.selection()?.from ?? null
    if (place === null) announcer.say(t('standing.nowhere'))
    else openFrom(place.paragraph, true)
  }
  useRoomKey((press) => (isActive && isStandingKey(press) ? begin : null))
  return {
    paragraph: opened?.paragraph ?? null,
    open: (paragraph) => openFrom(paragraph, false),
    begin,
    close: () => {
      setOpened(null)
      if (opened?.isFromText === true) editor.current?.focus()
      // The sign that was pressed has the focus again, unless nothing is said any more.
      else takeLostFocus(editor.current)
    },
  }
}

/** Of a translation it is said of what that translates: two texts are agreed as one. */
function translatedBy({ aligning }: Texts, paragraph: ParagraphId): ParagraphId | null {
  return aligning.state.get().facing.translation.get(paragraph)?.counterpart?.original ?? null
}
