import type { Document } from '../../document/document.ts'
import { CLEAN, seenIn } from '../../document/sight.ts'
import { textOf } from '../../document/views.ts'
import { checkText } from './check-text.ts'
import type { CheckedParagraph, CheckedText, Finding } from './finding.ts'

/** A document as it would stand, for checking. A paragraph that has not changed is the same object as before. */
export function checkedParagraphs(document: Document): readonly CheckedParagraph[] {
  return seenIn(document, CLEAN).document.paragraphs.map((paragraph) => {
    const before = known.get(paragraph)
    if (before !== undefined) return before
    const { id, props } = paragraph
    const checked = { id, props, text: textOf(paragraph) }
    known.set(paragraph, checked)
    return checked
  })
}

const known = new WeakMap<object, CheckedParagraph>()

/** The slips in a document with everything pending accepted. Their places are of that view. */
export function checkDocument(
  document: Document,
  { meeting, form }: Omit<CheckedText, 'paragraphs'>,
): readonly Finding[] {
  return checkText({ paragraphs: checkedParagraphs(document), meeting, form })
}
