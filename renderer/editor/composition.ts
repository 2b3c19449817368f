import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
} from 'lexical'
import type { Format } from '../../shared/document/format.ts'
import { textOf } from '../../shared/document/views.ts'
import type { Anchor, Place } from '../../shared/draft/anchors.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { differenceOf } from './difference.ts'
import { formatAt } from './formatting.ts'
import { $ordered, $selected } from './places.ts'
import { withLetters } from './reference-looks.ts'
import type { Writing } from './writing.ts'

/** What the paragraph held when the browser began to compose in it: text, and an item for each offset. */
interface Composing {
  readonly paragraph: ParagraphId
  readonly text: string
  /** In code units from its start. */
  readonly caret: number
  readonly anchors: readonly (Anchor | null)[]
  /** What was on at the caret. */
  readonly format: Format
}

/**
 * Lets the browser compose (dead keys, input methods, autocorrect on the fly) in a paragraph
 * that is left alone meanwhile, and reads back what it wrote.
 *
 * 1. What is selected is struck first: the browser would overwrite it.
 * 2. Others' words may arrive in the same paragraph: what was composed is put between the items
 *    it stood between when it began, wherever these are by then.
 */
export function registerComposition(writing: Writing): () => void {
  const { editor, projection } = writing
  let composing: Composing | null = null

  const $end = () => {
    const began = composing
    composing = null
    projection.frozen = null
    if (began === null) return
    const node = projection.$nodeOf(began.paragraph)
    const seen = node?.getTextContent().replace(NO_WIDTH, '')
    const written = seen === undefined ? began.text : withLetters(seen, began.text)
    projection.forget(began.paragraph)
    writing.$perform((pen) => {
      const { from, to, text } = differenceOf(began.text, written, began.caret)
      const [start, end] = [placeAt(writing, began, from), placeAt(writing, began, to)]
      if (start === null) return null
      if (text === '' && from === to) return start
      return end === null || from === to
        ? pen.insertText(start, text, began.format)
        : pen.replaceRange(start, end, text, undefined, began.format)
    })
    for (const { id } of writing.seen().paragraphs) {
      if (id === began.paragraph) return
    }
    node?.remove()
  }

  const stops = [
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        const selected = $selected()
        if (selected === null || writing.pen() === null) return false
        const { from, to } = $ordered(selected)
        const isRange = from.paragraph !== to.paragraph || from.offset !== to.offset
        if (isRange) $eraseFor(writing, from, to)
        composing = $begin(writing)
        projection.frozen = composing?.paragraph ?? null
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        // After Lexical has read the words from the page.
        queueMicrotask(() => editor.update($end, { discrete: true }))
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ tags }) => {
      // Safari and Firefox end a composition without the command.
      if (composing !== null && tags.has('composition-end')) {
        queueMicrotask(() => editor.update($end, { discrete: true }))
      }
    }),
  ]
  return () => stops.reverse().forEach((stop) => stop())
}

/** Strikes what is selected; what is composed stands after it, as what is typed would. */
function $eraseFor({ anchorAt, placeOf, $perform }: Writing, from: Place, to: Place): void {
  $perform((pen) => {
    const end = anchorAt(to)
    const start = pen.deleteRange(from, to)
    const isWithin = from.paragraph === to.paragraph && end !== null
    return isWithin ? placeOf(end) : start
  })
}

/** Lexical holds a place for the composed words with these. */
const NO_WIDTH = /[\u200b\u2060\ufeff]/g

function $begin(writing: Writing): Composing | null {
  const selection = $getSelection()
  const caret = $selected()?.focus
  if (!$isRangeSelection(selection) || caret === undefined) return null
  const { paragraph, offset: at } = caret
  const shown = writing.seen().paragraphs.find(({ id }) => id === paragraph)
  if (shown === undefined) return null
  const text = textOf(shown)
  const anchors = Array.from({ length: text.length + 1 }, (_, offset) =>
    writing.anchorAt({ paragraph, offset }),
  )
  const format = formatAt(writing, caret)
  return { paragraph, text, caret: at, anchors, format }
}

function placeAt({ placeOf }: Writing, { anchors }: Composing, offset: number): Place | null {
  const anchor = anchors[offset]
  return anchor === undefined || anchor === null ? null : placeOf(anchor)
}
