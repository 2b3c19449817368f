import { CLEAN } from '../../../../shared/document/sight.ts'
import { stretchesInMarked, toMarked } from '../../../../shared/document/view-places.ts'
import type { Pen } from '../../../../shared/draft/pen.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import { checkedParagraphs } from '../../../../shared/text/checks/check-document.ts'
import type { Slip } from './checking.ts'

/**
 * Does what a finding proposes, as a suggestion of whoever writes. What only adds to its words (a
 * full stop) adds alone; a typed number becomes a reference. False where the words are not there any more, or there is nothing to propose.
 */
export function mend(reader: Reader, pen: Pen, { place, words, fix, reason }: Slip): boolean {
  const document = reader.document()
  const text = checkedParagraphs(document).find(({ id }) => id === place.paragraph)?.text
  if (fix === null || text?.slice(place.from, place.to) !== words) return false
  const isReference = reason.kind === 'typed-reference'
  if (!isReference && fix.startsWith(words)) {
    const end = toMarked(document, CLEAN, { paragraph: place.paragraph, offset: place.to })
    if (end === null) return false
    pen.insertText(end, fix.slice(words.length))
    return true
  }
  const written = isReference ? reader.referenceTo(reason.of) : fix
  return pen.replaceEach([stretchesInMarked(document, CLEAN, place)], written) > 0
}
