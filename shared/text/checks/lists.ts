import type { CheckedParagraph, CheckedText } from './finding.ts'

/** Points of one level that stand under one number; letters run on across headings, and so do these. */
export function listsIn({ paragraphs }: CheckedText): readonly (readonly CheckedParagraph[])[] {
  const lists: CheckedParagraph[][] = []
  const open: (CheckedParagraph[] | undefined)[] = []
  for (const paragraph of paragraphs) {
    const { kind, level } = paragraph.props
    if (kind !== 'point' || paragraph.text.trim() === '') continue
    open.length = Math.min(open.length, level + 1)
    const list = open[level] ?? []
    if (list.length === 0) lists.push(list)
    list.push(paragraph)
    open[level] = list
  }
  return lists
}
