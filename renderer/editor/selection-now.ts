import {
  COMMAND_PRIORITY_BEFORE_CRITICAL,
  COPY_COMMAND,
  CUT_COMMAND,
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
} from 'lexical'
import type { Writing } from './writing.ts'

/**
 * Lets keys and the clipboard work on what is selected now, until the returned function is called.
 * A page hears of a selection a moment after it is seen: of Shift+Left and Ctrl+X in one breath, or
 * while the page is busy, the second would take what was selected before the first.
 */
export function registerSelectionNow({ editor, $hear }: Writing): () => void {
  const $follow = () => {
    $hear()
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
