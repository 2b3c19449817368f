import assert from 'node:assert/strict'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setCompositionKey,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  DRAGEND_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { EditorState, LexicalCommand, LexicalEditor } from 'lexical'
import type { Document } from '../../shared/document/document.ts'
import { referencesIn } from '../../shared/document/references.ts'
import { MARKED } from '../../shared/document/sight.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { registerCommands } from '../../renderer/editor/commands.ts'
import { registerComposition } from '../../renderer/editor/composition.ts'
import { registerWordDragging } from '../../renderer/editor/drag-words.ts'
import { footnoteSigns } from '../../renderer/editor/footnote-signs.ts'
import { registerFormatting } from '../../renderer/editor/formatting.ts'
import { $moveParagraph, registerMoving } from '../../renderer/editor/moving.ts'
import { $insertText, $setProps } from '../../renderer/editor/orders.ts'
import { $select, $selected } from '../../renderer/editor/places.ts'
import { Projection } from '../../renderer/editor/projection.ts'
import { $isRunNode } from '../../renderer/editor/RunNode.ts'
import { signedRuns } from '../../renderer/editor/signed-runs.ts'
import { $points } from '../../renderer/editor/StretchNode.ts'
import { startWriting } from '../../renderer/editor/writing.ts'
import type { Desk } from '../support/drafting.ts'
import { openHeadless } from '../support/headless-editor.ts'
import { lineFrom } from './hands.ts'
import type { Hands } from './hands.ts'

/**
 * An editor without a page: everything comes in as Lexical's commands, and after every step its
 * nodes must say what the document says. `shown` is the reader that the editor is given.
 */
export function editorHands({ pen: own, reader }: Desk, shown: Reader = reader): Hands {
  let pen: Pen = own
  const editor = openHeadless()
  const mirror = openHeadless()
  let looked: { readonly document: Document; readonly state: EditorState } | null = null
  let goal: Place | null = null
  const [writing, stopWriting] = startWriting({
    editor,
    reader: shown,
    sight: () => MARKED,
    pen: () => pen,
    onShown: () => undefined,
  })
  const stops = [
    stopWriting,
    registerCommands(writing),
    registerComposition(writing),
    registerFormatting(writing, () => undefined),
    registerMoving(writing, () => undefined),
    registerWordDragging(
      writing,
      () => undefined,
      () => goal,
    ),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        // Lexical would go on to read the words from the page.
        $setCompositionKey(null)
        return true
      },
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
  ]
  const update = (order: () => void) => editor.update(order, { discrete: true })
  const at = (from: Place, to: Place, order: () => void) =>
    update(() => {
      $select(writing.projection, { anchor: from, focus: to })
      // As when the browser says that the selection has changed.
      writing.$remember()
      order()
    })
  const input = (inputType: string) =>
    editor.dispatchCommand(BEFORE_INPUT_COMMAND, inputEvent(inputType))
  const type = (text: string) =>
    void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text)
  return {
    type: (place, text) => at(place, place, () => type(text)),
    refer: (place, letter) => at(place, place, () => $insertText(writing, letter)),
    erase: (from, to) => at(from, to, () => input('deleteContentBackward')),
    cut: (from, to) => at(from, to, () => editor.dispatchCommand(CUT_COMMAND, cutEvent())),
    grab(from, to) {
      const data = carriedData()
      at(from, to, () => editor.dispatchCommand(DRAGSTART_COMMAND, dragEvent(data, false)))
      return {
        drop(place, isCopy) {
          goal = place
          update(() => editor.dispatchCommand(DROP_COMMAND, dragEvent(data, isCopy)))
        },
        leave: () => update(() => editor.dispatchCommand(DRAGEND_COMMAND, dragEvent(data, false))),
      }
    },
    replace: (from, to, text) => at(from, to, () => type(text)),
    split: (place) => at(place, place, () => input('insertParagraph')),
    press: (place, unit, direction) =>
      at(place, place, () => {
        const command = unit === 'word' ? DELETE_WORD_COMMAND : DELETE_CHARACTER_COMMAND
        editor.dispatchCommand(command, direction === 'backward')
      }),
    deleteLine(place, direction) {
      const [from, to] = lineFrom(reader, place, direction)
      const type = direction === 'backward' ? 'deleteSoftLineBackward' : 'deleteSoftLineForward'
      // The page's event says what the line is; here it is what is selected.
      at(from, to, () => input(type))
    },
    compose(place, text, meanwhile) {
      const dispatch = (command: LexicalCommand<CompositionEvent>) =>
        editor.dispatchCommand(command, compositionEvent(text))
      at(place, place, () => dispatch(COMPOSITION_START_COMMAND))
      // The browser writes into the page, and Lexical reads that back.
      update(() => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(text)
      })
      meanwhile()
      atOnce(() => update(() => dispatch(COMPOSITION_END_COMMAND)))
    },
    paste: (place, lines) =>
      at(place, place, () => editor.dispatchCommand(PASTE_COMMAND, pasteEvent(lines.join('\n')))),
    setKind: (paragraph, kind, level) => {
      const place = { paragraph, offset: 0 }
      at(place, place, () => $setProps(writing, { kind, level }))
    },
    // A command turns it about; on or off is for the editor to say.
    setFormat: (from, to, attribute) =>
      at(from, to, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, attribute)),
    move: (paragraph, after) => update(() => $moveParagraph(writing, paragraph, after)),
    undo: () => update(() => editor.dispatchCommand(UNDO_COMMAND, undefined)),
    redo: () => update(() => editor.dispatchCommand(REDO_COMMAND, undefined)),
    take(other) {
      pen = other
    },
    check() {
      const [document, state] = [reader.document(), editor.getEditorState()]
      if (document === looked?.document && state === looked.state) return
      looked = { document, state }
      const drawn = shownBy(editor)
      assert.equal(wordsIn(drawn), wordsOf(document), 'the editor shows the document')
      mirror.update(
        () => {
          $getRoot().clear()
          new Projection().$show(document, MARKED)
        },
        { discrete: true },
      )
      assert.equal(linesOf(drawn), linesOf(shownBy(mirror)), 'it looks as if drawn anew')
      const kept = writing.selected()
      const selected = state.read($selected)
      if (kept !== null) assert.deepEqual(selected, kept, 'the caret stays where it was')
    },
    stop() {
      for (const each of stops.reverse()) each()
    },
  }
}

/** Does at once what is put off to the end of the browser's task. */
function atOnce(act: () => void): void {
  const later = globalThis.queueMicrotask
  const tasks: (() => void)[] = []
  globalThis.queueMicrotask = (task) => void tasks.push(task)
  try {
    act()
  } finally {
    globalThis.queueMicrotask = later
  }
  for (const task of tasks) task()
}

/** A paragraph as an editor has it. */
interface Drawn {
  readonly id: ParagraphId
  readonly look: unknown
  readonly runs: readonly (readonly [text: string, look: unknown])[]
}

function shownBy(editor: LexicalEditor): readonly Drawn[] {
  return editor.getEditorState().read(() =>
    $points().map((point): Drawn => {
      const { __paragraph: id, __look: look } = point.getLatest()
      const runs = point.getChildren().map((run) => {
        assert.ok($isRunNode(run), 'a point is made of runs')
        return [run.getTextContent(), run.getLook()] as const
      })
      return { id, look, runs }
    }),
  )
}

function linesOf(drawn: readonly Drawn[]): string {
  return drawn.map((point) => JSON.stringify(point)).join('\n')
}

function wordsIn(drawn: readonly Drawn[]): string {
  return drawn.map(({ id, runs }) => `${id} ${runs.map(([text]) => text).join('|')}`).join('\n')
}

/** Runs are cut where the numbers of footnotes and references stand. */
function wordsOf(document: Document): string {
  const { paragraphs, suggestions } = document
  const signs = footnoteSigns(document)
  const words = referencesIn(document, 'marked')
  return paragraphs
    .map((paragraph) => {
      const { runs } = signedRuns(paragraph, suggestions, signs.get(paragraph.id), words)
      return `${paragraph.id} ${runs.map((run) => run.text).join('|')}`
    })
    .join('\n')
}

function compositionEvent(data: string): CompositionEvent {
  return { data, preventDefault: () => undefined } as unknown as CompositionEvent // see below
}

/** Only what the commands look at: without a page there are no events. */
function inputEvent(inputType: string): InputEvent {
  const event = {
    inputType,
    data: null,
    getTargetRanges: () => [],
    preventDefault: () => undefined,
  }
  return event as unknown as InputEvent // see above
}

function cutEvent(): ClipboardEvent {
  const clipboardData = { setData: () => undefined }
  return { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent // see above
}

/** What a drag carries, by type. */
function carriedData(): DataTransfer {
  const carried = new Map<string, string>()
  const data = {
    setData: (type: string, text: string) => void carried.set(type, text),
    getData: (type: string) => carried.get(type) ?? '',
    get types() {
      return [...carried.keys()]
    },
    files: [],
    items: [],
  }
  return data as unknown as DataTransfer // see above
}

function dragEvent(dataTransfer: DataTransfer, ctrlKey: boolean): DragEvent {
  const event = { dataTransfer, ctrlKey, altKey: false, preventDefault: () => undefined }
  return event as unknown as DragEvent // see above
}

function pasteEvent(text: string): ClipboardEvent {
  const getData = (type: string) => (type === 'text/plain' ? text : '')
  const clipboardData = { getData, types: ['text/plain'], files: [], items: [] }
  return { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent // see above
}
