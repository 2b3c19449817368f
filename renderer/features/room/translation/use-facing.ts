import { can } from '../../../../shared/meeting/roles.ts'
import { useMessages } from '../../../i18n/language.tsx'
import type { Counterpart } from '../../../../shared/translation/alignment.ts'
import { isConfirmKey, isOtherTextKey } from '../model/keys.ts'
import { useRoomKey } from '../use-room-key.ts'
import { OTHER, showTexts, turnToText, useAligned, useTextsState } from './texts.ts'
import type { Heres, Texts } from './texts.ts'

/** What one may do with the paragraph that one is at and the one that faces it. */
export interface FacingOrders {
  /** Goes to the paragraph that faces this one, in the other text. */
  readonly cross: () => void
  /** Says that both say the same; null where there is nothing to say, or one may not. */
  readonly confirm: (() => void) | null
  /** Goes to the next pair that somebody should look at; null where there is none. */
  readonly next: (() => void) | null
  /** Says of all pairs that nobody has looked at that they say the same; null where there is none, or one may not. */
  readonly confirmNew: (() => void) | null
}

/** The orders of the bar, and their keys wherever the focus is. */
export function useFacing(texts: Texts, here: Heres): FacingOrders {
  const t = useMessages()
  const { active } = useTextsState(texts)
  const { facing, waiting } = useAligned(texts)
  const { seat, clock, announcer } = texts.workplaces[active]
  const at = here[active]
  const faced = at === null ? null : (facing[active].get(at) ?? null)
  const counterpart = faced?.counterpart ?? null
  const by = () => ({ party: seat.party, delegate: seat.name, atMs: clock.nowMs() })
  const mayConfirm = can(seat.role, 'write')
  const enter = (text: typeof active, paragraph: typeof at) => {
    const { editor } = texts.workplaces[text]
    if (paragraph === null) return editor.current?.focus()
    editor.current?.revealParagraph(paragraph)
    editor.current?.enter({ paragraph, offset: 0 })
  }
  const cross = () => {
    const other = OTHER[active]
    const { shown } = texts.state.get()
    if (shown !== 'both') showTexts(texts.state, 'both')
    turnToText(texts.state, other)
    // The other text may be drawn only now.
    requestAnimationFrame(() => enter(other, faced?.paragraph ?? here[other]))
  }
  const say = (pairs: readonly Counterpart[]) => {
    texts.aligning.confirm(
      pairs.map(({ translation }) => translation),
      by(),
    )
    announcer.say(t('texts.confirmed', { count: pairs.length }))
  }
  const isOpen = counterpart !== null && counterpart.standing !== 'current'
  const confirm =
    mayConfirm && isOpen && counterpart.standing !== 'untranslated'
      ? () => say([counterpart])
      : null
  const unconfirmed = [...facing.translation.values()].flatMap((each) =>
    each.standing === 'unconfirmed' && each.counterpart !== null ? [each.counterpart] : [],
  )
  const list = waiting[active]
  const order = [...facing[active].keys()]
  const place = at === null ? -1 : order.indexOf(at)
  const following = list.find((id) => order.indexOf(id) > place) ?? list[0]
  const next = following === undefined ? null : () => enter(active, following)

  useRoomKey((press) => {
    if (isOtherTextKey(press)) return cross
    return isConfirmKey(press) ? (confirm ?? next ?? (() => {})) : null
  }, 'first')
  const confirmNew = mayConfirm && unconfirmed.length > 1 ? () => say(unconfirmed) : null
  return { cross, confirm, next, confirmNew }
}
