import type { KeyboardEvent, RefObject } from 'react'
import { can } from '../../../shared/meeting/roles.ts'
import { unreachable } from '../../../shared/result.ts'
import { useMessages } from '../../i18n/language.tsx'
import { orderAnywhere, orderInBar } from './model/keys.ts'
import { placeOfSuggestion } from './model/whereabouts.ts'
import type { Order } from './model/keys.ts'
import type { Many } from './model/many.ts'
import type { Verdict } from './model/review.ts'
import { useRoomKey } from './use-room-key.ts'
import { useSaysNow } from './use-says.ts'
import { useWorkplace } from './workplace.ts'

/** Carries an order out. `isRepeat`: by a key that is being held. */
export type GiveOrder = (order: Order, isRepeat: boolean) => void

/** What the chair's keys and buttons do. Whoever may not decide only goes from one to the next. */
export function useOrders(
  bar: RefObject<HTMLElement | null>,
  onMany: (many: Many) => void,
): GiveOrder {
  const { seat, review, editor } = useWorkplace()
  const { sayCurrent, sayDecided, sayUndone, sayNothingToUndo, sayView } = useAnnouncements()
  const mayDecide = can(seat.role, 'decide')

  function step(by: 1 | -1) {
    const entry = review.step(by)
    if (entry !== null) editor.current?.reveal(entry.suggestion.id)
    sayCurrent()
  }

  function decide(verdict: Verdict, isRepeat: boolean) {
    const decision = review.decideShown(verdict, isRepeat)
    if (decision === null) return
    sayDecided(verdict)
    if (decision.next === null) bar.current?.focus()
    else editor.current?.reveal(decision.next.suggestion.id)
  }

  function decideParagraph() {
    const paragraph = review.state.get().current?.paragraph ?? null
    if (paragraph !== null) onMany({ kind: 'paragraph', paragraph })
  }

  function undo() {
    const isUnderWay = review.undo(() => {
      const { current } = review.state.get()
      if (current !== null) editor.current?.reveal(current.suggestion.id)
      sayUndone()
    })
    if (!isUnderWay) sayNothingToUndo()
  }

  function enterText() {
    const { current, document } = review.state.get()
    const place = current === null ? null : placeOfSuggestion(document, current.suggestion.id)
    if (place === null) return editor.current?.focus()
    review.setView('marked')
    editor.current?.enter(place)
  }

  function turnView() {
    review.setView(review.state.get().view === 'marked' ? 'accepted' : 'marked')
    sayView()
  }

  return (order, isRepeat) => {
    switch (order) {
      case 'next':
        return step(1)
      case 'previous':
        return step(-1)
      case 'view':
        return turnView()
      case 'enter-text':
        return enterText()
      case 'leave':
        return editor.current?.focus()
      case 'accept':
        return mayDecide ? decide('accepted', isRepeat) : undefined
      case 'reject':
        return mayDecide ? decide('rejected', isRepeat) : undefined
      case 'accept-paragraph':
      case 'reject-paragraph':
        return mayDecide ? decideParagraph() : undefined
      case 'undo':
        return mayDecide && !isRepeat ? undo() : undefined
      default:
        return unreachable(order)
    }
  }
}

/** Letters and arrows, for the bar and the list alone. A focused button keeps Enter and Space. */
export function useBarKeys(onOrder: GiveOrder): (event: KeyboardEvent) => void {
  return (event) => {
    const isPress = event.key === 'Enter' || event.key === ' '
    const isOnControl = event.target instanceof Element && event.target.closest('button') !== null
    if (isPress && isOnControl) return
    const order = orderInBar(event)
    if (order === null) return
    event.preventDefault()
    onOrder(order, event.repeat)
  }
}

/** F8 and Ctrl+. wherever the focus is; the chair's focus goes to the bar. */
export function useAnywhereKeys(bar: RefObject<HTMLElement | null>, onOrder: GiveOrder): void {
  useRoomKey((press) => {
    const order = orderAnywhere(press)
    if (order === null) return null
    return () => {
      bar.current?.focus()
      onOrder(order, press.repeat)
    }
  }, 'first')
}

/** The orders' answers for those who listen. */
function useAnnouncements() {
  const t = useMessages()
  const saysNow = useSaysNow()
  const { review, announcer } = useWorkplace()
  const here = () => {
    const { current } = review.state.get()
    const says = saysNow()
    return current === null ? null : `${says.place(current)}, ${says.sentence(current)}`
  }
  return {
    sayCurrent: () => {
      const { current, queue } = review.state.get()
      if (current === null) return announcer.say(t('room.emptyList'))
      const says = saysNow()
      const at = queue.indexOf(current) + 1
      const place = says.place(current)
      const said = { at, count: queue.length, place, says: says.sentence(current) }
      announcer.say(t('room.said.current', said))
    },
    sayDecided: (verdict: Verdict) => {
      const next = here()
      const words = t(`room.state.${verdict}`)
      if (next === null) announcer.say(t('room.said.last', { verdict: words }))
      else announcer.say(t('room.said.decided', { verdict: words, next }))
    },
    sayUndone: () => announcer.say(t('room.said.undone', { what: here() ?? '' })),
    sayNothingToUndo: () => announcer.say(t('room.said.nothingToUndo')),
    sayView: () =>
      announcer.say(t('room.said.view', { view: t(`room.view.${review.state.get().view}`) })),
  }
}
