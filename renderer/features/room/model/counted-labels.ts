import type { Document } from '../../../../shared/document/document.ts'
import { isNumberedAlike, markedLabels } from '../../../../shared/document/labels.ts'
import { LastOfText } from '../../../../shared/document/last-of-text.ts'
import type { MarkedLabel } from '../../../../shared/document/labels.ts'

/**
 * The marked labels of a document. Most keys change no number: then they are the same object as
 * for the document of the same text before, and whatever follows from them alone holds, too.
 */
export function countedLabels(document: Document): readonly MarkedLabel[] {
  const known = counted.get(document)
  if (known !== undefined) return known
  const before = last.get(document)
  const isAlike = before !== null && isNumberedAlike(before.document, document)
  const labels = isAlike ? before.labels : markedLabels(document)
  counted.set(document, labels)
  last.set(document, { document, labels })
  return labels
}

const counted = new WeakMap<Document, readonly MarkedLabel[]>()

const last = new LastOfText<{
  readonly document: Document
  readonly labels: readonly MarkedLabel[]
}>()
