import * as Y from 'yjs'
import { NOTES_ORIGIN } from '../../../../shared/notes/notes.ts'
import type { Difference } from '../../../editor/difference.ts'
import { changesIn, shiftedRange, typedAt, undoStep } from './text-edits.ts'

/**
 * Keeps a box and a shared text the same until the returned function is called.
 *
 * 1. What is typed goes into the text as the stretch that changed.
 * 2. What others type goes into the box around the caret, which stays between the same letters.
 * 3. While the browser composes a letter, the box is its own: it catches up afterwards.
 * 4. Undo takes back what was typed in this box, as far as it was typed in one go and place. The
 *    browser's own would forget it with the first word of another.
 */
export function bindNotes(box: HTMLTextAreaElement, text: Y.Text): () => void {
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([NOTES_ORIGIN]) })
  /** What box and text last had in common. */
  let shown = text.toJSON()
  /** What others changed since, while the browser composes. */
  let missed: readonly Difference[] = []
  let isComposing = false
  let isWriting = false
  /** Where the last key left off; null after somebody else's words. */
  let wroteTo: number | null = null
  box.value = shown

  function write() {
    const typed = typedAt(shown, box.value, box.selectionEnd)
    const [from, to] = shiftedRange([typed.from, typed.to], missed)
    if (wroteTo !== from && wroteTo !== to) undo.stopCapturing()
    wroteTo = from + typed.text.length
    isWriting = true
    text.doc?.transact(() => {
      if (to > from) text.delete(from, to - from)
      if (typed.text !== '') text.insert(from, typed.text)
    }, NOTES_ORIGIN)
    isWriting = false
    shown = text.toJSON()
    if (missed.length > 0) show([wroteTo, wroteTo])
    missed = []
  }

  function show([start, end]: readonly [number, number]) {
    const { selectionDirection, scrollTop } = box
    box.value = shown
    box.setSelectionRange(start, end, selectionDirection)
    box.scrollTop = scrollTop
  }

  function read(event: Y.YTextEvent) {
    if (isWriting) return
    wroteTo = null
    const changes = changesIn(event)
    if (isComposing) {
      missed = [...missed, ...changes]
      return
    }
    shown = text.toJSON()
    show(shiftedRange([box.selectionStart, box.selectionEnd], changes))
  }

  const listeners: Partial<{
    [K in keyof HTMLElementEventMap]: (event: HTMLElementEventMap[K]) => void
  }> = {
    input: () => {
      if (!isComposing) write()
    },
    compositionstart: () => {
      isComposing = true
    },
    compositionend: () => {
      isComposing = false
      write()
    },
    keydown: (event) => {
      const step = undoStep(event)
      if (step === null) return
      event.preventDefault()
      undo[step]()
    },
    beforeinput: (event) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      undo[event.inputType === 'historyUndo' ? 'undo' : 'redo']()
    },
  }
  const all = Object.entries(listeners) as [string, EventListener][] // entries() forgets which event
  for (const [type, listener] of all) box.addEventListener(type, listener)
  text.observe(read)
  return () => {
    text.unobserve(read)
    undo.destroy()
    for (const [type, listener] of all) box.removeEventListener(type, listener)
  }
}
