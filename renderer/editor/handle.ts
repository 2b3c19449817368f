import { FORMAT_TEXT_COMMAND } from 'lexical'
import type { Place } from '../../shared/draft/anchors.ts'
import type { ParagraphId, SuggestionId } from '../../shared/ids.ts'
import type { EditorHandle } from './DraftEditor.tsx'
import { SHIFT_PARAGRAPH_COMMAND } from './moving.ts'
import type { OpenEditor } from './open-editor.ts'
import { $insertText, $setProps, $shiftLevel } from './orders.ts'
import { $select } from './places.ts'
import { bringIntoSight } from './scrolling.ts'

/** What the room may ask of an editor; nothing happens before it is open. */
export function createHandle(open: OpenEditor | null): EditorHandle {
  const root = () => open?.writing.editor.getRootElement() ?? null
  const update = (order: () => void) => open?.writing.editor.update(order, { discrete: true })
  return {
    focus() {
      // Lexical takes the focus only after its next update, which may be one that leaves it alone.
      root()?.focus({ preventScroll: true })
      open?.writing.editor.focus()
    },
    enter(place) {
      if (open === null) return
      const { writing } = open
      writing.editor.focus(() => {
        const seen = writing.fromMarked(place)
        if (seen === null) return
        update(() => $select(writing.projection, { anchor: seen, focus: seen }))
      })
    },
    select({ paragraph, from, to }) {
      if (open === null) return
      const { writing } = open
      const anchor = { paragraph, offset: from }
      const focus = { paragraph, offset: to }
      // Lexical's own way to take the focus goes by the end of the text, and scrolls there.
      root()?.focus({ preventScroll: true })
      update(() => $select(writing.projection, { anchor, focus }))
    },
    selectedWords() {
      const selection = window.getSelection()
      const isHere = root()?.contains(selection?.anchorNode ?? null) === true
      return isHere ? String(selection) : ''
    },
    caret: () => open?.writing.caret() ?? null,
    showFound: (found) => open?.highlights.show(found),
    revealHit: (hit) => open?.highlights.reveal(hit),
    selection: () => selectionIn(open),
    revealSpan: (span) => open?.underlining.reveal(span),
    boxOf: (id) => paragraphElement(open, id)?.getBoundingClientRect() ?? null,
    reveal: (suggestion) => show(elementOf(root(), suggestion)),
    revealParagraph: (id) => show(paragraphElement(open, id)),
    run(command) {
      if (open === null) return
      const { writing } = open
      if (command === 'undo' || command === 'redo') {
        update(() => writing.$perform((pen) => pen[command]()))
      } else {
        update(() => $shiftLevel(writing, command === 'indent' ? 1 : -1))
      }
    },
    format(attribute) {
      root()?.focus({ preventScroll: true })
      open?.writing.editor.dispatchCommand(FORMAT_TEXT_COMMAND, attribute)
    },
    shift(by) {
      root()?.focus({ preventScroll: true })
      open?.writing.editor.dispatchCommand(SHIFT_PARAGRAPH_COMMAND, by)
    },
    offerVerbs() {
      root()?.focus({ preventScroll: true })
      open?.offering.ask()
    },
    write(text) {
      root()?.focus({ preventScroll: true })
      if (open !== null) update(() => $insertText(open.writing, text))
    },
    setKind(kind) {
      if (open !== null) update(() => $setProps(open.writing, { kind }))
    },
    topOf(suggestion, paragraph, { fromPx, toPx }) {
      const within = paragraph === null ? null : paragraphElement(open, paragraph)
      const stretch = within?.closest('.stretch')?.getBoundingClientRect()
      const isFar = stretch !== undefined && (stretch.bottom < fromPx || stretch.top > toPx)
      if (isFar) return stretch.bottom < fromPx ? stretch.bottom : stretch.top
      return elementOf(within, suggestion)?.getBoundingClientRect().top ?? null
    },
  }
}

/** In the order of the text, whichever way it was selected. */
function selectionIn(open: OpenEditor | null): { from: Place; to: Place } | null {
  const selected = open?.writing.selected() ?? null
  if (open === null || selected === null) return null
  const { anchor, focus } = selected
  const order = open.writing.seen().paragraphs.map(({ id }) => id)
  const by = order.indexOf(anchor.paragraph) - order.indexOf(focus.paragraph)
  const isBackward = by > 0 || (by === 0 && anchor.offset > focus.offset)
  return open.writing.toMarked(isBackward ? [focus, anchor] : [anchor, focus])
}

/** The first that bears a suggestion's mark, the element itself included. */
function elementOf(within: HTMLElement | null, suggestion: SuggestionId): HTMLElement | null {
  const id = CSS.escape(suggestion)
  const marked = ['data-suggestions', 'data-note-before-of', 'data-note-after-of']
    .map((name) => `[${name}~="${id}"]`)
    .join()
  if (within?.matches(marked) === true) return within
  return within?.querySelector<HTMLElement>(marked) ?? null
}

function paragraphElement(open: OpenEditor | null, id: ParagraphId): HTMLElement | null {
  const key = open?.writing.projection.keyOf(id) ?? null
  return key === null ? null : (open?.writing.editor.getElementByKey(key) ?? null)
}

function show(element: HTMLElement | null): void {
  if (element !== null) bringIntoSight(element)
}
