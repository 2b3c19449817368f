import {
  $createRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
} from 'lexical'
import type { Place } from '../../shared/draft/anchors.ts'
import type { NewParagraph } from '../../shared/draft/lines.ts'
import { paragraphId } from '../../shared/ids.ts'
import { $copiedFrom, $copyTo, paragraphsAt } from './clipboard.ts'
import type { TellNotTaken } from './clipboard.ts'
import { toldOf } from './paste/pasted.ts'
import { readClipboard } from './paste/read-clipboard.ts'
import { $selected } from './places.ts'
import { isOnEnd } from './reference-looks.ts'
import type { Writing } from './writing.ts'

/**
 * Lets words be dragged, until the returned function is called. Within the text they are struck
 * where they stood and written where they are dropped, as one suggestion; with Ctrl, or Option,
 * they are only written. From outside they come in as by a paste. The browser itself drops nothing.
 * Where something is dropped the page tells, but for who has none.
 */
export function registerWordDragging(
  writing: Writing,
  tell: TellNotTaken,
  $placeOf: (event: DragEvent) => Place | null = $placeAt,
): () => void {
  const { editor } = writing
  let isOwn = false

  const $drop = (event: DragEvent, data: DataTransfer) => {
    const source = isOwn && data.types.includes(OWN_TYPE) ? selectedIn(writing) : null
    isOwn = false
    const place = $placeOf(event)
    if (place === null) return
    if (source === null) return $dropForeign(data, place)
    const copied = $copiedFrom(writing, source.from, source.to)
    const paragraphs = paragraphsAt(
      writing,
      { paragraphs: copied, verbatim: null, remarks: [] },
      place,
    )
    if (event.ctrlKey || event.altKey) return $insert(place, paragraphs)
    if (isWithin(writing, place, source)) return
    writing.$perform((pen) => pen.carry(source.from, source.to, place, paragraphs))
  }

  const $dropForeign = (data: DataTransfer, place: Place) => {
    const read = readClipboard(data, 'formatted')
    tell(read.ok ? toldOf(read.value) : read.error)
    if (read.ok) $insert(place, paragraphsAt(writing, read.value, place))
  }

  const $insert = (place: Place, paragraphs: readonly NewParagraph[]) =>
    writing.$perform((pen) => pen.insertParagraphs(place, paragraphs))

  const stops = [
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        const data = event.dataTransfer
        isOwn = data !== null && $copyTo(writing, data)
        if (!isOwn) event.preventDefault()
        data?.setData(OWN_TYPE, 'words')
        if (data !== null) data.effectAllowed = 'copyMove'
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        // Over words the browser shows by itself where they would go.
        if (hasFiles(event)) event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        isOwn = false
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        event.preventDefault()
        if (event.dataTransfer === null || writing.pen() === null) return true
        if (hasFiles(event) && !bringsPicture(event.dataTransfer)) return true
        editor.getRootElement()?.focus({ preventScroll: true })
        $drop(event, event.dataTransfer)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  ]
  return () => stops.reverse().forEach((stop) => stop())
}

/** A picture is nothing for a text; another file may be one that comes back, which the room takes. */
export function bringsPicture({ files }: Pick<DataTransfer, 'files'>): boolean {
  return [...files].some(({ type }) => type.startsWith('image/'))
}

/** A browser that is given a file where none is wanted opens it, and the room is gone. */
export function keepFilesOut(): () => void {
  const refuse = (event: DragEvent) => {
    if (!hasFiles(event) || event.defaultPrevented) return
    if (event.target instanceof HTMLInputElement) return
    event.preventDefault()
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
  return () => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', refuse)
  }
}

/** Tells our own words from others' while they are dragged. */
const OWN_TYPE = 'application/x-mesa-words'

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

interface Range {
  readonly from: Place
  readonly to: Place
}

/** What was selected when the drag began, wherever it stands by now. */
function selectedIn(writing: Writing): Range | null {
  const selected = writing.selected()
  if (selected === null) return null
  const { anchor, focus } = selected
  return compare(writing, anchor, focus) <= 0
    ? { from: anchor, to: focus }
    : { from: focus, to: anchor }
}

function isWithin(writing: Writing, place: Place, { from, to }: Range): boolean {
  return compare(writing, from, place) <= 0 && compare(writing, place, to) <= 0
}

function compare({ projection }: Writing, a: Place, b: Place): number {
  if (a.paragraph === b.paragraph) return a.offset - b.offset
  const ids = projection.paragraphs().map(({ id }) => id)
  return ids.indexOf(a.paragraph) - ids.indexOf(b.paragraph)
}

function offsetIn({ offsetNode, offset }: CaretPosition, clientX: number): number {
  const reference = offsetNode.parentElement?.closest('.reference') ?? null
  if (reference === null) return offset
  return isOnEnd(reference, clientX) ? (offsetNode.textContent?.length ?? offset) : 0
}

/** Puts the caret where something is dropped. Within an editor update. */
function $placeAt({ clientX, clientY }: DragEvent): Place | null {
  const position = document.caretPositionFromPoint(clientX, clientY)
  if (position === null) return null
  const number = position.offsetNode.parentElement?.closest('.point-number')
  const paragraph = number?.closest('[data-paragraph]')?.getAttribute('data-paragraph') ?? null
  if (paragraph !== null) return { paragraph: paragraphId(paragraph), offset: 0 }
  const range = document.createRange()
  range.setStart(position.offsetNode, offsetIn(position, clientX))
  const selection = $createRangeSelection()
  selection.applyDOMRange(range)
  $setSelection(selection)
  return $selected()?.focus ?? null
}
