/** What the chair (or a reader) may order by a key. */
export type Order =
  | 'next'
  | 'previous'
  | 'accept'
  | 'reject'
  | 'accept-paragraph'
  | 'reject-paragraph'
  | 'undo'
  | 'view'
  | 'enter-text'
  | 'leave'

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Works wherever the focus is. Nothing here is a shortcut of a browser or a character of a keyboard. */
export function orderAnywhere(press: KeyPress): Order | null {
  if (press.altKey) return null
  const isF8 = press.key === 'F8' && !press.ctrlKey && !press.metaKey
  // A Spanish keyboard gives `:` for Shift and the full stop.
  const isCtrlDot = press.ctrlKey && !press.metaKey && ['.', ':', '>'].includes(press.key)
  if (!isF8 && !isCtrlDot) return null
  return press.shiftKey ? 'previous' : 'next'
}

const PLAIN: Readonly<Record<string, Order>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  a: 'accept',
  r: 'reject',
  z: 'undo',
  v: 'view',
  e: 'enter-text',
  Enter: 'enter-text',
  Escape: 'leave',
}

/** Works only while the decision bar or the list of suggestions has the focus. */
export function orderInBar(press: KeyPress): Order | null {
  if (press.altKey || press.metaKey) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  if (press.ctrlKey) return key === 'z' ? 'undo' : null
  if (press.shiftKey) {
    if (key === 'a') return 'accept-paragraph'
    return key === 'r' ? 'reject-paragraph' : null
  }
  return PLAIN[key] ?? null
}

/** Ctrl-Alt-M, as elsewhere. */
export function isCommentKey(press: AltPress): boolean {
  return isCtrlAlt(press) && press.code === 'KeyM'
}

/** Ctrl-Alt-F, as in Word. */
export function isFootnoteKey(press: AltPress): boolean {
  return isCtrlAlt(press) && press.code === 'KeyF'
}

/** Ctrl-Alt-R. */
export function isReferenceKey(press: AltPress): boolean {
  return isCtrlAlt(press) && press.code === 'KeyR'
}

/** Ctrl-Alt-P, for the pilcrow. */
export function isHandleKey(press: AltPress): boolean {
  return isCtrlAlt(press) && press.code === 'KeyP'
}

/** Ctrl-Alt-A, for the activities. */
export function isCalendarKey(press: AltPress): boolean {
  return isCtrlAlt(press) && press.code === 'KeyA'
}

/** Ctrl-Alt-S, for the standing (*situación*) of a paragraph. */
export function isStandingKey(press: AltPress): boolean {
  return isCtrlAlt(press) && press.code === 'KeyS'
}

/** Ctrl-Alt-I, for the other language (*idioma*). */
export function isOtherTextKey(press: AltPress): boolean {
  return isCtrlAlt(press) && press.code === 'KeyI'
}

/** Ctrl-Alt-Enter: both texts say the same. */
export function isConfirmKey(press: AltPress): boolean {
  return isCtrlAlt(press) && press.code === 'Enter'
}

/** Ctrl-Alt-J, for what belongs together (*juntar*). */
export function isPairKey(press: AltPress): boolean {
  return isCtrlAlt(press) && press.code === 'KeyJ'
}

/** Ctrl-Z; on a Mac with the command key. */
export function isUndoKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey
}

/** Ctrl-Y, or Ctrl-Shift-Z; on a Mac with the command key. */
export function isRedoKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  if (altKey || !(ctrlKey || metaKey)) return false
  return key.toLowerCase() === (shiftKey ? 'z' : 'y')
}

interface AltPress {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly getModifierState: (key: string) => boolean
}

/**
 * On a Mac with the command key. AltGr counts as both keys on some systems: what it writes is a
 * sign, and no order.
 */
function isCtrlAlt(press: AltPress): boolean {
  if (press.shiftKey || !press.altKey) return false
  return (press.ctrlKey || press.metaKey) && !press.getModifierState('AltGraph')
}
