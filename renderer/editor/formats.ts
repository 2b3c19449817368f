import type { Paragraph } from '../../shared/document/document.ts'
import { ATTRIBUTES, NO_FORMAT, formatIn } from '../../shared/document/format.ts'
import type { Format } from '../../shared/document/format.ts'
import type { Place } from '../../shared/draft/anchors.ts'

/** What is typed at an offset goes on like the letter before it; at the beginning like the first. */
export function formatBeside({ runs }: Paragraph, offset: number): Format {
  let end = 0
  for (const run of runs) {
    end += run.text.length
    if (offset <= end) return formatIn('accepted', run)
  }
  return NO_FORMAT
}

/** What is on throughout all words between two places, struck ones aside. `from` is not after `to`. */
export function formatWithin(paragraphs: readonly Paragraph[], from: Place, to: Place): Format {
  const first = paragraphs.findIndex(({ id }) => id === from.paragraph)
  const last = paragraphs.findIndex(({ id }) => id === to.paragraph)
  const formats = paragraphs.slice(first, last + 1).flatMap(({ id, runs }) => {
    let start = 0
    const begin = id === from.paragraph ? from.offset : 0
    const end = id === to.paragraph ? to.offset : Infinity
    return runs.flatMap((run) => {
      const cut = [Math.max(start, begin), Math.min(start + run.text.length, end)] as const
      start += run.text.length
      return cut[0] < cut[1] && run.deletions.length === 0 ? [formatIn('accepted', run)] : []
    })
  })
  if (formats.length === 0) return NO_FORMAT
  return ATTRIBUTES.filter((attribute) => formats.every((each) => each.includes(attribute)))
}
