import {
  $getSelection,
  $isRangeSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { $copyTo, $pasteFrom } from './clipboard.ts'
import { $erase, $eraseSelected, $insertText, $shiftLevel, $splitHere } from './orders.ts'
import type { Unit } from './steps.ts'
import type { Writing } from './writing.ts'

/**
 * Turns whatever the browser and Lexical would do to the text into strokes of the pen, until
 * the returned function is called. Only composition is left to the browser (`composition.ts`).
 */
export function registerCommands(writing: Writing): () => void {
  const { editor } = writing
  const critical = COMMAND_PRIORITY_CRITICAL
  let mayTabOut = false
  const stops = [
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        if (editor.isComposing()) return false
        event.preventDefault()
        $takeInput(writing, event)
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
        else if (text !== '') $insertText(writing, text)
        return true
      },
      critical,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.key === 'Escape') mayTabOut = true
        else if (event.key !== 'Tab' && event.key !== 'Shift') mayTabOut = false
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
    editor.registerCommand(COPY_COMMAND, (event) => $copyTo(writing, event), critical),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if ($copyTo(writing, event)) $eraseSelected(writing)
        return true
      },
      critical,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        event.preventDefault()
        if ('clipboardData' in event) $pasteFrom(writing, event.clipboardData)
        return true
      },
      critical,
    ),
    // Words are not formatted or dragged about here: a drag would be a deletion and an insertion.
    editor.registerCommand(FORMAT_TEXT_COMMAND, () => true, critical),
    editor.registerCommand(DRAGSTART_COMMAND, (event) => stopped(event), critical),
    editor.registerCommand(DROP_COMMAND, (event) => stopped(event), critical),
  ]
  return () => stops.reverse().forEach((stop) => stop())
}

function $takeInput(writing: Writing, event: InputEvent): void {
  switch (event.inputType) {
    case 'insertText':
      return $insertText(writing, event.data ?? '')
    case 'insertReplacementText':
      $selectTarget(event)
      return $insertText(writing, event.data ?? event.dataTransfer?.getData('text/plain') ?? '')
    case 'insertParagraph':
    case 'insertLineBreak':
      return $splitHere(writing)
    case 'insertFromPaste':
    case 'insertFromDrop':
    case 'insertFromYank':
      $selectTarget(event)
      return $pasteFrom(writing, event.dataTransfer)
    case 'deleteContentBackward':
      return $erase(writing, 'character', 'backward')
    case 'deleteContentForward':
      return $erase(writing, 'character', 'forward')
    case 'deleteWordBackward':
      return $erase(writing, 'word', 'backward')
    case 'deleteWordForward':
      return $erase(writing, 'word', 'forward')
    case 'deleteSoftLineBackward':
    case 'deleteSoftLineForward':
    case 'deleteHardLineBackward':
    case 'deleteHardLineForward':
    case 'deleteByCut':
    case 'deleteByDrag':
    case 'deleteContent':
      $selectTarget(event)
      return $eraseSelected(writing)
    case 'historyUndo':
      return writing.$perform((pen) => pen.undo())
    case 'historyRedo':
      return writing.$perform((pen) => pen.redo())
    default:
      // Formatting and the like: nothing of it is in the ledger, so nothing happens.
      return undefined
  }
}

/** A spell checker replaces, and a line key deletes, what is not selected: the event says where. */
function $selectTarget(event: InputEvent): void {
  const [range] = event.getTargetRanges()
  const selection = $getSelection()
  if (range !== undefined && $isRangeSelection(selection)) selection.applyDOMRange(range)
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

function stopped(event: Event): boolean {
  event.preventDefault()
  return true
}
