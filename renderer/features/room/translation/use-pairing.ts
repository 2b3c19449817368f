import { useState } from 'react'
import { can } from '../../../../shared/meeting/roles.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { isPairKey, isRedoKey, isUndoKey } from '../model/keys.ts'
import { useRoomKey } from '../use-room-key.ts'
import { useAligned, useTextsState } from './texts.ts'
import type { Heres, Texts } from './texts.ts'

/** Pairing by hand, for the paragraph that one is at. */
export interface PairingOrders {
  /** The paragraph that one is choosing for; null while nobody chooses. */
  readonly choosing: ParagraphId | null
  /** Chooses what the paragraph belongs to; null where there is none, or one may not. */
  readonly begin: (() => void) | null
  readonly pair: (other: ParagraphId) => void
  readonly part: () => void
  /** Takes the last pairing of this page back; null where there is none. */
  readonly undo: (() => void) | null
  /** Does again what was taken back last; null where there is nothing. */
  readonly redo: (() => void) | null
  readonly close: () => void
}

/** By the bar, by Ctrl+Alt+J, and by Ctrl+Z and Ctrl+Y where its turn has come among all that there is to be taken back, or done again. */
export function usePairing(texts: Texts, here: Heres): PairingOrders {
  const t = useMessages()
  const { active } = useTextsState(texts)
  const { canUndo, canRedo } = useAligned(texts)
  const [choosing, setChoosing] = useState<ParagraphId | null>(null)
  const { pairing } = texts.aligning
  const { seat, pen, clock, announcer, editor } = texts.workplaces[active]
  const at = here[active]
  const mayPair = can(seat.role, 'write')
  const by = () => ({ party: seat.party, delegate: seat.name, atMs: clock.nowMs() })
  const close = () => {
    setChoosing(null)
    editor.current?.focus()
  }
  const begin = mayPair && at !== null ? () => setChoosing(at) : null
  const undo =
    mayPair && canUndo
      ? () => announcer.say(t(pairing.undo(by()) ? 'pairing.undone' : 'pairing.otherwise'))
      : null
  const redo =
    mayPair && canRedo
      ? () => announcer.say(t(pairing.redo(by()) ? 'pairing.redone' : 'pairing.otherwise'))
      : null
  const finish = (isDone: boolean, words: string) => {
    announcer.say(isDone ? words : t('pairing.gone'))
    close()
  }

  /** In the text it is one step among those of typing; elsewhere others have a Ctrl+Z of their own. */
  const isMeant = (target: EventTarget | null) =>
    isInText(target) ? pairing.isAfter(pen?.lastClock() ?? null) : pairing.isLastDone()
  const isMeantAgain = (target: EventTarget | null) =>
    isInText(target) ? pairing.isUndoneAfter(pen?.redoClock() ?? null) : pairing.isLastUndone()

  useRoomKey((press) => {
    if (!mayPair) return null
    if (isPairKey(press)) return begin ?? (() => announcer.say(t('texts.nowhere')))
    if (isField(press.target)) return null
    if (isRedoKey(press)) return isMeantAgain(press.target) ? redo : null
    return isUndoKey(press) && isMeant(press.target) ? undo : null
  }, 'first')

  return {
    choosing,
    begin,
    pair: (other) => {
      if (choosing !== null)
        finish(pairing.pair(active, choosing, other, by()), t('pairing.paired'))
    },
    part: () => {
      if (choosing !== null) finish(pairing.part(active, choosing, by()), t('pairing.parted'))
    },
    undo,
    redo,
    close,
  }
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.draft-text') !== null
}

/** A field undoes its own typing. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
