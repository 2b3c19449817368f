/** What an element scrolls in; null where nothing around it does. */
export function scrollerOf(element: Element | null): Element | null {
  let at = element?.parentElement ?? null
  while (at !== null && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement
  return at
}
