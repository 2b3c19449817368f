import type { Sight } from '../../shared/document/sight.ts'
import { stillThere } from '../../shared/draft/passages.ts'
import type { FoundSpan, Span } from '../../shared/draft/passages.ts'
import { liveRange, rangesIn } from './highlights.ts'
import { bringIntoSight } from './scrolling.ts'
import { spansIn } from './view-spans.ts'
import type { Writing } from './writing.ts'

/** Words that somebody commented on, those of the comment that is looked at, and what looks like a slip. In the marked view. */
export interface Underlined {
  readonly open: readonly Span[]
  readonly chosen: readonly Span[]
  /** Found a little behind the text; where it has changed since, they are not underlined. */
  readonly slips: readonly FoundSpan[]
}

/** Shows over the text what is said of it. A browser that cannot do so shows nothing. */
export interface Underlining {
  readonly show: (underlined: Underlined) => void
  /** Lays it over the text again, which was drawn anew. */
  readonly redraw: () => void
  /** Brings words into the middle of what is seen. */
  readonly reveal: (span: Span) => void
  readonly stop: () => void
}

/** The names under which the style sheet knows them. */
const OPEN = 'mesa-commented'
const CHOSEN = 'mesa-commented-chosen'
const SLIPS = 'mesa-slips'

/**
 * Of more slips than these the first are underlined; the list beside the text has all. What is laid
 * over the text costs at each key: with 7,000 live ranges it was 140 ms.
 */
const MOST_SLIPS = 200

export const NOTHING_UNDERLINED: Underlined = { open: [], chosen: [], slips: [] }

export function startUnderlining(writing: Writing, sight: () => Sight): Underlining {
  const { editor, reader, projection } = writing
  let underlined = NOTHING_UNDERLINED
  // Another text may be open on the page: of the names it has used, none is taken from it.
  const laid = new Map<string, Highlight>()
  let frame = 0

  const rangesOf = (spans: readonly Span[]): readonly StaticRange[] =>
    spansIn(sight(), reader.document(), spans).flatMap((span) => {
      const key = projection.keyOf(span.paragraph)
      const paragraph = key === null ? null : editor.getElementByKey(key)
      return paragraph === null ? [] : rangesIn(paragraph, span)
    })

  const lay = (name: string, spans: readonly Span[]) => {
    const before = laid.get(name)
    if (before !== undefined && CSS.highlights.get(name) === before) CSS.highlights.delete(name)
    laid.delete(name)
    if (spans.length === 0) return
    const highlight = new Highlight(...rangesOf(spans))
    laid.set(name, highlight)
    CSS.highlights.set(name, highlight)
  }

  const draw = () => {
    cancelAnimationFrame(frame)
    if (!('highlights' in CSS)) return
    lay(SLIPS, stillThere(reader, underlined.slips.slice(0, MOST_SLIPS)))
    lay(OPEN, underlined.open)
    lay(CHOSEN, underlined.chosen)
  }

  return {
    show(next) {
      underlined = next
      draw()
    },
    redraw() {
      if (Object.values(underlined).every(({ length }) => length === 0)) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    },
    reveal(span) {
      const [first] = rangesOf([span])
      if (first !== undefined) bringIntoSight(liveRange(first))
    },
    stop() {
      underlined = NOTHING_UNDERLINED
      draw()
    },
  }
}
