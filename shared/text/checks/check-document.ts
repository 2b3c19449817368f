import type { Document } from '../../document/document.ts'
import { namesIn } from '../../document/names.ts'
import { referencesIn } from '../../document/references.ts'
import { CLEAN, seenIn } from '../../document/sight.ts'
import { textOf } from '../../document/views.ts'
import type { ParagraphId } from '../../ids.ts'
import { checkText, checkTextInParts } from './check-text.ts'
import type { CheckedNumbers, CheckedParagraph, CheckedText, Finding } from './finding.ts'

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
export function checkDocument(document: Document, about: About): readonly Finding[] {
  return checkText(textOfDocument(document, about))
}

/** The same in parts, between which others may have their turn. */
export function checkDocumentInParts(
  document: Document,
  about: About,
): Generator<undefined, readonly Finding[]> {
  return checkTextInParts(textOfDocument(document, about))
}

type About = Pick<CheckedText, 'meeting' | 'form'>

function textOfDocument(document: Document, { meeting, form }: About): CheckedText {
  const paragraphs = checkedParagraphs(document)
  return { paragraphs, meeting, form, numbers: numbersOf(document) }
}

function numbersOf(document: Document): CheckedNumbers {
  let byName: ReadonlyMap<string, ParagraphId> | null = null
  return {
    references: () => referencesIn(document, 'accepted'),
    paragraphCalled(name) {
      byName ??= new Map([...namesIn('accepted', document)].map(([id, each]) => [each, id]))
      return byName.get(name) ?? null
    },
  }
}
