import assert from 'node:assert/strict'
import { createHeadlessEditor } from '@lexical/headless'
import {
  $getRoot,
  BEFORE_INPUT_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import type { Document } from '../../shared/document/document.ts'
import { markedLabels } from '../../shared/document/labels.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { registerCommands } from '../../renderer/editor/commands.ts'
import { paragraphLook, runLooks } from '../../renderer/editor/looks.ts'
import { $select, $selected } from '../../renderer/editor/places.ts'
import { $isPointNode, PointNode } from '../../renderer/editor/PointNode.ts'
import { $isRunNode, RunNode } from '../../renderer/editor/RunNode.ts'
import { startWriting } from '../../renderer/editor/writing.ts'
import type { Desk } from '../support/drafting.ts'
import type { Hands } from './hands.ts'

/**
 * An editor without a page: everything comes in as Lexical's commands, and after every step its
 * nodes must say what the document says. `shown` is the reader that the editor is given.
 */
export function editorHands({ pen: own, reader }: Desk, shown: Reader = reader): Hands {
  let pen: Pen = own
  const editor = openHeadless()
  const [writing, stopWriting] = startWriting({
    editor,
    reader: shown,
    view: () => 'marked',
    pen: () => pen,
    onShown: () => undefined,
  })
  const stopCommands = registerCommands(writing)
  const update = (order: () => void) => editor.update(order, { discrete: true })
  const at = (from: Place, to: Place, order: () => void) =>
    update(() => {
      $select(writing.projection, { anchor: from, focus: to })
      order()
    })
  const input = (inputType: string) =>
    editor.dispatchCommand(BEFORE_INPUT_COMMAND, inputEvent(inputType))
  const type = (text: string) =>
    void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text)
  const withPen = (write: (own: Pen) => void) =>
    update(() =>
      writing.$perform((now) => {
        write(now)
        return null
      }),
    )
  return {
    type: (place, text) => at(place, place, () => type(text)),
    erase: (from, to) => at(from, to, () => input('deleteContentBackward')),
    replace: (from, to, text) => at(from, to, () => type(text)),
    split: (place) => at(place, place, () => input('insertParagraph')),
    press: (place, unit, direction) =>
      at(place, place, () => {
        const command = unit === 'word' ? DELETE_WORD_COMMAND : DELETE_CHARACTER_COMMAND
        editor.dispatchCommand(command, direction === 'backward')
      }),
    paste: (place, lines) =>
      at(place, place, () => editor.dispatchCommand(PASTE_COMMAND, pasteEvent(lines.join('\n')))),
    setKind: (paragraph, kind, level) =>
      withPen((now) => now.setProps([paragraph], { kind, level })),
    setFormat: (from, to, attribute, isOn) =>
      withPen((now) => now.setFormat(from, to, attribute, isOn)),
    move: (paragraph, after) => withPen((now) => now.move(paragraph, after)),
    undo: () => update(() => editor.dispatchCommand(UNDO_COMMAND, undefined)),
    redo: () => update(() => editor.dispatchCommand(REDO_COMMAND, undefined)),
    take(other) {
      pen = other
    },
    check() {
      assert.equal(shownBy(editor), expectedOf(reader.document()), 'the editor shows the document')
      const kept = writing.selected()
      const selected = editor.getEditorState().read($selected)
      if (kept !== null) assert.deepEqual(selected, kept, 'the caret stays where it was')
    },
    stop() {
      stopCommands()
      stopWriting()
    },
  }
}

function openHeadless(): LexicalEditor {
  const editor = createHeadlessEditor({
    namespace: 'mesa',
    nodes: [PointNode, RunNode],
    onError: (error) => {
      throw error
    },
  })
  // It throws instead of answering that there is none, which is all that is asked of it.
  editor.getRootElement = () => null
  return editor
}

/** A paragraph a line: its look, then its runs, each with its look. */
function shownBy(editor: LexicalEditor): string {
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((point) => {
        assert.ok($isPointNode(point), 'the text is made of points')
        const { __paragraph, __look } = point.getLatest()
        const runs = point.getChildren().map((run) => {
          assert.ok($isRunNode(run), 'a point is made of runs')
          return [run.getTextContent(), run.getLook()]
        })
        return JSON.stringify([__paragraph, __look, ...runs])
      })
      .join('\n'),
  )
}

function expectedOf(document: Document): string {
  const labels = markedLabels(document)
  return document.paragraphs
    .map((paragraph, at) => {
      const label = labels[at] ?? { label: null, struck: null, isProposed: false }
      const looks = runLooks(paragraph, document.suggestions)
      const runs = paragraph.runs.map(({ text }, index) => [text, looks[index]])
      const look = paragraphLook(paragraph, label, document.suggestions)
      return JSON.stringify([paragraph.id, look, ...runs])
    })
    .join('\n')
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

function pasteEvent(text: string): ClipboardEvent {
  const getData = (type: string) => (type === 'text/plain' ? text : '')
  const clipboardData = { getData, types: ['text/plain'], files: [], items: [] }
  return { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent // see above
}
