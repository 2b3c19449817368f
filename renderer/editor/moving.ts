import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  KEY_DOWN_COMMAND,
  createCommand,
} from 'lexical'
import type { Document } from '../../shared/document/document.ts'
import { namesIn } from '../../shared/document/names.ts'
import { shiftOf } from '../../shared/document/shift.ts'
import type { Shift } from '../../shared/document/shift.ts'
import { ownIn } from '../../shared/draft/own.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { $select, $selected } from './places.ts'
import type { Selected } from './places.ts'
import type { Writing } from './writing.ts'

/** What people call a paragraph before and after it was moved; null where it bears no number. */
export interface Moved {
  readonly from: string | null
  readonly to: string | null
}

/** Dispatched to move the caret's paragraph, or those selected, one up (-1) or down. */
export const SHIFT_PARAGRAPH_COMMAND = createCommand<1 | -1>('SHIFT_PARAGRAPH_COMMAND')

/** Alt-Shift with an arrow, as in Word: the caret's paragraph, or those selected, go one up or down. */
export function registerMoving(
  writing: Writing,
  onMoved: (moved: Moved | null) => void,
): () => void {
  const { editor } = writing
  const stopKeys = editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const { key, altKey, shiftKey, ctrlKey, metaKey } = event
      if (!altKey || !shiftKey || ctrlKey || metaKey) return false
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
      event.preventDefault()
      return editor.dispatchCommand(SHIFT_PARAGRAPH_COMMAND, key === 'ArrowUp' ? -1 : 1)
    },
    COMMAND_PRIORITY_CRITICAL,
  )
  const stopShifts = editor.registerCommand(
    SHIFT_PARAGRAPH_COMMAND,
    (by) => {
      if (writing.pen() !== null) onMoved($shiftParagraphs(writing, by))
      return true
    },
    COMMAND_PRIORITY_EDITOR,
  )
  return () => {
    stopShifts()
    stopKeys()
  }
}

/**
 * The caret's paragraph, or all that are selected, in the order of the accepted text. Null where
 * they go no further. Within an editor update.
 */
function $shiftParagraphs(writing: Writing, by: 1 | -1): Moved | null {
  const selected = $selected() ?? writing.selected()
  const pen = writing.pen()
  if (selected === null || pen === null) return null
  const document = writing.reader.document()
  const isOwn = ownIn(document, pen.author)
  const shift = shiftOf(document, touchedBy(writing, selected), by, isOwn)
  return shift && $move(writing, shift, selected.focus.paragraph)
}

/** Puts a paragraph after another, or first of all (null). Within an editor update. */
export function $moveParagraph(
  writing: Writing,
  paragraph: ParagraphId,
  after: ParagraphId | null,
): Moved | null {
  return $move(writing, { paragraphs: [paragraph], after }, paragraph)
}

/** The caret stays between its letters, and comes along with its paragraph. */
function $move(writing: Writing, { paragraphs, after }: Shift, named: ParagraphId): Moved | null {
  const selected = $selected() ?? writing.selected()
  const before = writing.reader.document()
  writing.$perform((pen) => {
    pen.moveAll(paragraphs, after)
    return null
  })
  if (selected !== null) {
    $select(writing.projection, selected)
    writing.$remember()
  }
  const now = writing.reader.document()
  return now === before ? null : { from: nameOf(before, named), to: nameOf(now, named) }
}

function touchedBy({ seen }: Writing, { anchor, focus }: Selected): readonly ParagraphId[] {
  const ids = seen().paragraphs.map(({ id }) => id)
  const ends = [ids.indexOf(anchor.paragraph), ids.indexOf(focus.paragraph)]
  return ids.slice(Math.min(...ends), Math.max(...ends) + 1)
}

function nameOf(document: Document, paragraph: ParagraphId): string | null {
  return namesIn('accepted', document).get(paragraph) ?? null
}
