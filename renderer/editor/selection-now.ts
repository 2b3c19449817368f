import {
  $createRangeSelectionFromDom,
  $getSelection,
  $setSelection,
  COMMAND_PRIORITY_BEFORE_CRITICAL,
  COPY_COMMAND,
  CUT_COMMAND,
  getDOMSelection,
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import type { Writing } from './writing.ts'

/**
 * Lets keys and the clipboard work on what is selected now, until the returned function is called.
 * A page hears of a selection a moment after it is seen: of Shift+Left and Ctrl+X in one breath, or
 * while the page is busy, the second would take what was selected before the first.
 */
export function registerSelectionNow({ editor, $remember }: Writing): () => void {
  const $follow = () => {
    if ($followPage(editor)) $remember()
    return false
  }
  const first = COMMAND_PRIORITY_BEFORE_CRITICAL
  const stops = [
    editor.registerCommand(KEY_DOWN_COMMAND, $follow, first),
    editor.registerCommand(COPY_COMMAND, $follow, first),
    editor.registerCommand(CUT_COMMAND, $follow, first),
    editor.registerCommand(PASTE_COMMAND, $follow, first),
  ]
  return () => stops.reverse().forEach((stop) => stop())
}

/** Whether anything else is selected now. */
function $followPage(editor: LexicalEditor): boolean {
  const view = editor.getRootElement()?.ownerDocument.defaultView ?? null
  const now = view === null ? null : $createRangeSelectionFromDom(getDOMSelection(view), editor)
  const known = $getSelection()
  if (now === null || (known !== null && now.is(known))) return false
  $setSelection(now)
  return true
}
