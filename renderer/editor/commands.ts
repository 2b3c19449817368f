import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_DOWN_COMMAND,
  REDO_COMMAND,
  SELECT_ALL_COMMAND,
  SKIP_SCROLL_INTO_VIEW_TAG,
  UNDO_COMMAND,
} from 'lexical'
import { withoutLetters } from '../../shared/document/references.ts'
import { registerClipboard } from './clipboard.ts'
import type { TellNotTaken } from './clipboard.ts'
import { $takeInput } from './input.ts'
import { $erase, $eraseSelected, $insertText, $shiftLevel } from './orders.ts'
import { $select } from './places.ts'
import type { Unit } from './steps.ts'
import { $points } from './StretchNode.ts'
import type { Writing } from './writing.ts'

/**
 * Turns whatever the browser and Lexical would do to the text into strokes of the pen, until
 * the returned function is called. Only composition is left to the browser (`composition.ts`);
 * what is dragged is apart (`drag-words.ts`).
 */
export function registerCommands(
  writing: Writing,
  tell: TellNotTaken = () => undefined,
): () => void {
  const { editor } = writing
  const critical = COMMAND_PRIORITY_CRITICAL
  let mayTabOut = false
  const stops = [
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        if (editor.isComposing()) return false
        event.preventDefault()
        $takeInput(writing, event, tell)
        return true
      },
      critical,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (data) => {
        // Lexical makes room for a composition with a character of no width; it never reaches the pen.
        const selection = $getSelection()
        const text = typeof data === 'string' ? data : (data.data ?? '')
        if (editor.isComposing() && $isRangeSelection(selection)) selection.insertText(text)
        else if (text !== '') $insertText(writing, withoutLetters(text))
        return true
      },
      critical,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.key === 'Escape') mayTabOut = true
        else if (event.key !== 'Tab' && event.key !== 'Shift') mayTabOut = false
        if (writing.pen() !== null && isLevelKey(event)) {
          event.preventDefault()
          $shiftLevel(writing, event.key === 'ArrowRight' ? 1 : -1)
          return true
        }
        if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return false
        if (mayTabOut || writing.pen() === null) return false
        event.preventDefault()
        $shiftLevel(writing, event.shiftKey ? -1 : 1)
        return true
      },
      critical,
    ),
    editor.registerCommand(
      UNDO_COMMAND,
      () => {
        writing.$perform((pen) => pen.undo())
        return true
      },
      critical,
    ),
    editor.registerCommand(
      REDO_COMMAND,
      () => {
        writing.$perform((pen) => pen.redo())
        return true
      },
      critical,
    ),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => $erased(writing, 'character', isBackward),
      critical,
    ),
    editor.registerCommand(
      DELETE_WORD_COMMAND,
      (isBackward) => $erased(writing, 'word', isBackward),
      critical,
    ),
    editor.registerCommand(
      DELETE_LINE_COMMAND,
      (isBackward) => {
        $selectToLineEnd(isBackward)
        $eraseSelected(writing)
        return true
      },
      critical,
    ),
    editor.registerCommand(
      SELECT_ALL_COMMAND,
      () => {
        $selectAll(writing)
        return true
      },
      critical,
    ),
    registerClipboard(writing, tell),
  ]
  return () => stops.reverse().forEach((stop) => stop())
}

/** Keys that Lexical takes for itself before the browser can say what they would delete. */
function $erased(writing: Writing, unit: Unit, isBackward: boolean): true {
  $erase(writing, unit, isBackward ? 'backward' : 'forward')
  return true
}

function $selectToLineEnd(isBackward: boolean): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection) && selection.isCollapsed()) {
    selection.modify('extend', isBackward, 'lineboundary')
  }
}

/** The window stays where it is, as in any text. */
function $selectAll({ projection }: Writing): void {
  const points = $points()
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return
  const anchor = { paragraph: first.getParagraph(), offset: 0 }
  const focus = { paragraph: last.getParagraph(), offset: last.getTextContentSize() }
  $select(projection, { anchor, focus })
  $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG)
}

/** Alt-Shift with an arrow, as in Word: also where Tab writes the verb that is offered. */
function isLevelKey({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!altKey || !shiftKey || ctrlKey || metaKey) return false
  return key === 'ArrowRight' || key === 'ArrowLeft'
}
