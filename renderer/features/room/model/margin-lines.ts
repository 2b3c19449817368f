import type { Entry } from '../../../../shared/draft/entry.ts'
import type { ParagraphId, SuggestionId } from '../../../../shared/ids.ts'

/** What stands in the margin: a suggestion, or how many more a paragraph has. */
export type MarginItem =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly topPx: number }
  | {
      readonly kind: 'more'
      readonly paragraph: ParagraphId
      readonly count: number
      readonly topPx: number
    }

/** More lines than this in one paragraph are folded. */
const FOLD_OVER = 6

/** Entries with the heights of their words, as lines; a crowded paragraph is folded unless unfolded. */
export function marginItems(
  placed: readonly { readonly entry: Entry; readonly topPx: number }[],
  current: SuggestionId | null,
  unfolded: ReadonlySet<ParagraphId>,
): readonly MarginItem[] {
  const counts = new Map<ParagraphId, number>()
  for (const { entry } of placed) {
    if (entry.paragraph !== null)
      counts.set(entry.paragraph, (counts.get(entry.paragraph) ?? 0) + 1)
  }
  const seen = new Map<ParagraphId, number>()
  return placed.flatMap(({ entry, topPx }): readonly MarginItem[] => {
    const line = { kind: 'entry', entry, topPx } as const
    const { paragraph } = entry
    const count = paragraph === null ? 0 : (counts.get(paragraph) ?? 0)
    if (paragraph === null || count <= FOLD_OVER || unfolded.has(paragraph)) return [line]
    const at = (seen.get(paragraph) ?? 0) + 1
    seen.set(paragraph, at)
    if (at < FOLD_OVER || entry.suggestion.id === current) return [line]
    const more = { kind: 'more', paragraph, count: count - FOLD_OVER + 1, topPx } as const
    return at === FOLD_OVER ? [more] : []
  })
}
