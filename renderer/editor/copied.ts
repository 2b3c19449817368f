import type { FormatSpan, Paragraph } from '../../shared/document/document.ts'
import { formatIn } from '../../shared/document/format.ts'
import { propsIn, staysIn } from '../../shared/document/views.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { NewParagraph } from '../../shared/draft/lines.ts'
import type { ParagraphId } from '../../shared/ids.ts'

/** Part of a text on its way out. */
export interface Copied extends NewParagraph {
  readonly formats: readonly FormatSpan[]
  /** The number it bears, as `3.`; null where it bears none, or is not copied from its beginning. */
  readonly label: string | null
}

/**
 * The words between two places as they would stand: pending ones included, struck ones left
 * out, and paragraphs whose end is struck joined. `from` is not after `to`. The props are those
 * of paragraphs that are copied whole, else null.
 */
export function copiedBetween(
  paragraphs: readonly Paragraph[],
  from: Place,
  to: Place,
  labelOf: (id: ParagraphId) => string,
): readonly Copied[] {
  const first = paragraphs.findIndex(({ id }) => id === from.paragraph)
  const last = paragraphs.findIndex(({ id }) => id === to.paragraph)
  const copied: Copied[] = []
  let text = ''
  let formats: FormatSpan[] = []
  let isWhole = from.offset === 0
  for (const [at, paragraph] of paragraphs.slice(first, last + 1).entries()) {
    const isLast = first + at === last
    const begin = at === 0 ? from.offset : 0
    const end = isLast ? to.offset : Infinity
    for (const { text: words, format } of keptBetween(paragraph, begin, end)) {
      const start = text.length
      text += words
      formats.push(...format.map((attribute) => ({ from: start, to: text.length, attribute })))
    }
    if (!isLast && !staysIn('accepted', paragraph.end)) continue
    const label = isWhole ? labelOf(paragraph.id) : ''
    const isCopiedWhole = isWhole && (!isLast || end >= lengthOf(paragraph))
    const props = isCopiedWhole ? propsIn('accepted', paragraph) : null
    copied.push({ text, formats: joined(formats), props, label: label === '' ? null : label })
    text = ''
    formats = []
    isWhole = true
  }
  return copied
}

function keptBetween({ runs }: Paragraph, from: number, to: number) {
  let start = 0
  return runs.flatMap((run) => {
    const [begin, end] = [Math.max(0, from - start), Math.max(0, to - start)]
    start += run.text.length
    const text = staysIn('accepted', run) ? run.text.slice(begin, end) : ''
    return text === '' ? [] : [{ text, format: formatIn('accepted', run) }]
  })
}

function lengthOf({ runs }: Paragraph): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}

/** Spans that touch, as one. */
function joined(spans: readonly FormatSpan[]): readonly FormatSpan[] {
  const whole: FormatSpan[] = []
  for (const span of spans) {
    const at = whole.findIndex((each) => each.attribute === span.attribute && each.to === span.from)
    const before = whole[at]
    if (before === undefined) whole.push(span)
    else whole[at] = { ...before, to: span.to }
  }
  return whole
}
