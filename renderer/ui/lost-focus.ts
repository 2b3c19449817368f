/**
 * Gives the focus to an element where nothing has it once the windows that are closing have given it
 * back, which they do a frame later: what opened them may be gone.
 */
export function takeLostFocus(element: Pick<HTMLElement, 'focus'> | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) element?.focus()
    }),
  )
}
