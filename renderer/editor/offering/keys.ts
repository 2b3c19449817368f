/** Whether a list is shown, and whether one asked for it. */
export type OfferingState = 'none' | 'typing' | 'asked'

export type OfferingOrder = 'ask' | 'take' | 'close' | 'next' | 'previous'

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

/** What a key means to the list of what is offered; null where it is the text's. */
export function orderOf(press: Press, state: OfferingState): OfferingOrder | null {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey } = press
  if (altKey || metaKey || shiftKey) return null
  if (ctrlKey) return code === 'Space' ? 'ask' : null
  if (state === 'none') return null
  if (key === 'Escape') return 'close'
  if (key === 'Tab') return 'take'
  if (state === 'typing') return null
  return IN_LIST[key] ?? null
}

const IN_LIST: Readonly<Record<string, OfferingOrder>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'take',
}
