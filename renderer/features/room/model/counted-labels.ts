import type { Document } from '../../../../shared/document/document.ts'
import { isNumberedAlike, markedLabels } from '../../../../shared/document/labels.ts'
import type { MarkedLabel } from '../../../../shared/document/labels.ts'

/**
 * The marked labels of a document. Most keys change no number: then they are the same object as
 * for the document before, and whatever follows from them alone holds, too.
 */
export function countedLabels(document: Document): readonly MarkedLabel[] {
  const known = counted.get(document)
  if (known !== undefined) return known
  const isAlike = last !== null && isNumberedAlike(last.document, document)
  const labels = last !== null && isAlike ? last.labels : markedLabels(document)
  counted.set(document, labels)
  last = { document, labels }
  return labels
}

const counted = new WeakMap<Document, readonly MarkedLabel[]>()

let last: {
  readonly document: Document
  readonly labels: readonly MarkedLabel[]
} | null = null
