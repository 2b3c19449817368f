import type { Props } from '../document/document.ts'
import type { SuggestionId } from '../ids.ts'
import type { Hand } from './hand.ts'
import type { LiveParagraph } from './live.ts'
import { sameProps } from './props.ts'

/** Only within a stroke. A change one's country has pending already is written anew; in one's own new paragraph it joins that suggestion. */
export function setPropsOf(
  hand: Hand,
  { paragraph, segments }: LiveParagraph,
  value: Props,
  suggestion: () => SuggestionId,
): void {
  const last = segments.at(-1)
  if (last === undefined) return
  const { client, clock } = last.end.id
  const pending = last.ending.changes.find(
    ({ effect, suggestion: id }) => effect.kind === 'props' && hand.isOwn(id),
  )
  const isBack = sameProps(value, paragraph.props)
  const ranges = isBack && pending !== undefined ? [] : [client, clock, 1]
  const { insertion } = paragraph.end
  const under = pending?.suggestion ?? (hand.isOwn(insertion) ? insertion : suggestion())
  hand.mark(pending?.id ?? null, { kind: 'props', suggestion: under, ranges, value })
}
