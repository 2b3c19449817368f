import { PLAIN } from '../document/document.ts'
import type { Document } from '../document/document.ts'
import { referencesIn } from '../document/references.ts'
import { reworded } from '../document/rewording.ts'
import type { Referred } from '../docx/read/fields.ts'
import type { ParagraphId } from '../ids.ts'
import type { BaseText } from './base-text.ts'

/**
 * A file whose references say what they said when it left: Word counts numbers anew, and a number
 * that somebody's paragraph has moved on is nobody's change.
 */
export function withKnownReferences(
  document: Document,
  referred: ReadonlyMap<ParagraphId, readonly Referred[]>,
  base: Pick<BaseText, 'document' | 'view'>,
): Document {
  const said = new Map<ParagraphId, string>()
  for (const { paragraph, words } of referencesIn(base.document, base.view).values()) {
    if (paragraph !== null) said.set(paragraph, words)
  }
  return reworded(document, ({ id }) =>
    (referred.get(id) ?? []).flatMap(({ from, to, target, isRenewed }) => {
      const text = said.get(target)
      return text === undefined ? [] : [{ from, to, text, ...(isRenewed && { marks: PLAIN }) }]
    }),
  )
}
