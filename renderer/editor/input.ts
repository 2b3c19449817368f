import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND } from 'lexical'
import { withoutLetters } from '../../shared/document/references.ts'
import { $pasteFrom } from './clipboard.ts'
import type { TellNotTaken } from './clipboard.ts'
import { $erase, $eraseSelected, $insertText, $shiftLevel, $splitHere } from './orders.ts'
import { cleaned } from './paste/cleaned.ts'
import type { Writing } from './writing.ts'

/**
 * Does what the browser asks leave for, but for composition. Within an editor update.
 *
 * Each type of the Input Events specification is a stroke of the pen or comes to nothing: what
 * the ledger has no word for (fonts, colours, lists, links, rules) does not happen. Words that
 * are dragged out of the text stay: only a drop within it moves them (`drag.ts`).
 */
export function $takeInput(writing: Writing, event: InputEvent, tell: TellNotTaken): void {
  switch (event.inputType) {
    case 'insertText':
      return $insertText(writing, wordsOf(event))
    case 'insertReplacementText':
      $selectTarget(event)
      return $insertText(writing, wordsOf(event))
    case 'insertParagraph':
    case 'insertLineBreak':
      return $splitHere(writing)
    case 'insertFromPaste':
    case 'insertFromPasteAsQuotation':
    case 'insertFromDrop':
    case 'insertFromYank':
      $selectTarget(event)
      return $pasteFrom(writing, contentOf(event), 'formatted', tell)
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
    case 'deleteEntireSoftLine':
    case 'deleteHardLineBackward':
    case 'deleteHardLineForward':
    case 'deleteByCut':
    case 'deleteContent':
      $selectTarget(event)
      return $eraseSelected(writing)
    case 'historyUndo':
      return writing.$perform((pen) => pen.undo())
    case 'historyRedo':
      return writing.$perform((pen) => pen.redo())
    case 'formatBold':
      return void writing.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')
    case 'formatItalic':
      return void writing.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')
    case 'formatUnderline':
      return void writing.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'underline')
    case 'formatIndent':
      return $shiftLevel(writing, 1)
    case 'formatOutdent':
      return $shiftLevel(writing, -1)
    default:
      return undefined
  }
}

/** A spell checker gives its word as data of a transfer, speech and keys as the event's own. */
function wordsOf({ data, dataTransfer }: InputEvent): string {
  return withoutLetters(cleaned(data ?? dataTransfer?.getData('text/plain') ?? ''))
}

/** A yank has only words. */
function contentOf({ data, dataTransfer }: InputEvent): Pick<DataTransfer, 'getData'> {
  return dataTransfer ?? { getData: (type) => (type === 'text/plain' ? (data ?? '') : '') }
}

/** A spell checker replaces, and a line key deletes, what is not selected: the event says where. */
function $selectTarget(event: InputEvent): void {
  const [range] = event.getTargetRanges()
  const selection = $getSelection()
  if (range !== undefined && $isRangeSelection(selection)) selection.applyDOMRange(range)
}
