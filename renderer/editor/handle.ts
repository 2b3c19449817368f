import type { ParagraphId, SuggestionId } from '../../shared/ids.ts'
import type { EditorHandle } from './DraftEditor.tsx'
import type { OpenEditor } from './open-editor.ts'
import { $setProps, $shiftLevel } from './orders.ts'
import { $select } from './places.ts'
import { scrollerOf } from './scrolling.ts'

/** What the room may ask of an editor; nothing happens before it is open. */
export function createHandle(open: OpenEditor | null): EditorHandle {
  const root = () => open?.writing.editor.getRootElement() ?? null
  const update = (order: () => void) => open?.writing.editor.update(order, { discrete: true })
  return {
    focus: () => open?.writing.editor.focus(),
    enter(place) {
      if (open === null) return
      const { writing } = open
      writing.editor.focus(() => {
        update(() => $select(writing.projection, { anchor: place, focus: place }))
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
    caret: () => open?.writing.selected()?.focus ?? null,
    showFound: (found) => open?.highlights.show(found),
    revealHit: (hit) => open?.highlights.reveal(hit),
    reveal: (suggestion) => scrollTo(elementOf(root(), suggestion)),
    revealParagraph: (id) => scrollTo(paragraphElement(root(), id)),
    run(command) {
      if (open === null) return
      const { writing } = open
      if (command === 'undo' || command === 'redo') {
        update(() => writing.$perform((pen) => pen[command]()))
      } else {
        update(() => $shiftLevel(writing, command === 'indent' ? 1 : -1))
      }
    },
    setKind(kind) {
      if (open !== null) update(() => $setProps(open.writing, { kind }))
    },
    topOf(suggestion) {
      const element = elementOf(root(), suggestion)
      const scroller = element === null ? null : scrollerOf(element)
      if (element === null || scroller === null) return null
      const { top } = element.getBoundingClientRect()
      return top - scroller.getBoundingClientRect().top + scroller.scrollTop
    },
  }
}

function elementOf(root: HTMLElement | null, suggestion: SuggestionId): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-suggestions~="${CSS.escape(suggestion)}"]`) ?? null
}

function paragraphElement(root: HTMLElement | null, id: ParagraphId): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(id)}"]`) ?? null
}

function scrollTo(element: HTMLElement | null): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' })
}
