import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  SELECTION_CHANGE_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  createEditor,
} from 'lexical'
import type { View } from '../../shared/document/document.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { SuggestionId } from '../../shared/ids.ts'
import { suggestionId } from '../../shared/ids.ts'
import { registerCommands } from './commands.ts'
import { startCommented } from './commented.ts'
import type { CommentedWords } from './commented.ts'
import { registerComposition } from './composition.ts'
import { startEmphasis } from './emphasis.ts'
import type { Emphasis } from './emphasis.ts'
import { startHighlights } from './highlights.ts'
import type { Highlights } from './highlights.ts'
import { $selected } from './places.ts'
import { PointNode } from './PointNode.ts'
import { RunNode } from './RunNode.ts'
import { isFocused, startWriting } from './writing.ts'
import type { Writing } from './writing.ts'

/** An editor on an element. Its owner stops it. */
export interface OpenEditor {
  readonly writing: Writing
  readonly emphasis: Emphasis
  readonly highlights: Highlights
  readonly commented: CommentedWords
  readonly setView: (view: View, mayWrite: boolean) => void
  /** Calls back whenever the text is drawn anew. */
  readonly onShown: (listener: () => void) => () => void
  readonly stop: () => void
}

interface Surroundings {
  readonly pen: () => Pen | null
  readonly view: () => View
  readonly onCaret: (place: Place | null) => void
  readonly onCurrent: (id: SuggestionId | null) => void
}

export function openEditor(root: HTMLElement, reader: Reader, around: Surroundings): OpenEditor {
  const listeners = new Set<() => void>()
  const editor = createEditor({
    namespace: 'mesa',
    nodes: [PointNode, RunNode],
    editable: false,
    onError: (error) => {
      throw error
    },
  })
  hideFromReact(root)
  editor.setRootElement(root)
  const [writing, stopWriting] = startWriting({
    editor,
    reader,
    view: around.view,
    pen: around.pen,
    onShown: () => {
      for (const listener of listeners) listener()
    },
  })
  const emphasis = startEmphasis()
  const highlights = startHighlights(editor, writing.projection)
  listeners.add(highlights.redraw)
  const commented = startCommented(writing, around.view)
  listeners.add(commented.redraw)
  const click = (event: MouseEvent) => around.onCurrent(suggestionAt(event.target))
  root.addEventListener('click', click)
  const stops = [
    stopWriting,
    emphasis.stop,
    highlights.stop,
    commented.stop,
    () => root.removeEventListener('click', click),
    registerComposition(writing),
    registerCommands(writing),
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        if (!isFocused(editor)) return false
        writing.$remember()
        around.onCaret($selected()?.focus ?? null)
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        around.onCaret(null)
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ prevEditorState, editorState }) => {
      if (prevEditorState === editorState || !isFocused(editor)) return
      editorState.read(() => around.onCaret($selected()?.focus ?? null))
    }),
  ]
  return {
    writing,
    emphasis,
    highlights,
    commented,
    setView(view, mayWrite) {
      const isEditable = mayWrite && view === 'marked'
      editor.setEditable(isEditable)
      // Lexical leaves the attribute to its owner.
      root.setAttribute('contenteditable', String(isEditable))
      writing.projection.forget()
      editor.update(writing.$refresh, { discrete: true, tag: [SKIP_DOM_SELECTION_TAG] })
      for (const listener of listeners) listener()
    },
    onShown(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      for (const stop of stops.reverse()) stop()
      editor.setRootElement(null)
    },
  }
}

/**
 * At each of its commits React walks through all that is in a focused contenteditable, to keep a
 * selection that it never touches here: with 400 pages that is 27 ms a commit. It knows one by
 * this property; browsers and Lexical go by the attribute.
 */
function hideFromReact(root: HTMLElement): void {
  Object.defineProperty(root, 'contentEditable', { value: 'inherit', configurable: true })
}

/** The suggestion whose words were clicked on; of several the last, which lies on top. */
function suggestionAt(target: EventTarget | null): SuggestionId | null {
  const marked = target instanceof Element ? target.closest('[data-suggestions]') : null
  const ids = marked instanceof HTMLElement ? (marked.dataset.suggestions ?? '') : ''
  const last = ids.split(' ').at(-1) ?? ''
  return last === '' ? null : suggestionId(last)
}
