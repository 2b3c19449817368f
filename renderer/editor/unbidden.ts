import { $takeInput } from './input.ts'
import type { TellNotTaken } from './clipboard.ts'
import { $select } from './places.ts'
import type { Writing } from './writing.ts'

/**
 * Takes back what was written into the page without leave, and does what was meant, until the
 * returned function is called. Extensions and scripts run the browser's old commands, which ask
 * nobody: without this their words would be on the screen and in no ledger.
 *
 * 1. Whoever asks leave (`input.ts`) is not heard of here: nothing was written.
 * 2. What is composed has its own way back (`composition.ts`).
 */
export function registerUnbidden(
  root: HTMLElement,
  writing: Writing,
  tell: TellNotTaken,
): () => void {
  const { editor } = writing
  const undo = (event: Event) => {
    if (!(event instanceof InputEvent) || event.isComposing || editor.isComposing()) return
    if (COMPOSED.has(event.inputType)) return
    // Before Lexical reads it from the page; and what was selected is not yet forgotten.
    event.stopImmediatePropagation()
    const selected = writing.selected()
    editor.setRootElement(null)
    editor.setRootElement(root)
    editor.update(
      () => {
        if (selected !== null) $select(writing.projection, selected)
        $takeInput(writing, event, tell)
      },
      { discrete: true },
    )
  }
  root.addEventListener('input', undo, { capture: true })
  return () => root.removeEventListener('input', undo, { capture: true })
}

/** Some browsers say so only after the composition has ended. */
const COMPOSED: ReadonlySet<string> = new Set([
  'insertCompositionText',
  'insertFromComposition',
  'deleteCompositionText',
  'deleteByComposition',
])
