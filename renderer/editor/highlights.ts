import type { LexicalEditor } from 'lexical'
import type { Hit, Stretch } from '../../shared/text/hits.ts'
import type { Projection } from './projection.ts'
import { wordsIn } from './RunNode.ts'
import { bringIntoSight, scrollerOf } from './scrolling.ts'

/** What a search shows in the text: all that it found, and the one looked at. */
export interface Found {
  readonly hits: readonly Hit[]
  readonly current: Hit | null
}

/** Shows what was found over the text, without touching it. A browser that cannot do so shows nothing. */
export interface Highlights {
  readonly show: (found: Found | null) => void
  /** Lays it over the text again, which was drawn anew. */
  readonly redraw: () => void
  /** Brings a hit into the middle of what is seen. */
  readonly reveal: (hit: Hit) => void
  readonly stop: () => void
}

/** The names under which the style sheet knows them. */
const ALL = 'mesa-found'
const CURRENT = 'mesa-found-current'

/** Who looks for a single letter finds tens of thousands: those around the current one are drawn. */
const MOST_DRAWN = 2_000

export function startHighlights(editor: LexicalEditor, projection: Projection): Highlights {
  let found: Found | null = null
  let frame = 0

  const rangesOf = (stretches: readonly Stretch[]) =>
    stretches.flatMap((stretch) => {
      const key = projection.keyOf(stretch.paragraph)
      const paragraph = key === null ? null : editor.getElementByKey(key)
      return paragraph === null ? [] : rangesIn(paragraph, stretch)
    })

  const draw = () => {
    cancelAnimationFrame(frame)
    if (!('highlights' in CSS)) return
    CSS.highlights.delete(ALL)
    CSS.highlights.delete(CURRENT)
    if (found === null || found.hits.length === 0) return
    const { hits, current } = found
    const at = Math.max(0, (current === null ? 0 : hits.indexOf(current)) - MOST_DRAWN / 2)
    const others = hits.slice(at, at + MOST_DRAWN).filter((hit) => hit !== current)
    CSS.highlights.set(ALL, new Highlight(...others.flatMap(({ shown }) => rangesOf(shown))))
    if (current === null) return
    const highlight = new Highlight(...rangesOf(current.shown))
    highlight.priority = 1
    CSS.highlights.set(CURRENT, highlight)
  }

  return {
    show(next) {
      if (found === next) return
      found = next
      draw()
    },
    redraw() {
      if (found === null) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    },
    reveal({ shown }) {
      const [found] = rangesOf(shown)
      if (found === undefined) return
      const first = liveRange(found)
      const scroller = scrollerOf(first.startContainer.parentElement)
      if (scroller === null) return
      const seen = scroller.getBoundingClientRect()
      const { top, bottom } = first.getBoundingClientRect()
      const isInSight = top > seen.top + EDGE_PX && bottom < seen.bottom - EDGE_PX
      if (!isInSight) bringIntoSight(first)
    },
    stop() {
      // They are the page's own, and another editor's may be shown.
      if (found === null) return
      found = null
      draw()
    },
  }
}

/** Words nearer to the edge than this are brought to the middle: the format bar lies over the first line. */
const EDGE_PX = 72

/**
 * A stretch of a paragraph as the page has it. What is no longer there is left out. They are static:
 * the browser takes every live range along with every change of the page, and of hundreds that is most
 * of what drawing a text anew costs. Whoever lays them over the text lays them again when that is drawn.
 */
export function rangesIn(paragraph: HTMLElement, { from, to }: Stretch): readonly StaticRange[] {
  const ranges: StaticRange[] = []
  let start = 0
  const number = paragraph.querySelector(':scope > .point-number')
  for (let run = number?.nextElementSibling ?? null; run !== null; run = run.nextElementSibling) {
    const text = wordsIn(run)
    if (text === null) continue
    const [cutFrom, cutTo] = [Math.max(0, from - start), Math.min(text.length, to - start)]
    start += text.length
    if (cutFrom >= cutTo) continue
    const [startContainer, endContainer] = [text, text]
    ranges.push(
      new StaticRange({ startContainer, startOffset: cutFrom, endContainer, endOffset: cutTo }),
    )
  }
  return ranges
}

/** The same as one that has a box. It is not to be kept. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange) {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range
}
