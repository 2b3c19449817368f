import { useCallback, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { handlesOf } from '../../../shared/document/handles.ts'
import { paragraphId } from '../../../shared/ids.ts'
import { useMessages } from '../../i18n/language.tsx'
import { isHandleKey } from './model/keys.ts'
import { useRoomKey } from './use-room-key.ts'
import { useWorkplace } from './workplace.ts'

/** Whether the handles of paragraphs are shown beside them, and what turns that, with its key. */
export interface Handles {
  readonly isShown: boolean
  readonly toggle: () => void
}

export function useHandles(): Handles {
  const t = useMessages()
  const { announcer } = useWorkplace()
  const [isShown, setIsShown] = useState(false)
  const toggle = useCallback(() => {
    setIsShown(!isShown)
    announcer.say(t(isShown ? 'room.handles.hidden' : 'room.handles.shown'))
  }, [announcer, isShown, t])
  useRoomKey((press) => (isHandleKey(press) ? toggle : null))
  return { isShown, toggle }
}

/**
 * Writes the handles on the numbers' places, for the style sheet to show. They are no part of what
 * the editor draws: paragraphs that come and go are noticed by themselves.
 */
export function useHandleSigns(desk: RefObject<HTMLElement | null>, isShown: boolean): void {
  const { reader } = useWorkplace()
  useEffect(() => {
    const text = desk.current?.querySelector('.draft-text') ?? null
    if (!isShown || text === null) return
    const sign = () => {
      const handles = handlesOf(reader.document().paragraphs)
      for (const point of text.querySelectorAll<HTMLElement>('.point')) {
        const number = point.querySelector<HTMLElement>(':scope > .point-number')
        const handle = handleOf(point, handles)
        if (number === null || number.dataset.handle === handle) continue
        if (handle === undefined) delete number.dataset.handle
        else number.dataset.handle = handle
      }
    }
    sign()
    const watching = new MutationObserver(sign)
    watching.observe(text, { childList: true, subtree: true })
    return () => {
      watching.disconnect()
      for (const each of text.querySelectorAll<HTMLElement>('[data-handle]')) {
        delete each.dataset.handle
      }
    }
  }, [desk, isShown, reader])
}

function handleOf(
  { dataset: { paragraph } }: HTMLElement,
  handles: ReturnType<typeof handlesOf>,
): string | undefined {
  return paragraph === undefined ? undefined : handles.get(paragraphId(paragraph))
}
