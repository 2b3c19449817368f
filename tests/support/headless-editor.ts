import { createHeadlessEditor } from '@lexical/headless'
import {
  BEFORE_INPUT_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DROP_COMMAND,
  PASTE_COMMAND,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { MARKED } from '../../shared/document/sight.ts'
import type { Sight } from '../../shared/document/sight.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import { registerCommands } from '../../renderer/editor/commands.ts'
import { registerWordDragging } from '../../renderer/editor/drag-words.ts'
import type { NotTaken } from '../../renderer/editor/paste/pasted.ts'
import { $select } from '../../renderer/editor/places.ts'
import { NODES } from '../../renderer/editor/projection.ts'
import { $points } from '../../renderer/editor/StretchNode.ts'
import { startWriting } from '../../renderer/editor/writing.ts'
import type { Desk } from './drafting.ts'

/** An editor on a draft without a page, to which the browser's events are told. */
export interface HeadlessEditor {
  select(from: Place, to: Place): void
  /** Answers whether the browser was stopped from doing it itself. */
  input(inputType: string, data?: string): boolean
  paste(types: Readonly<Record<string, string>>): void
  /** As from another program. */
  drop(at: Place, types: Readonly<Record<string, string>>): void
  copy(): ReadonlyMap<string, string>
  cut(): ReadonlyMap<string, string>
  /** What it shows, a paragraph a line. */
  lines(): readonly string[]
  /** Where the caret is, in what is seen. */
  caret(): Place | null
  /** What could not be taken in. */
  readonly notTaken: readonly NotTaken[]
}

export function openHeadlessEditor({ reader, pen }: Desk, sight: Sight = MARKED): HeadlessEditor {
  const editor = openHeadless()
  const notTaken: NotTaken[] = []
  const tell = (why: NotTaken | null) => {
    if (why !== null) notTaken.push(why)
  }
  let goal: Place | null = null
  const [writing] = startWriting({
    ...{ editor, reader, sight: () => sight },
    pen: () => pen,
    onShown: () => undefined,
  })
  registerCommands(writing, tell)
  registerWordDragging(writing, tell, () => goal)
  const update = (order: () => void) => editor.update(order, { discrete: true })
  const taken = (command: typeof COPY_COMMAND) => {
    const data = new Map<string, string>()
    const clipboardData = { setData: (type: string, text: string) => void data.set(type, text) }
    const event = { clipboardData, preventDefault: () => undefined }
    update(() => editor.dispatchCommand(command, event as unknown as ClipboardEvent)) // see below
    return data
  }
  return {
    notTaken,
    select: (anchor, focus) =>
      update(() => {
        $select(writing.projection, { anchor, focus })
        // A page tells of each change of selection.
        writing.$remember()
      }),
    input(inputType, data) {
      let isStopped = false
      const event = {
        inputType,
        data: data ?? null,
        getTargetRanges: () => [],
        preventDefault: () => (isStopped = true),
      }
      // Only what the commands look at: without a page there are no events.
      update(() => editor.dispatchCommand(BEFORE_INPUT_COMMAND, event as unknown as InputEvent))
      return isStopped
    },
    paste(types) {
      const clipboardData = { getData: (type: string) => types[type] ?? '' }
      const event = { clipboardData, preventDefault: () => undefined }
      update(() => editor.dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent)) // see above
    },
    drop(at, types) {
      goal = at
      const getData = (type: string) => types[type] ?? ''
      const dataTransfer = { getData, types: Object.keys(types), files: [] }
      const event = { dataTransfer, preventDefault: () => undefined }
      update(() => editor.dispatchCommand(DROP_COMMAND, event as unknown as DragEvent)) // see above
    },
    lines: () => editor.read(() => $points().map((point) => point.getTextContent())),
    caret: () => writing.selected()?.focus ?? null,
    copy: () => taken(COPY_COMMAND),
    cut: () => taken(CUT_COMMAND),
  }
}

/** Lexical with our nodes, and no page. */
export function openHeadless(): LexicalEditor {
  const editor = createHeadlessEditor({
    namespace: 'mesa',
    nodes: NODES,
    onError: (error) => {
      throw error
    },
  })
  // It throws instead of answering that there is none, which is all that is asked of it.
  editor.getRootElement = () => null
  return editor
}
