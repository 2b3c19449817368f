import {
  COMMAND_PRIORITY_CRITICAL,
  COPY_COMMAND,
  CUT_COMMAND,
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
} from 'lexical'
import { referencesIn } from '../../shared/document/references.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import { copiedBetween } from './copied.ts'
import type { Copied } from './copied.ts'
import { $eraseSelected } from './orders.ts'
import { fitted } from './paste/fitted.ts'
import type { Spot } from './paste/fitted.ts'
import type { NotTaken, Pasted } from './paste/pasted.ts'
import { toldOf } from './paste/pasted.ts'
import { readClipboard } from './paste/read-clipboard.ts'
import { $ordered, $selected } from './places.ts'
import { printCopied, printCopiedHtml } from './print-copied.ts'
import type { Writing } from './writing.ts'

/** Hears what could not be taken into the text as it was; null when all was. */
export type TellNotTaken = (why: NotTaken | null) => void

/**
 * Copies the words as they would stand, cuts them as a deletion, and pastes as an insertion,
 * until the returned function is called. With Shift a paste takes the words alone.
 */
export function registerClipboard(writing: Writing, tell: TellNotTaken): () => void {
  const { editor } = writing
  let isVerbatim = false
  const stops = [
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      ({ key, shiftKey, ctrlKey, metaKey }) => {
        isVerbatim = shiftKey && (ctrlKey || metaKey) && key.toLowerCase() === 'v'
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      COPY_COMMAND,
      (event) => {
        const data = clipboardOf(event)
        if (data === null || !$copyTo(writing, data)) return false
        event?.preventDefault()
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        event?.preventDefault()
        const data = clipboardOf(event)
        if (data === null) return true
        $copyTo(writing, data)
        // Also where there is nothing to copy: words that another has struck can be struck again.
        $eraseSelected(writing)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        event.preventDefault()
        const data = 'clipboardData' in event ? event.clipboardData : null
        if (data !== null) $pasteFrom(writing, data, isVerbatim ? 'verbatim' : 'formatted', tell)
        isVerbatim = false
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  ]
  return () => stops.reverse().forEach((stop) => stop())
}

/** Whether there was anything to copy. Within an editor update or read. */
export function $copyTo(writing: Writing, data: DataTransfer): boolean {
  const selected = $selected()
  if (selected === null) return false
  const { from, to } = $ordered(selected)
  const copied = $copiedFrom(writing, from, to)
  if (copied.every(({ text }) => text === '')) return false
  const said = referencesIn(writing.reader.document(), 'accepted')
  data.setData('text/plain', printCopied(copied, said))
  data.setData('text/html', printCopiedHtml(copied, said))
  return true
}

/** `from` is not after `to`. Within an editor update or read. */
export function $copiedFrom({ projection }: Writing, from: Place, to: Place): readonly Copied[] {
  const labelOf = (id: Place['paragraph']) => projection.$nodeOf(id)?.getLook().label ?? ''
  return copiedBetween(projection.paragraphs(), from, to, labelOf)
}

/** In place of what is selected. Within an editor update. */
export function $pasteFrom(
  writing: Writing,
  data: Pick<DataTransfer, 'getData'>,
  way: 'formatted' | 'verbatim',
  tell: TellNotTaken,
): void {
  const selected = $selected()
  if (selected === null || writing.pen() === null) return
  const { reader } = writing
  // What was copied from another meeting refers to nothing here: its words are words.
  const read = readClipboard(data, way, (id) =>
    reader.live(id) === null ? null : reader.referenceTo(id),
  )
  tell(read.ok ? toldOf(read.value) : read.error)
  if (!read.ok) return
  const { from, to } = $ordered(selected)
  const paragraphs = paragraphsAt(writing, read.value, to)
  writing.$perform((pen) => pen.replaceWithParagraphs(from, to, paragraphs))
}

/** What is written when something comes in at a place. */
export function paragraphsAt(writing: Writing, pasted: Pasted, place: Place) {
  return fitted(pasted, spotAt(writing, place))
}

function spotAt({ projection }: Writing, { paragraph, offset }: Place): Spot {
  const paragraphs = projection.paragraphs()
  const at = paragraphs.findIndex(({ id }) => id === paragraph)
  const here = paragraphs[at]
  const text = here?.runs.map((run) => run.text).join('') ?? ''
  const mayBeTitle = at === 0 || here?.props.kind === 'title'
  return { before: text.slice(0, offset), after: text.slice(offset), mayBeTitle }
}

function clipboardOf(event: unknown): DataTransfer | null {
  const isEvent = typeof event === 'object' && event !== null && 'clipboardData' in event
  // Headless there is no such class to ask for.
  return isEvent ? ((event as ClipboardEvent).clipboardData ?? null) : null
}
