import * as Y from 'yjs'
import { NOTES_ORIGIN } from '../../../../shared/notes/notes.ts'
import { differenceOf } from '../../../editor/difference.ts'
import type { Difference } from '../../../editor/difference.ts'

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
  /** What of the shared text the box shows. */
  let shown = text.toJSON()
  let isComposing = false
  /** Where the last key left off; null after somebody else's words. */
  let wroteTo: number | null = null
  box.value = shown

  function write() {
    const { from, to, text: typed } = typedAt(shown, box.value, box.selectionEnd)
    shown = box.value
    if (wroteTo !== from && wroteTo !== to) undo.stopCapturing()
    wroteTo = from + typed.length
    text.doc?.transact(() => {
      if (to > from) text.delete(from, to - from)
      if (typed !== '') text.insert(from, typed)
    }, NOTES_ORIGIN)
  }

  function read() {
    const next = text.toJSON()
    if (isComposing || next === shown) return
    const change = differenceOf(shown, next)
    const [start, end] = [box.selectionStart, box.selectionEnd].map((at) => shifted(at, change))
    const direction = box.selectionDirection
    const topPx = box.scrollTop
    shown = next
    wroteTo = null
    box.value = next
    box.setSelectionRange(start ?? 0, end ?? 0, direction)
    box.scrollTop = topPx
  }

  function onInput() {
    if (!isComposing) write()
  }
  function onComposition({ type }: Event) {
    isComposing = type === 'compositionstart'
    if (isComposing) return
    catchUp()
  }
  /** Both wrote meanwhile: what was composed goes to its place among what others wrote. */
  function catchUp() {
    const own = differenceOf(shown, box.value)
    const others = differenceOf(shown, text.toJSON())
    const from = shifted(own.from, others)
    const to = Math.max(from, shifted(own.to, others))
    text.doc?.transact(() => {
      if (to > from) text.delete(from, to - from)
      if (own.text !== '') text.insert(from, own.text)
    }, NOTES_ORIGIN)
    const caret = from + own.text.length
    shown = text.toJSON()
    box.value = shown
    box.setSelectionRange(caret, caret)
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = undoStep(event)
    if (step === null) return
    event.preventDefault()
    undo[step]()
  }
  function onBeforeInput(event: InputEvent) {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    undo[event.inputType === 'historyUndo' ? 'undo' : 'redo']()
  }

  box.addEventListener('input', onInput)
  box.addEventListener('keydown', onKeyDown)
  box.addEventListener('beforeinput', onBeforeInput)
  box.addEventListener('compositionstart', onComposition)
  box.addEventListener('compositionend', onComposition)
  text.observe(read)
  return () => {
    text.unobserve(read)
    undo.destroy()
    box.removeEventListener('input', onInput)
    box.removeEventListener('keydown', onKeyDown)
    box.removeEventListener('beforeinput', onBeforeInput)
    box.removeEventListener('compositionstart', onComposition)
    box.removeEventListener('compositionend', onComposition)
  }
}

/**
 * What was typed, if the caret was left at `caret`: of several blanks in a row it tells which one
 * is new. What stands behind the caret is as before.
 */
export function typedAt(before: string, after: string, caret: number): Difference {
  const rest = after.slice(caret)
  if (!before.endsWith(rest)) return differenceOf(before, after)
  return differenceOf(before.slice(0, before.length - rest.length), after.slice(0, caret))
}

/** Where a place is after a change: what is written right at it goes behind it. */
export function shifted(at: number, { from, to, text }: Difference): number {
  if (at <= from) return at
  if (at >= to) return at - (to - from) + text.length
  return from + text.length
}

export function undoStep(press: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}): 'undo' | 'redo' | null {
  if (press.altKey || press.ctrlKey === press.metaKey) return null
  const key = press.key.toLowerCase()
  if (key === 'y') return 'redo'
  if (key !== 'z') return null
  return press.shiftKey ? 'redo' : 'undo'
}
