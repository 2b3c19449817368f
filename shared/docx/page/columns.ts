import type { Paragraph } from '../../document/document.ts'
import { labelsOf } from '../../document/labels.ts'
import type { ParagraphId } from '../../ids.ts'
import type { ThirdLevel } from '../../meeting/form.ts'

/** A paragraph as it is printed in a column. */
export interface ColumnParagraph {
  readonly paragraph: Paragraph
  /** Null where it bears no number. */
  readonly label: string | null
}

/** What stands beside each other; a side may be empty, or hold several. */
export interface ColumnRow {
  readonly original: readonly ColumnParagraph[]
  readonly translation: readonly ColumnParagraph[]
}

export interface ColumnText {
  /** Of one view, without marks. */
  readonly paragraphs: readonly Paragraph[]
  readonly thirdLevel?: ThirdLevel | undefined
}

/**
 * Two texts paragraph by paragraph, in the order of the original. What translates nothing stands after
 * what it stands after; nothing of either text is left out.
 */
export function columnRows(
  original: ColumnText,
  translation: ColumnText,
  originalOf: ReadonlyMap<ParagraphId, ParagraphId>,
): readonly ColumnRow[] {
  const [source, target] = [columnOf(original), columnOf(translation)]
  const there = new Set(source.map(({ paragraph }) => paragraph.id))
  const beside = new Map<ParagraphId | null, ColumnParagraph[]>()
  const loose = new Map<ParagraphId | null, ColumnParagraph[]>()
  let last: ParagraphId | null = null
  for (const each of target) {
    const of = originalOf.get(each.paragraph.id)
    const isBeside = of !== undefined && there.has(of)
    if (isBeside) last = of
    const map = isBeside ? beside : loose
    map.set(last, [...(map.get(last) ?? []), each])
  }
  const alone = (after: ParagraphId | null): readonly ColumnRow[] =>
    (loose.get(after) ?? []).map((each) => ({ original: [], translation: [each] }))
  return [
    ...alone(null),
    ...source.flatMap((each) => [
      { original: [each], translation: beside.get(each.paragraph.id) ?? [] },
      ...alone(each.paragraph.id),
    ]),
  ]
}

function columnOf({ paragraphs, thirdLevel }: ColumnText): readonly ColumnParagraph[] {
  const labels = labelsOf(paragraphs, thirdLevel)
  return paragraphs.map((paragraph, at) => ({ paragraph, label: labels[at] ?? null }))
}
