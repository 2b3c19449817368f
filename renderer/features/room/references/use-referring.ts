import { useState } from 'react'
import { useMessages } from '../../../i18n/language.tsx'
import { isReferenceKey } from '../model/keys.ts'
import { useRoomKey } from '../use-room-key.ts'
import { useSightPen } from '../use-sight.ts'
import { useIsActive, useWorkplace } from '../workplace.ts'

export interface Referring {
  readonly isOpen: boolean
  /** Where the caret is, in place of what is selected. */
  readonly begin: () => void
  readonly close: () => void
}

/** Whether one is choosing a paragraph to refer to; by Ctrl-Alt-R too, wherever one may write. */
export function useReferring(): Referring {
  const t = useMessages()
  const { editor, announcer } = useWorkplace()
  const isActive = useIsActive()
  const mayWrite = useSightPen() !== null && isActive
  const [isOpen, setOpen] = useState(false)
  const begin = () => {
    const hasCaret = (editor.current?.selection() ?? null) !== null
    if (hasCaret) setOpen(true)
    else announcer.say(t('references.nowhere'))
  }
  useRoomKey((press) => (mayWrite && isReferenceKey(press) ? begin : null))
  return {
    isOpen,
    begin,
    close: () => {
      setOpen(false)
      editor.current?.focus()
    },
  }
}
