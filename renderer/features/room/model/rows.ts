import type { Entry } from '../../../../shared/draft/entry.ts'
import type { Document } from '../../../../shared/document/document.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import type { Decided, Verdict } from './review.ts'

export interface Row {
  readonly entry: Entry
  readonly verdict: Verdict | null
}

export interface RowGroup {
  readonly paragraph: ParagraphId | null
  readonly rows: readonly Row[]
}

/** The list of the chair: what is pending and what was just decided, by paragraph, in the order of the text. */
export function rowGroups(
  document: Document,
  queue: readonly Entry[],
  recent: readonly Decided[],
): readonly RowGroup[] {
  const decided = recent.map(({ entry, verdict }) => ({ entry, verdict }))
  const pending = queue.map((entry) => ({ entry, verdict: null }))
  const groups = new Map<ParagraphId | null, Row[]>()
  for (const row of [...decided, ...pending]) {
    const rows = groups.get(row.entry.paragraph)
    if (rows === undefined) groups.set(row.entry.paragraph, [row])
    else rows.push(row)
  }
  const order = new Map(document.paragraphs.map(({ id }, at) => [id, at]))
  const placeOf = ({ paragraph }: RowGroup) =>
    (paragraph === null ? undefined : order.get(paragraph)) ?? Infinity
  return [...groups]
    .map(([paragraph, rows]) => ({ paragraph, rows }))
    .sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)))
}
