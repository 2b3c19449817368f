import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  SELECTION_CHANGE_COMMAND,
  createEditor,
} from 'lexical'
import type { Format } from '../../shared/document/format.ts'
import type { Sight } from '../../shared/document/sight.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { SuggestionId } from '../../shared/ids.ts'
import { suggestionId } from '../../shared/ids.ts'
import type { Manner } from '../../shared/text/verbs/verbs.ts'
import type { TellNotTaken } from './clipboard.ts'
import { registerCommands } from './commands.ts'
import { registerComposition } from './composition.ts'
import { keepFilesOut, registerWordDragging } from './drag-words.ts'
import { registerDragging } from './drag-paragraph.ts'
import { startEmphasis } from './emphasis.ts'
import type { Emphasis } from './emphasis.ts'
import { registerFormatting } from './formatting.ts'
import { registerReferenceFollowing } from './follow-reference.ts'
import { startHighlights } from './highlights.ts'
import type { Highlights } from './highlights.ts'
import { holdLine } from './hold-line.ts'
import { registerOffering } from './offering/offering.ts'
import type { Offered, Offering } from './offering/offering.ts'
import { registerMoving } from './moving.ts'
import type { Moved } from './moving.ts'
import { layOutNearCaret } from './near-caret.ts'
import { NODES } from './projection.ts'
import { startUnderlining } from './underlined.ts'
import type { Underlining } from './underlined.ts'
import { registerSelectionNow } from './selection-now.ts'
import { registerUnbidden } from './unbidden.ts'
import { isFocused, startWriting } from './writing.ts'
import type { Writing } from './writing.ts'

/** An editor on an element. Its owner stops it. */
export interface OpenEditor {
  readonly writing: Writing
  readonly emphasis: Emphasis
  readonly highlights: Highlights
  readonly underlining: Underlining
  readonly offering: Offering
  /** Shows what the surroundings say is seen now; caret and lines stay where they were. */
  readonly setSight: (mayWrite: boolean) => void
  /** Calls back whenever the text is drawn anew. */
  readonly onShown: (listener: () => void) => () => void
  readonly stop: () => void
}

interface Surroundings {
  readonly pen: () => Pen | null
  readonly sight: () => Sight
  readonly onCaret: (place: Place | null) => void
  readonly onCurrent: (id: SuggestionId | null) => void
  readonly onNotTaken: TellNotTaken
  /** What is on where the caret is now, or throughout what is selected. */
  readonly onFormat: (format: Format) => void
  /** The person moved a paragraph; null where it goes no further. */
  readonly onMoved: (moved: Moved | null) => void
  /** How the verbs of the text stand; null offers none. */
  readonly manner: () => Manner | null
  readonly onOffered: (offered: Offered | null) => void
}

export function openEditor(root: HTMLElement, reader: Reader, around: Surroundings): OpenEditor {
  const listeners = new Set<() => void>()
  const editor = createEditor({
    namespace: 'mesa',
    nodes: NODES,
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
    sight: around.sight,
    pen: around.pen,
    onShown: (by) => {
      offering.follow(by)
      for (const listener of listeners) listener()
    },
  })
  const emphasis = startEmphasis()
  const highlights = startHighlights(editor, writing.projection)
  listeners.add(highlights.redraw)
  const underlining = startUnderlining(writing, around.sight)
  listeners.add(underlining.redraw)
  const stopFollowing = registerSelectionNow(writing)
  // Before all that takes keys: while a list is shown some of them are the list's.
  const [offering, stopOffering] = registerOffering(writing, around.manner, around.onOffered)
  const click = (event: MouseEvent) => around.onCurrent(suggestionAt(event.target))
  root.addEventListener('click', click)
  const stops = [
    stopWriting,
    emphasis.stop,
    highlights.stop,
    underlining.stop,
    stopFollowing,
    stopOffering,
    () => root.removeEventListener('click', click),
    registerReferenceFollowing(root, writing),
    registerComposition(writing),
    registerCommands(writing, around.onNotTaken),
    registerWordDragging(writing, around.onNotTaken),
    keepFilesOut(),
    layOutNearCaret(root),
    registerUnbidden(root, writing, around.onNotTaken),
    registerFormatting(writing, around.onFormat),
    registerMoving(writing, around.onMoved),
    registerDragging(root, writing, around.onMoved),
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        if (!isFocused(editor)) return false
        writing.$remember()
        around.onCaret(writing.$caret())
        offering.follow('caret')
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        writing.$takeBack()
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        around.onCaret(null)
        offering.close()
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ prevEditorState, editorState }) => {
      if (prevEditorState === editorState || !isFocused(editor)) return
      around.onCaret(editorState.read(writing.$caret))
    }),
  ]
  return {
    writing,
    emphasis,
    highlights,
    underlining,
    offering,
    setSight(mayWrite) {
      const letGo = holdLine(writing)
      editor.setEditable(mayWrite)
      // Lexical leaves the attribute to its owner.
      root.setAttribute('contenteditable', String(mayWrite))
      writing.projection.forget()
      writing.refresh()
      letGo()
      offering.follow('others')
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
